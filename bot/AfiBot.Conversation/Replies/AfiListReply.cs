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

    /// <summary>A page of these AFIs.</summary>
    internal static AfiListReply Of(string title, IEnumerable<AfiPosition> afis, int page, Func<int, TopicRequest> turnTo, Choice up, string takenAt)
    {
        var all = afis.ToList();
        var pageCount = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 0, pageCount - 1);
        return new AfiListReply(title, [.. all.Skip(page * PageSize).Take(PageSize)], all.Count, page, pageCount, turnTo, up, takenAt);
    }

    public override string Summary => $"{Title}: {Words.Count(Total, "AFI")}";

    public override IReadOnlyList<Block> Blocks =>
    [
        new Block.Title(Title),
        new Block.Note($"{Words.Count(Total, "AFI")} · as at {TakenAt}"),
        .. Afis.Select(ItemOf),
        new Block.Pager(Page, PageCount, TurnTo, Up is null ? [] : [Up]),
    ];

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
