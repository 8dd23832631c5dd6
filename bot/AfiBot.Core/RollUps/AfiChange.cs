namespace AfiBot.Core;

/// <summary>What last happened to one AFI in a time.</summary>
/// <param name="Afi">The AFI as it stands.</param>
/// <param name="Kind">What it was.</param>
/// <param name="At">When.</param>
/// <param name="Update">The update that it is about.</param>
/// <param name="Comment">What the reviewer said; empty for nothing.</param>
public sealed record AfiChange(AfiPosition Afi, ChangeKind Kind, DateTimeOffset At, Update Update, string Comment = "")
{
    /// <summary>What happened since an instant to those of these AFIs to which something did: what is closed first, and the latest first of each kind.</summary>
    /// <param name="afis">The AFIs as they stand.</param>
    /// <param name="histories">What was said of each; one that is not there has had nothing said of it.</param>
    /// <param name="since">The instant.</param>
    public static IReadOnlyList<AfiChange> Since(IEnumerable<AfiPosition> afis, IReadOnlyDictionary<AfiReference, AfiHistory> histories, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(afis);
        ArgumentNullException.ThrowIfNull(histories);
        return
        [
            .. afis.Select(afi => histories.TryGetValue(afi.Afi.Reference, out var history) ? Of(afi, history) : null)
                .OfType<AfiChange>()
                .Where(c => c.At >= since)
                .OrderBy(c => c.Kind).ThenByDescending(c => c.At).ThenBy(c => c.Afi.Afi.Reference),
        ];
    }

    /// <summary>What last happened: what stands was closed, proposed for closing or said; or what was said last was returned. What its author took back, and what a report says, did not happen in the plan.</summary>
    private static AfiChange? Of(AfiPosition position, AfiHistory history)
    {
        var standing = position.Afi.Standing;
        var last = history.Verdicts.Where(v => v.Judgement is Judgement.Returned && v.Sequence > (standing?.Sequence ?? 0)).MaxBy(v => v.At);
        if (last is not null && WhatStands.VerdictOn(history.Find(last.Sequence)!, history.Verdicts) is QualityVerdict.Returned)
            return new AfiChange(position, ChangeKind.Returned, last.At, history.Find(last.Sequence)!, last.Comment);
        if (standing is not { At: { } saidAt, Via: not UpdateChannel.Import })
            return null;
        if (standing.Status is Status.WorkInProgress)
            return new AfiChange(position, ChangeKind.Updated, saidAt, standing);
        var accepted = history.Verdicts.Where(v => v.Sequence == standing.Sequence && v.Judgement is Judgement.Accepted).MaxBy(v => v.Number);
        return position.Afi.Verdict is QualityVerdict.Accepted && accepted is not null
            ? new AfiChange(position, ChangeKind.Closed, accepted.At, standing, accepted.Comment)
            : new AfiChange(position, ChangeKind.ClosureProposed, saidAt, standing);
    }
}
