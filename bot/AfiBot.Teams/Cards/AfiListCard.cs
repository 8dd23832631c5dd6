using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>AFIs in a list, a page at a time.</summary>
internal static class AfiListCard
{
    public static IEnumerable<CardElement> Draw(AfiListReply reply)
    {
        yield return Bricks.Title(reply.Title);
        yield return Bricks.Note($"{Words.Count(reply.Total, "AFI")} · taken {reply.TakenAt}");
        foreach (var afi in reply.Afis)
            yield return Item(afi);
        foreach (var element in Bricks.Pager(reply.Page, reply.PageCount, reply.TurnTo))
            yield return element;
        if (reply.Up is { } up)
            yield return Bricks.Buttons([up]);
    }

    private static Container Item(AfiPosition position)
    {
        var afi = position.Afi;
        var items = new List<CardElement>
        {
            new ColumnSet(
            [
                new Column("auto", [new TextBlock(afi.Reference.Value) { Weight = "bolder" }]),
                new Column("stretch", [new TextBlock(Words.Of(position)) { Color = Bricks.Colour(position.Status) }]),
                new Column("auto", [new TextBlock(Target(position)) { Color = position.Overdue ? "attention" : null, IsSubtle = !position.Overdue }]),
            ]),
            Bricks.Words(Bricks.Excerpt(afi.Improvement)) with { Spacing = "none" },
        };
        if (afi.Standing is { Narrative.Length: > 0 } last)
            items.Add(Bricks.Said(Bricks.Excerpt(last.Narrative)));
        items.Add(new ActionSet([Bricks.Button($"Show {afi.Reference}", new CardAction.ShowAfi(afi.Reference))]));
        return new Container(items) { Separator = true };
    }

    private static string Target(AfiPosition position) => position.Afi.TargetDate is { } target
        ? $"{(position.Overdue ? "Overdue since" : "Target")} {Words.Short(target)}"
        : "";
}
