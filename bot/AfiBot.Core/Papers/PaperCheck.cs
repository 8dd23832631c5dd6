namespace AfiBot.Core;

/// <summary>Something that a reader has to know before trusting the figures.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Afis">Which AFIs it is about, by reference; none where the counts themselves are wrong.</param>
public sealed record PaperCheck(PaperCheckKind Kind, IReadOnlyList<AfiReference> Afis)
{
    /// <summary>What there is to say of a plan's figures. Nothing where all is well.</summary>
    /// <param name="position">Where everything stands.</param>
    /// <param name="figures">The counts that the paper gives.</param>
    public static IReadOnlyList<PaperCheck> Of(PlanPosition position, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(figures);
        var codes = position.View.Frameworks.Select(f => f.Code).ToHashSet();
        var ofFramework = position.Afis.ToLookup(a => a.Afi.Framework);
        var byFramework = codes.Sum(c => Figures.Of(ofFramework[c]).Total);
        return
        [
            .. figures.Total == position.Afis.Count && byFramework == position.Afis.Count && position.Afis.Select(a => a.Afi.Reference).Distinct().Count() == position.Afis.Count
                ? Array.Empty<PaperCheck>()
                : [new PaperCheck(PaperCheckKind.DoesNotAddUp, [])],
            .. Found(PaperCheckKind.NoFramework, a => !codes.Contains(a.Afi.Framework)),
            .. Found(PaperCheckKind.Unreviewed, a => WaitingAnswer.Waits(a.Afi)),
            .. Found(PaperCheckKind.Returned, a => a.Afi.Returned is not null),
            .. Found(PaperCheckKind.Stale, a => a.Status is ShownStatus.WorkInProgress && IsStale(a.Afi.Standing!)),
            .. Found(PaperCheckKind.NoReason, a => a.Status is ShownStatus.NoFurtherAction && a.Afi.Standing is { Reason: null, Via: not UpdateChannel.Closure }),
        ];

        bool IsStale(Update standing) => !(standing.At >= position.AsAt.AddMonths(-2 * position.View.Plan.Settings.EveryMonths));

        IEnumerable<PaperCheck> Found(PaperCheckKind kind, Func<AfiPosition, bool> isSo) =>
            position.Afis.Where(isSo).Select(a => a.Afi.Reference).Order().ToList() is { Count: > 0 } afis ? [new PaperCheck(kind, afis)] : [];
    }
}
