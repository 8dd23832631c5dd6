namespace AfiBot.Core;

/// <summary>Somebody whom the file of people of at least one plan names. Whom none names any more is nobody the bot knows.</summary>
/// <param name="Email">How the plans name them.</param>
/// <param name="Name">As people call them, or their title.</param>
/// <param name="Grants">What they do, a grant for each plan that names them.</param>
public sealed record Person(EmailAddress Email, string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>The plan that is spoken of, or null for none in particular.</summary>
    private PlanId? about;

    /// <summary>The force's local date that it is spoken of at, or null for none in particular: then no cover counts.</summary>
    private DateOnly? on;

    /// <summary>The store's mark of the row as it was read; null for one not stored yet.</summary>
    public string? Version { get; init; }

    /// <summary>Other addresses of the same person: a sign-in name that is not their e-mail address, the address from before a marriage.</summary>
    public IReadOnlyList<EmailAddress> OtherAddresses { get; init; } = [];

    /// <summary>The covers they gave and were given, in any plan, at any time.</summary>
    public IReadOnlyList<Cover> Covers { get; init; } = [];

    /// <summary>When they are away, by their own word; also where that is over. Null where they said nothing.</summary>
    public Absence? Away { get; init; }

    /// <summary>What they do with the plan that is spoken of, or with any where it is none in particular. An officer of one plan is an officer of all;
    /// who covers for a lead does as a lead does.</summary>
    public Roles Roles => Covering.Any() ? Granted | Roles.Lead : Granted;

    /// <summary>Whether the plan's file names them as a lead, which covering for one does not make them.</summary>
    public bool IsLead => Granted.HasFlag(Roles.Lead);

    /// <summary>The covers by which they answer for somebody else, in the plan and on the day that is spoken of.</summary>
    public IEnumerable<Cover> Covering => on is { } today ? Covers.Where(c => c.Plan == about && c.IsInForce(today) && IsNamed(c.Deputy)) : [];

    /// <summary>Whether anything is theirs to do or to see.</summary>
    public bool HasRole => Roles is not Roles.None;

    private Roles Granted => Grants.Aggregate(Roles.None, (roles, grant) =>
        roles | (about is null || grant.Plan == about ? grant.Roles : grant.Roles & Roles.Officer));

    /// <summary>One person of what the directory has under each of somebody's addresses; null where it has none of them. How the plans
    /// name them is the first address with a role, and they may do what any of their addresses may.</summary>
    public static Person? Together(IReadOnlyList<EmailAddress> addresses, IReadOnlyList<Person> entries)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0)
            return null;
        var first = entries.FirstOrDefault(e => e.HasRole) ?? entries[0];
        return first with
        {
            Grants = entries.Count == 1
                ? first.Grants
                : [.. entries.SelectMany(e => e.Grants).GroupBy(g => g.Plan).OrderBy(g => g.Key.Value, StringComparer.Ordinal).Select(Grant.Together)],
            OtherAddresses = [.. addresses.Where(a => a != first.Email)],
            Covers = [.. entries.SelectMany(e => e.Covers)],
            Away = entries.Select(e => e.Away).FirstOrDefault(a => a is not null),
        };
    }

    public bool Is(Roles role) => (Roles & role) == role;

    /// <summary>Whether this address is theirs. What is under any of their addresses, they lead on, owe, and said.</summary>
    public bool IsNamed(EmailAddress? address) => address is { } named && (named == Email || OtherAddresses.Contains(named));

    /// <summary>Whether they answer for this AFI: as its lead, or in the lead's place.</summary>
    public bool AnswersFor(Afi afi)
    {
        ArgumentNullException.ThrowIfNull(afi);
        return IsNamed(afi.Lead) || Covering.Any(c => c.Includes(afi));
    }

    /// <summary>The covers by which others answer for them on the day of a plan's position.</summary>
    public IReadOnlyList<Cover> CoveredIn(PlanPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return [.. Covers.Where(c => c.Plan == position.View.Plan.Id && c.IsInForce(position.Today) && IsNamed(c.Lead))];
    }

    /// <summary>The last cover, of those that are meant, by which they answered for somebody else in a plan and which was over before a day; null for none.</summary>
    public Cover? LastCoverBefore(DateOnly day, PlanId plan, Func<Cover, bool> isMeant) =>
        Covers.Where(c => c.Plan == plan && c.Until < day && IsNamed(c.Deputy) && isMeant(c)).MaxBy(c => c.Until);

    /// <summary>The same person with the rights they have in this plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="on">The force's local date; without one, no cover counts.</param>
    public Person In(PlanId plan, DateOnly? on = null) => this with { about = plan, on = on };

    /// <summary>Whether they manage a framework of the plan that is spoken of; where it is none in particular, a code says nothing.</summary>
    public bool Manages(FrameworkCode framework) => Grants.Any(g =>
        g.Plan == about && g.Roles.HasFlag(Roles.Manager) && (g.Frameworks.Count == 0 || g.Frameworks.Contains(framework)));

    /// <summary>What this plan's file says of them, or null where it does not name them.</summary>
    public Grant? GrantOf(PlanId plan) => Grants.FirstOrDefault(g => g.Plan == plan);

    /// <summary>The same person with what this plan's file says of them now; null where it names them no more.</summary>
    public Person With(PlanId plan, Grant? grant) =>
        this with { Grants = [.. Grants.Where(g => g.Plan != plan).Concat(grant is null ? [] : [grant]).OrderBy(g => g.Plan.Value, StringComparer.Ordinal)] };
}
