using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>All that is decided from about one plan, besides what was said and what is in progress.</summary>
/// <param name="Person">Who speaks.</param>
/// <param name="Position">The plan as it stands.</param>
/// <param name="Place">Where they speak.</param>
/// <param name="Vocabulary">The plan's names.</param>
public sealed record Facts(Person Person, PlanPosition Position, Place Place, Vocabulary Vocabulary)
{
    private Situation? situation;

    /// <summary>The facts where there is one plan only.</summary>
    public static Facts Of(Person person, PlanView view, DateTimeOffset now, Place place)
    {
        var position = PlanPosition.Of(view, now);
        return new(person.In(view.Plan.Id, position.Today), position, place, Vocabulary.Of(view));
    }

    internal static Facts Of(Person person, PlanView view, DateTimeOffset now, Place place, Situation situation) =>
        Of(person, view, now, place) with { situation = situation };

    /// <summary>The turn's other plans.</summary>
    public Situation Situation => situation ??= new Situation(Person, this);

    public PlanId Plan => Position.View.Plan.Id;

    public string PlanName => Position.View.Plan.Name;

    public ForceCalendar Calendar => ForceCalendar.Of(Position.View.Plan.Settings);

    /// <summary>When the position was taken, in the force's time.</summary>
    public string TakenAt => Words.Of(Position.AsAt, Calendar);

    /// <summary>The AFIs of a scope that this person may see.</summary>
    public IEnumerable<AfiPosition> Visible(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Position.Afis.Where(a => Access.MaySee(Person, a.Afi) && scope.Holds(a.Afi, Position.View) && scope.Fits(a));
    }

    /// <summary>Whether this person sees every AFI of a scope: whole frameworks, not just AFIs of their own.</summary>
    public bool SeesAllOf(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.FrameworksIn(Position.View).All(f => Access.MaySee(Person, f.Code));
    }

    /// <summary>A scope's name.</summary>
    public string TitleOf(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.TitleIn(Position.View);
    }

    /// <summary>The framework that a scope is, or lies in; null where it may reach over several, and for one that the plan does not have.</summary>
    public Framework? FrameworkOf(Scope scope) => scope?.Within is { } code ? Position.View.Frameworks.FirstOrDefault(f => f.Code == code) : null;

    /// <summary>A scope's name, with a word where a list does not hold all of it.</summary>
    public string TitleFor(Scope scope) => SeesAllOf(scope) ? TitleOf(scope) : $"{TitleOf(scope)} (your AFIs only)";

    /// <summary>A scope's name behind a question: "in Leadership", "for Head of Traffic (your AFIs only)".</summary>
    public string In(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return $"{scope.Before} {TitleFor(scope)}";
    }

    /// <summary>What somebody is called: by the title under which they lead, or else by their address.</summary>
    public string NameOf(EmailAddress address) => Position.View.Afis.FirstOrDefault(a => a.Lead == address)?.LeadName ?? address.Value;

    /// <summary>Whether an answer came after the due date of the latest cycle, to which it was given.</summary>
    public bool IsLate(Update? said) => said is not null && Position.View.Cycle is { } cycle && cycle.IsLate(said, Calendar);

    /// <summary>A cycle's name, with its plan where there are several.</summary>
    public string NameOf(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return Situation.Plans.Count > 1 ? $"Cycle {cycle.Number} of {PlanName}" : $"Cycle {cycle.Number}";
    }
}
