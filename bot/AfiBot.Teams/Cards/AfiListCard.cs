using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>AFIs in a list, a page at a time; each is a row to tap.</summary>
internal static class AfiListCard
{
    public static IEnumerable<CardElement> Draw(AfiListReply reply)
    {
        yield return Bricks.Title(reply.Title);
        yield return Bricks.Note($"{Words.Count(reply.Total, "AFI")} · taken {reply.TakenAt}");
        foreach (var afi in reply.Afis)
            yield return Item(afi);
        foreach (var element in Bricks.Pager(reply.Page, reply.PageCount, reply.TurnTo, reply.Up is { } up ? [up] : []))
            yield return element;
    }

    private static ColumnSet Item(AfiPosition position)
    {
        var afi = position.Afi;
        var items = new List<CardElement> { Bricks.Standing(position), Bricks.Words(Bricks.Excerpt(Bricks.Wanted(afi))) with { Spacing = "none" } };
        if (afi.Standing is { Narrative.Length: > 0 } last)
            items.Add(Bricks.Note(Bricks.Excerpt(last.Narrative)));
        if (Bricks.Target(position) is { } target)
            items.Add(target);
        return Bricks.Row($"Show {afi.Reference}", new AfiRequest(afi.Reference), new Column("stretch", items)) with { Separator = true, Spacing = "medium" };
    }
}
