using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The weekly digest.</summary>
public sealed record DigestReply(Digest Digest, string TakenAt) : Reply
{
    /// <summary>Rows a section shows, and as many more where they are wanted; a digest is read, not searched.</summary>
    private const int MostRows = 5;

    private const int MostFolded = 10;

    public override string Summary => $"{Digest.Plan}: {Words.Line(Digest.Now.Plan)}";

    public override IReadOnlyList<Block> Blocks =>
    [
        new Block.Title($"Weekly digest · {Digest.Plan}"),
        new Block.Note(Digest.Before is { } before
            ? $"Figures as at {TakenAt}; changes since {Words.Of(before.Date)}"
            : $"Figures as at {TakenAt}; this is the first digest, so it shows the changes of the last seven days"),
        new Block.Counts(Digest.Now.Plan, Digest.Before?.Plan),
        .. Headlines().Select(l => new Block.Line(l)),
        new Block.Chart("AFIs by status", Digest.Now.Plan),

        .. Pieces.WhereToLookFirst(Digest.Frameworks, Now, ItemOf, ItemOf),

        new Block.Subtitle($"Changed ({Digest.Changed.Count})"),
        .. Rows(Digest.Changed, Changed, "changed", "Nothing has changed since."),

        new Block.Subtitle($"Still to answer ({Words.Count(Digest.NotAnswered.Count, "lead")})"),
        .. Rows(Digest.NotAnswered, Pieces.Progress, "to answer", Digest.Cycle is null ? "No cycle has been opened." : "Everyone has answered."),

        new Block.Subtitle($"Overdue ({Digest.Overdue.Count})"),
        .. Rows(Digest.Overdue, Overdue, "overdue", "Nothing is overdue."),

        .. Digest.DueSoon.Count == 0
            ? Array.Empty<Block>()
            : [new Block.Subtitle($"Due in the next four weeks ({Digest.DueSoon.Count})"), .. Rows(Digest.DueSoon, Overdue, "due", "")],
    ];

    private IEnumerable<string> Headlines()
    {
        var now = Digest.Now.Plan;
        if (Digest.Cycle is { } cycle)
        {
            yield return Digest.CycleIsOpen
                ? $"Cycle {cycle.Number}: {now.Answered} of {now.Asked} answered{MoreAnswered(cycle)}, {(Digest.Now.Date > cycle.Due ? "was due" : "due")} {Words.Of(cycle.Due)}."
                : $"Cycle {cycle.Number} is closed: {now.Answered} of {now.Asked} answered.";
        }

        if (Digest.WorkingDaysLate > 0)
            yield return $"{Words.Count(now.UpdateAwaited, "update")} {(now.UpdateAwaited == 1 ? "is" : "are")} awaited, {Words.Count(Digest.WorkingDaysLate, "working day")} past the due date.";
        if (now.ClosureProposed > 0)
            yield return $"{Words.Count(now.ClosureProposed, "closure")} proposed, to be accepted or returned.";
        if (Digest.Returned.Count > 0)
            yield return $"{Words.Count(Digest.Returned.Count, "answer")} returned, to be given again: {Named(Digest.Returned)}.";
        if (Digest.Slipped.Count > 0)
            yield return $"{Words.Count(Digest.Slipped.Count, "target date")} moved to a later day: {Named(Digest.Slipped)}.{Again}";
        if (Digest.OverTime.Count > 2)
            yield return $"The last {Digest.OverTime.Count} digests: closed {Line(f => f.Closed)}; updates awaited {Line(f => f.UpdateAwaited)}; overdue {Line(f => f.Overdue)}.";
    }

    /// <summary>Those whose date had moved before.</summary>
    private string Again => Digest.Slipped.Where(a => a.Afi.Slips > 1).ToList() is { Count: > 0 } again
        ? $" Not for the first time: {string.Join(", ", again.Take(MostRows).Select(a => $"{a.Afi.Reference} (the {Words.Ordinal(a.Afi.Slips)} move)"))}{(again.Count > MostRows ? $" and {again.Count - MostRows} more" : "")}."
        : "";

    private static string Named(IReadOnlyList<AfiPosition> afis) => afis.Count <= MostRows
        ? Words.Listed(afis.Select(a => a.Afi.Reference))
        : $"{string.Join(", ", afis.Take(MostRows).Select(a => a.Afi.Reference))} and {afis.Count - MostRows} more";

    private string Line(Func<Figures, int> count) => string.Join(" ", Digest.OverTime.Select(f => count(f.Plan)));

    /// <summary>How many answers came since the last digest, where it was of the same cycle.</summary>
    private string MoreAnswered(Cycle cycle) =>
        Digest.Before is { } before && before.At >= cycle.OpenedAt && Digest.Now.Plan.Answered > before.Plan.Answered
            ? $" ({Digest.Now.Plan.Answered - before.Plan.Answered} since the last digest)"
            : "";

    private Figures Now(Framework framework) => Digest.Now.Frameworks[framework.Code];

    private Block.Item ItemOf(Framework framework) => ItemOf(framework, Now(framework), Digest.BeforeOf(framework.Code));

    private static Block.Item ItemOf(Framework framework, Figures now, Figures? before) => new(
    [
        new Block.Line(new Run(framework.Name, Role.Strong), new Run($" ({framework.Code})", Role.Subtle)),
        new Block.Note($"{Words.Line(now)}{(now.Asked == 0 ? "" : $" · {now.Answered} of {now.Asked} answered")}") { Break = Break.None },
        .. before is not null && Difference(now, before) is { Length: > 0 } difference
            ? [new Block.Line($"Changed: {difference}") { Break = Break.None }]
            : Array.Empty<Block>(),
    ]);

    /// <summary>What changed between two counts, in words; the differences add up to that of the totals. Empty where nothing did.</summary>
    private static string Difference(Figures now, Figures before) => string.Join(", ", Enum.GetValues<ShownStatus>()
        .Select(s => (Status: s, By: now.Count(s) - before.Count(s)))
        .Where(c => c.By != 0)
        .Select(c => $"{(c.By > 0 ? "+" : "−")}{Math.Abs(c.By)} {Words.Of(c.Status).ToLowerInvariant()}"));

    private static IEnumerable<Block> Rows<T>(IReadOnlyList<T> all, Func<T, Block> row, string of, string none)
    {
        if (all.Count == 0)
            yield return new Block.Note(none);
        foreach (var item in all.Take(MostRows))
            yield return row(item);
        if (all.Count <= MostRows)
            yield break;
        Block[] more = [.. all.Skip(MostRows).Take(MostFolded).Select(row)];
        var left = all.Count - MostRows - more.Length;
        yield return new Block.Folded($"{more.Length} more {of}", left > 0 ? [.. more, new Block.Note($"and {left} more")] : more);
    }

    private static Block.Line Changed(AfiPosition position) => new(
        new Run($"{position.Afi.Reference} ", Role.Strong),
        new Run($"{Words.Of(position)} "),
        new Run(Words.Excerpt(position.Afi.Standing!.Narrative), Role.Subtle));

    private static Block.Line Overdue(AfiPosition position) => new(
        new Run($"{position.Afi.Reference} ", Role.Strong),
        new Run($"target {Words.Of(position.Afi.DueDate!.Value)} ", Role.Urgent),
        new Run($"{Words.Excerpt(position.Afi.Improvement)} · {position.Afi.LeadName}", Role.Subtle));
}
