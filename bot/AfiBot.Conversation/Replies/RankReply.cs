namespace AfiBot.Conversation;

/// <summary>Frameworks in order.</summary>
/// <param name="By">What they are put in order by.</param>
/// <param name="BestFirst">Whether the best come first.</param>
/// <param name="Of">What they are frameworks of.</param>
/// <param name="Parts">In that order.</param>
/// <param name="TurnedRound">The same from the other end.</param>
/// <param name="TakenAt">When the figures were taken, in the force's time.</param>
public sealed record RankReply(Measure By, bool BestFirst, string Of, IReadOnlyList<StatusPart> Parts, RankRequest TurnedRound, string TakenAt) : Reply
{
    /// <summary>Frameworks that it names: more than a plan has, and never too many for a message.</summary>
    private const int MostParts = 40;

    private const int MostInLine = 3;

    public override string Summary => Parts.Count == 0
        ? $"{Title}: there is nothing to put in order."
        : $"{(Clean is null ? "" : $"{Clean} ")}{Title}: {string.Join("; ", Parts.Take(MostInLine).Select(p => $"{p.Title}, {By.Say(p.Figures)}"))}";

    public override IReadOnlyList<Block> Blocks =>
    [
        new Block.Title(Title),
        .. Clean is { } clean ? [new Block.Line(clean)] : Array.Empty<Block>(),
        new Block.Note($"{Of} · by the share that is {(By switch { Measure.Overdue => "overdue", Measure.Closed => "completed or needs no further action", Measure.Awaited => "awaiting an update", _ => "answered of what was asked for in this cycle" })}"),
        .. Parts.Take(MostParts).Select(ItemOf),
        new Block.Actions(new Choice(BestFirst ? "Worst first" : "Best first", TurnedRound), new Choice("Figures", new StatusRequest(TurnedRound.Scope))),
        Pieces.Taken($"Figures as at {TakenAt}"),
    ];

    /// <summary>How many are as good as can be, where those come first.</summary>
    private string? Clean => BestFirst && Parts.Count > 0
        ? $"{Parts.Count(p => By.Goodness(p.Figures) >= 1)} of {Parts.Count} {(By switch { Measure.Overdue => "have nothing overdue", Measure.Closed => "have everything closed", Measure.Awaited => "have no update awaited", _ => "have answered everything" })}."
        : null;

    private string Title => (By, BestFirst) switch
    {
        (Measure.Overdue, false) => "Most overdue first",
        (Measure.Overdue, true) => "Least overdue first",
        (Measure.Closed, false) => "Least closed first",
        (Measure.Closed, true) => "Most closed first",
        (Measure.Awaited, false) => "Most updates awaited first",
        (Measure.Awaited, true) => "Fewest updates awaited first",
        (_, false) => "Least answered first",
        _ => "Most answered first",
    };

    private Block.Item ItemOf(StatusPart part, int place) => new(
        new Block.Line(new Run($"{place + 1}. {part.Title}", Role.Strong), new Run(part.Grading is { } grading ? $" · {grading}" : "", Role.Subtle)),
        new Block.Line(By.Say(part.Figures)) { Break = Break.None },
        new Block.Note(Words.Line(part.Figures)) { Break = Break.None })
    {
        Opens = new Choice($"Status of {part.Title}", new StatusRequest(part.Scope)),
    };
}
