using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What a digest says of one plan. Pure.</summary>
/// <param name="Digest">The plan's digest.</param>
/// <param name="TakenAt">When the figures were taken, in the force's time.</param>
/// <param name="IsAlone">Whether it has the post to itself; else its frameworks are folded too.</param>
internal sealed record DigestPart(Digest Digest, string TakenAt, bool IsAlone)
{
    /// <summary>As many as a line names; a digest is read, not searched.</summary>
    private const int MostNamed = 5;

    /// <summary>Rows of what is folded.</summary>
    private const int MostRows = 15;

    /// <summary>Where to look first, on a phone.</summary>
    private const int MostFrameworks = 3;

    public IEnumerable<Block> Blocks =>
    [
        new Block.Note(Digest.Before is { } before
            ? $"Figures as at {TakenAt}; changes since {Words.Of(before.Date)}"
            : $"Figures as at {TakenAt}; this is the first digest, so it shows the changes of the last seven days"),
        new Block.Counts(Digest.Now.Plan, Digest.Before?.Plan) { Of = IsAlone ? null : Digest.Plan },
        .. Headlines().Select(l => new Block.Line(l)),
        .. IsAlone ? [new Block.Chart("AFIs by status", Digest.Now.Plan), .. Pressing()] : Array.Empty<Block>(),
        .. Folded("Frameworks", IsAlone ? [.. Digest.Frameworks.Except(First)] : Digest.Frameworks, ItemOf, "", int.MaxValue),
        .. Folded("Changed", Digest.Changed, Changed, "Nothing has changed since."),
        .. Folded("Leads still to answer", Digest.NotAnswered, Pieces.Progress, Digest.Cycle is null ? "No cycle has been opened." : "Everyone has answered."),
        .. Folded("Overdue", Digest.Overdue, Overdue, "Nothing is overdue."),
        .. Folded("Due in the next four weeks", Digest.DueSoon, Overdue, ""),
        .. Digest.NotReached == 0
            ? Array.Empty<Block>()
            : [new Block.Actions(new Choice("Who was not reached?", new ReachRequest { Plan = Digest.Id }) { InFull = $"Who was not reached of {Digest.Plan}?" })],
    ];

    private List<Framework> First => [.. Digest.Frameworks.Where(f => Now(f).Pressing > 0).OrderByDescending(f => Now(f).Pressing).Take(MostFrameworks)];

    private IEnumerable<Block> Pressing() => First.Count == 0 ? [] : [new Block.Subtitle("Where to look first"), .. First.Select(ItemOf)];

    private IEnumerable<string> Headlines()
    {
        var now = Digest.Now.Plan;
        if (Digest.Cycle is { } cycle)
        {
            yield return Digest.CycleIsOpen
                ? $"Cycle {cycle.Number}: {now.Answered} of {now.Asked} answered{MoreAnswered(cycle)}, {(Digest.Now.Date > cycle.Due ? "was due" : "due")} {Words.Of(cycle.Due)}."
                : $"Cycle {cycle.Number} is closed: {now.Answered} of {now.Asked} answered.";
        }

        if (Digest.NotReached > 0)
            yield return $"{Words.Count(Digest.Reached, "lead")} reached, {Digest.NotReached} not reached. {Words.NeverAsked(Digest.NeverAsked)}";
        else if (Digest is { CycleIsOpen: true, Reached: > 0 })
            yield return $"All {Words.Count(Digest.Reached, "lead")} were reached.";
        if (Digest.WorkingDaysLate > 0)
            yield return $"{Words.Count(now.UpdateAwaited, "update")} {(now.UpdateAwaited == 1 ? "is" : "are")} awaited, {Words.Count(Digest.WorkingDaysLate, "working day")} past the due date.";
        if (Told() is { Length: > 0 } told)
            yield return $"Escalated {(Digest.Before is null ? "in the last seven days" : "since the last digest")}: late answers were told to {told}.";
        if (now.ClosureProposed > 0)
            yield return $"{Words.Count(now.ClosureProposed, "closure")} proposed, to be accepted or returned.";
        if (Digest.Returned.Count > 0)
            yield return $"{Words.Count(Digest.Returned.Count, "answer")} returned, to be given again: {Named(Digest.Returned)}.";
        if (Digest.Slipped.Count > 0)
            yield return $"{Words.Count(Digest.Slipped.Count, "target date")} moved to a later day: {Named(Digest.Slipped)}.{Again}";
        if (Digest.OverTime.Count > 2)
            yield return $"The last {Digest.OverTime.Count} digests: closed {Line(f => f.Closed)}; updates awaited {Line(f => f.UpdateAwaited)}; overdue {Line(f => f.Overdue)}.";
    }

    /// <summary>"2 line managers and 1 sponsor"; empty where nobody was told.</summary>
    private string Told()
    {
        string[] who =
        [
            .. Digest.Told.TryGetValue(Rung.LineManager, out var managers) ? [Words.Count(managers, "line manager")] : Array.Empty<string>(),
            .. Digest.Told.TryGetValue(Rung.Sponsor, out var sponsors) ? [Words.Count(sponsors, "sponsor")] : Array.Empty<string>(),
        ];
        return string.Join(" and ", who);
    }

    /// <summary>Those whose date had moved before.</summary>
    private string Again => Digest.Slipped.Where(a => a.Afi.Slips > 1).ToList() is { Count: > 0 } again
        ? $" Not for the first time: {string.Join(", ", again.Take(MostNamed).Select(a => $"{a.Afi.Reference} (the {Words.Ordinal(a.Afi.Slips)} move)"))}{(again.Count > MostNamed ? $" and {again.Count - MostNamed} more" : "")}."
        : "";

    private static string Named(IReadOnlyList<AfiPosition> afis) => afis.Count <= MostNamed
        ? Words.Listed(afis.Select(a => a.Afi.Reference))
        : $"{string.Join(", ", afis.Take(MostNamed).Select(a => a.Afi.Reference))} and {afis.Count - MostNamed} more";

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

    private static IEnumerable<Block> Folded<T>(string what, IReadOnlyList<T> all, Func<T, Block> row, string none, int most = MostRows)
    {
        if (all.Count == 0)
            return none.Length == 0 ? [] : [new Block.Note(none)];
        IEnumerable<Block> shown = all.Take(most).Select(row);
        return [new Block.Folded($"{what} ({all.Count})", [.. shown, .. all.Count > most ? [new Block.Note($"and {all.Count - most} more")] : Array.Empty<Block>()])];
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
