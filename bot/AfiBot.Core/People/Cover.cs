namespace AfiBot.Core;

/// <summary>Somebody answers for a lead, for a time: the lead stays the lead, and it ends by itself. Kept with both of them.</summary>
/// <param name="Plan">The plan it is about, and no other.</param>
/// <param name="Lead">Whose AFIs they are.</param>
/// <param name="LeadName">As people call them.</param>
/// <param name="Deputy">Who answers for them.</param>
/// <param name="DeputyName">As people call them.</param>
/// <param name="From">The first day, a local date of the force.</param>
/// <param name="Until">The last day, included.</param>
/// <param name="Afis">Which of the lead's AFIs; empty for all of them.</param>
public sealed record Cover(
    PlanId Plan, EmailAddress Lead, string LeadName, EmailAddress Deputy, string DeputyName, DateOnly From, DateOnly Until, IReadOnlyList<AfiReference> Afis)
{
    /// <summary>The longest that cover may last: whoever is away for longer has handed the work over, and the plan's files should say so.</summary>
    public const int MostDays = 366;

    /// <summary>Whether it is for all that the lead leads on: then the lead is away, and not just helped.</summary>
    public bool IsOfAll => Afis.Count == 0;

    public bool IsInForce(DateOnly today) => From <= today && today <= Until;

    /// <summary>Whether this AFI is among those covered. One that has gone to another lead since is not.</summary>
    public bool Includes(Afi afi)
    {
        ArgumentNullException.ThrowIfNull(afi);
        return afi.Lead == Lead && (Afis.Count == 0 || Afis.Contains(afi.Reference));
    }

    /// <summary>Whether the other is of the same lead, deputy, AFIs and plan, at whatever time.</summary>
    public bool IsLike(Cover other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Plan, Lead, Deputy) == (other.Plan, other.Lead, other.Deputy) && Afis.ToHashSet().SetEquals(other.Afis);
    }
}
