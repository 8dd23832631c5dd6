namespace AfiBot.Conversation;

/// <summary>Parts of a plan side by side.</summary>
/// <param name="Parts">Two to four.</param>
/// <param name="Rest">What was asked for and is not shown; null for nothing.</param>
/// <param name="TakenAt">When the figures were taken, in the force's time.</param>
public sealed record CompareReply(IReadOnlyList<StatusPart> Parts, string? Rest, string TakenAt) : Reply
{
    public override string Summary => $"{(Rest is null ? "" : $"{Rest} ")}{string.Join("; ", Parts.Select(Line))}";

    public override IReadOnlyList<Block> Blocks =>
    [
        new Block.Title(Words.Listed([.. Parts.Select(p => p.Title)])),
        .. Rest is null ? Array.Empty<Block>() : [new Block.Line(Rest)],
        .. Parts.Select(p => new Block.Line(Line(p))),
        .. Parts.SelectMany(PageOf),
        new Block.Actions([.. Parts.Select(p => new Choice($"Status of {p.Title}", new StatusRequest(p.Scope))), .. Rest is null ? Array.Empty<Choice>() : [AllInOrder]]),
        Pieces.Taken($"Figures as at {TakenAt}"),
    ];

    private static Choice AllInOrder => new("All frameworks in order", new RankRequest(new Scope.Plan(), Measure.Overdue, BestFirst: false));

    /// <summary>The AFIs behind each number are one tap away.</summary>
    private static IEnumerable<Block> PageOf(StatusPart part)
    {
        yield return new Block.Subtitle(part.Title);
        if (part.Grading is { } grading)
            yield return new Block.Note($"Grading: {grading}");
        yield return new Block.Counts(part.Figures, Behind: status => new AfiListRequest(part.Scope, status)) { Of = part.Title };
    }

    private static readonly Measure[] _measures = [Measure.Overdue, Measure.Closed, Measure.Answered];

    private static string Line(StatusPart part) => $"{part.Title}: {string.Join(", ", _measures.Where(m => m.In(part.Figures).Of > 0).Select(m => m.Say(part.Figures)).DefaultIfEmpty("no AFIs"))}";
}
