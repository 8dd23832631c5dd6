
namespace AfiBot.Conversation;

/// <summary>Two parts of a plan side by side.</summary>
public sealed record CompareReply(StatusPart One, StatusPart Other, string TakenAt) : Reply
{
    public override string Summary => $"{Line(One)}; {Line(Other)}";

    public override IReadOnlyList<Block> Blocks =>
    [
        new Block.Title($"{One.Title} and {Other.Title}"),
        new Block.Line(Line(One)),
        new Block.Line(Line(Other)),
        .. PageOf(One),
        .. PageOf(Other),
        new Block.Actions(new Choice($"Status of {One.Title}", new StatusRequest(One.Scope)), new Choice($"Status of {Other.Title}", new StatusRequest(Other.Scope))),
        Pieces.Taken($"Figures as at {TakenAt}"),
    ];

    /// <summary>The AFIs behind each number are one tap away.</summary>
    private static IEnumerable<Block> PageOf(StatusPart part)
    {
        yield return new Block.Subtitle(part.Title);
        if (part.Grading is { } grading)
            yield return new Block.Note($"Grading: {grading}");
        yield return new Block.Counts(part.Figures, Behind: status => new AfiListRequest(part.Scope, status)) { Of = part.Title };
    }

    private static string Line(StatusPart part) => $"{part.Title}: {string.Join(", ", Enum.GetValues<Measure>().Where(m => m.In(part.Figures).Of > 0).Select(m => m.Say(part.Figures)).DefaultIfEmpty("no AFIs"))}";
}
