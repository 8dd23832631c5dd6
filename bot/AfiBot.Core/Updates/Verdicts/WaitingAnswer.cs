namespace AfiBot.Core;

/// <summary>An answer that waits for its verdict.</summary>
/// <param name="Afi">The AFI; the answer is what stands of it.</param>
/// <param name="Said">The answer.</param>
/// <param name="Before">What was said before it, whatever was made of that; null for nothing.</param>
/// <param name="Signals">What its reviewer should look at.</param>
public sealed record WaitingAnswer(AfiPosition Afi, Update Said, Update? Before, IReadOnlyList<Signal> Signals)
{
    /// <summary>Whether what stands of an AFI waits for a verdict. An answer after which a later one was returned does not: its author has to say more anyway.</summary>
    public static bool Waits(Afi afi) => afi is { Standing.IsByFiles: false, Verdict: QualityVerdict.Pending, Returned: null };

    /// <summary>The queue: the oldest day first, and of one day what has most signals.</summary>
    /// <param name="afis">The AFIs as they stand.</param>
    /// <param name="histories">What was said of each.</param>
    /// <param name="calendar">The force's days.</param>
    public static IReadOnlyList<WaitingAnswer> Queue(IEnumerable<AfiPosition> afis, IReadOnlyDictionary<AfiReference, AfiHistory> histories, ForceCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentNullException.ThrowIfNull(calendar);
        return
        [
            .. afis.Where(a => Waits(a.Afi) && histories.ContainsKey(a.Afi.Reference)).Select(a => Of(a, histories[a.Afi.Reference]))
                .OrderBy(w => calendar.DateOf(w.Said.At!.Value)).ThenByDescending(w => w.Signals.Count).ThenBy(w => w.Said.Reference),
        ];
    }

    private static WaitingAnswer Of(AfiPosition afi, AfiHistory history)
    {
        var said = afi.Afi.Standing!;
        var before = history.Updates.Where(u => u.Sequence < said.Sequence && WhatStands.VerdictOn(u, history.Verdicts) is not QualityVerdict.Withdrawn).MaxBy(u => u.Sequence);
        return new WaitingAnswer(afi, said, before, Signal.Of(afi.Afi, history));
    }
}
