using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>AFIs in a list: those behind a number, or those that are overdue.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="Afis">The page of them.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">This page, from 0.</param>
/// <param name="PageCount">At least 1.</param>
/// <param name="TurnTo">What shows another page.</param>
/// <param name="Up">The way back to the figures, or null.</param>
/// <param name="TakenAt">When this was read, in the force's time.</param>
public sealed record AfiListReply(
    string Title,
    IReadOnlyList<AfiPosition> Afis,
    int Total,
    int Page,
    int PageCount,
    Func<int, TopicRequest> TurnTo,
    Choice? Up,
    string TakenAt) : Reply
{
    /// <summary>AFIs on a page: what fits a screen and stays far below the size a message may have.</summary>
    public const int PageSize = 10;

    /// <summary>The parts of the plan that were asked about together, each with how many AFIs there are of it; empty where it was one.</summary>
    public IReadOnlyList<(string Title, int Count)> Parts { get; init; } = [];

    /// <summary>A page of these AFIs, part by part where several were asked about.</summary>
    internal static AfiListReply Of(string title, IEnumerable<AfiPosition> afis, int page, Func<int, TopicRequest> turnTo, Choice up, Scope scope, Facts facts)
    {
        var parts = scope is Scope.Several several ? several.All : [];
        int PartOf(AfiPosition afi) => parts.TakeWhile(p => !p.Holds(afi.Afi, facts.Position.View)).Count();
        var all = afis.OrderBy(PartOf).ToList();
        var pageCount = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 0, pageCount - 1);
        return new AfiListReply(title, [.. all.Skip(page * PageSize).Take(PageSize)], all.Count, page, pageCount, turnTo, up, facts.TakenAt)
        {
            Parts = [.. parts.Select((p, i) => (Words.Begun(facts.TitleFor(p)), all.Count(a => PartOf(a) == i)))],
        };
    }

    public override string Summary => $"{Title}: {Words.Count(Total, "AFI")}{(Parts.Count == 0 ? "" : $" ({string.Join("; ", Parts.Select(p => $"{p.Title}: {p.Count}"))})")}";

    public override IReadOnlyList<Block> Blocks =>
    [
        new Block.Title(Title),
        new Block.Note($"{Words.Count(Total, "AFI")} · as at {TakenAt}"),
        .. Parts.Count == 0 ? Afis.Select(ItemOf) : Grouped(),
        new Block.Pager(Page, PageCount, TurnTo, Up is null ? [] : [Up]),
    ];

    /// <summary>Each part under its name, as far as it stands on this page; one that has nothing stands on the first page, to say so.</summary>
    private IEnumerable<Block> Grouped()
    {
        var (first, end) = (0, 0);
        var from = Page * PageSize;
        foreach (var (title, count) in Parts)
        {
            (first, end) = (end, end + count);
            if (count == 0 ? Page == 0 : first < from + Afis.Count && end > from)
                yield return new Block.Subtitle($"{title}: {Words.Count(count, "AFI")}");
            foreach (var afi in Afis.Skip(first - from).Take(end - Math.Max(first, from)))
                yield return ItemOf(afi);
        }
    }

    private static Block.Item ItemOf(AfiPosition position)
    {
        var afi = position.Afi;
        return new Block.Item(
        [
            Pieces.Standing(position),
            new Block.Line(Words.Excerpt(Pieces.Wanted(afi))) { Break = Break.None },
            .. afi.Standing is { Narrative.Length: > 0 } last ? [new Block.Note(Words.Excerpt(last.Narrative))] : Array.Empty<Block>(),
            .. Pieces.Target(position),
        ])
        {
            Break = Break.Rule,
            Opens = new Choice($"Show {afi.Reference}", new AfiRequest(afi.Reference)),
        };
    }
}
