namespace AfiBot.Core;

/// <summary>Who may see and do what in a plan: of the person <see cref="Person.In"/> that plan. The only place where this is decided.</summary>
public static class Access
{
    /// <summary>Leads see their own AFIs, managers those of their frameworks, officers all.</summary>
    public static bool MaySee(Person person, Afi afi)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(afi);
        return MaySee(person, afi.Framework) || Leads(person, afi);
    }

    /// <summary>Whether a person sees a whole framework, not just AFIs of their own in it.</summary>
    public static bool MaySee(Person person, FrameworkCode framework)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Is(Roles.Officer) || person.Manages(framework);
    }

    /// <summary>Leads answer for their own AFIs and those they cover; an officer may answer for any lead.</summary>
    public static bool MayAnswer(Person person, Afi afi)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(afi);
        return person.Is(Roles.Officer) || Leads(person, afi);
    }

    /// <summary>Opening and closing cycles, changing who leads, choosing the digest's channel and posting it are ILAU's.</summary>
    public static bool MayRunThePlan(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Is(Roles.Officer);
    }

    /// <summary>Accepting and returning updates is ILAU's.</summary>
    public static bool MayReview(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Is(Roles.Officer);
    }

    /// <summary>Being named as the lead of an AFI is not enough: the plan's file of people has to say so as well. Cover counts while it lasts.</summary>
    private static bool Leads(Person person, Afi afi) => (person.IsLead && person.IsNamed(afi.Lead)) || person.Covering.Any(c => c.Includes(afi));
}
