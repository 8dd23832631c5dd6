namespace AfiBot.Core;

/// <summary>Something about an answer that its reviewer should look at. It is a hint: whether the answer is good is the reviewer's to say.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How many cycles or times; nought where nothing is counted.</param>
public sealed record Signal(SignalKind Kind, int Count = 0)
{
    /// <summary>From so many cycles on, an AFI of which nothing changes is worth a look.</summary>
    private const int ManyCycles = 3;

    /// <summary>Fewer words do not say what has been done.</summary>
    private const int FewestWords = 5;

    /// <summary>The signals of what stands of an AFI. Pure.</summary>
    /// <param name="afi">The AFI; something stands of it.</param>
    /// <param name="history">All that was said of it.</param>
    public static IReadOnlyList<Signal> Of(Afi afi, AfiHistory history)
    {
        ArgumentNullException.ThrowIfNull(afi);
        ArgumentNullException.ThrowIfNull(history);
        var said = afi.Standing ?? throw new ArgumentException("Nothing stands of it.", nameof(afi));
        return [.. Found(afi, said, history)];
    }

    private static IEnumerable<Signal> Found(Afi afi, Update said, AfiHistory history)
    {
        var earlier = history.Updates.Where(u => u.Sequence < said.Sequence && WhatStands.VerdictOn(u, history.Verdicts) is not QualityVerdict.Withdrawn).OrderBy(u => u.Sequence).ToList();
        var stood = earlier.FindLast(u => WhatStands.VerdictOn(u, history.Verdicts) is not QualityVerdict.Returned);
        if (earlier.Exists(u => IsReopened(u, history)))
            yield return new Signal(SignalKind.Reopened);
        if (stood is { IsClosure: true } && !said.IsClosure)
            yield return new Signal(SignalKind.MovedBack);
        if (said.Status is Status.Completed && UpdateFields.Evidence.Read(said.Said[UpdateFields.Evidence]).Count == 0)
            yield return new Signal(SignalKind.NoEvidence);
        if (earlier is [.., var last] && Words(last).SequenceEqual(Words(said), StringComparer.OrdinalIgnoreCase))
            yield return new Signal(SignalKind.SameText);
        if (Words(said).Length < FewestWords)
            yield return new Signal(SignalKind.TooShort);
        if (CyclesWithoutChange(said, earlier) is >= ManyCycles and var cycles)
            yield return new Signal(SignalKind.NoChange, cycles);
        if (said is { IsClosure: false, TargetDate: null })
            yield return new Signal(SignalKind.NoDate);
        if (afi.Slips > 0)
            yield return new Signal(SignalKind.DateSlipped, afi.Slips);
    }

    /// <summary>A closure that was accepted, and taken back by a reviewer later.</summary>
    private static bool IsReopened(Update update, AfiHistory history) =>
        update.IsClosure && WhatStands.VerdictOn(update, history.Verdicts) is QualityVerdict.Returned
        && history.Verdicts.Any(v => v.Sequence == update.Sequence && v.Judgement is Judgement.Accepted);

    /// <summary>In how many cycles in a row, this one among them, the last word was the same status with the same target date.</summary>
    private static int CyclesWithoutChange(Update said, IEnumerable<Update> earlier) => earlier.Append(said)
        .Where(u => u.Cycle is not null)
        .GroupBy(u => u.Cycle)
        .Select(c => c.Last())
        .Reverse()
        .TakeWhile(u => u.Status == said.Status && u.TargetDate == said.TargetDate)
        .Count();

    private static string[] Words(Update update) => update.Narrative.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
