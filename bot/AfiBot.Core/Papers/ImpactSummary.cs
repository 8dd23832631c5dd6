namespace AfiBot.Core;

/// <summary>Whether an impact, on equality or on money, was considered for the AFIs that people answered.</summary>
/// <param name="Considered">Those for which it was, by what stands of them.</param>
/// <param name="NotConsidered">Those for which it was not.</param>
/// <param name="NotSaid">How many nobody has answered in the plan's time, and of which no report says that it was.</param>
public sealed record ImpactSummary(IReadOnlyList<AfiPosition> Considered, IReadOnlyList<AfiPosition> NotConsidered, int NotSaid)
{
    /// <summary>Of the AFIs that are asked for at all.</summary>
    public static ImpactSummary Of(IEnumerable<AfiPosition> afis, Func<Update, bool> considered)
    {
        var byWho = afis.Where(a => a.Afi.TakesAnswers).ToLookup(a => a.Afi.Standing is { } said && (!said.IsByFiles || considered(said)));
        return new ImpactSummary([.. byWho[true].Where(a => considered(a.Afi.Standing!))], [.. byWho[true].Where(a => !considered(a.Afi.Standing!))], byWho[false].Count());
    }
}
