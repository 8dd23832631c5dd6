namespace AfiBot.Core;

/// <summary>What one plan's file of people says somebody does with that plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Roles">What they do with it.</param>
/// <param name="Frameworks">The frameworks of that plan which a manager was granted; empty for all.</param>
public sealed record Grant(PlanId Plan, Roles Roles, IReadOnlyList<FrameworkCode> Frameworks)
{
    /// <summary>Their line manager by that file; null where it gives none.</summary>
    public EmailAddress? LineManager { get; init; }

    /// <summary>One grant of those that one plan gives the several addresses of one person.</summary>
    internal static Grant Together(IEnumerable<Grant> grants)
    {
        var all = grants.ToList();
        var managed = all.Where(g => g.Roles.HasFlag(Roles.Manager)).Select(g => g.Frameworks).ToList();
        return all[0] with
        {
            Roles = all.Aggregate(Roles.None, (roles, grant) => roles | grant.Roles),
            Frameworks = all.Count == 1 ? all[0].Frameworks : managed.Exists(g => g.Count == 0) ? [] : [.. managed.SelectMany(g => g).Distinct()],
            LineManager = all.Select(g => g.LineManager).FirstOrDefault(m => m is not null),
        };
    }
}
