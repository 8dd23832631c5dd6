using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>What a lead owes, a page at a time, each with its own buttons.</summary>
internal static class RequestCard
{
    public static IEnumerable<CardElement> Draw(RequestCardReply card)
    {
        if (card.Notice is { } notice)
            yield return Bricks.Notice(notice, "good");
        yield return Bricks.Title("Your areas for improvement");
        yield return Bricks.Note($"{card.Plan} · {card.LeadName}");
        yield return new ColumnSet(
        [
            new Column("stretch", [new TextBlock($"{card.Progress.Answered} of {card.Progress.Asked} answered") { Weight = "bolder" }]),
            new Column("auto",
            [
                new TextBlock(card.IsLate ? $"Was due {Words.Of(card.Cycle.Due)}, taken until {Words.Short(card.Cycle.Closes)}" : $"Due {Words.Of(card.Cycle.Due)}")
                {
                    Color = card.IsLate ? "attention" : null,
                },
            ]),
        ]);
        foreach (var group in card.Groups)
        {
            yield return Bricks.Subtitle($"{group.Framework.Name} · {Words.GradingOf(group.Framework)}");
            foreach (var afi in group.Afis)
                yield return Item(afi);
        }

        foreach (var element in Bricks.Pager(card.Page, card.PageCount, page => new CardAction.ShowOwed(page)))
            yield return element;
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
                new Column("auto", [new TextBlock(position.Answered ? "✓ Answered" : "To answer") { Color = position.Answered ? "good" : null, IsSubtle = !position.Answered }]),
            ]),
            Bricks.Words(Bricks.Excerpt(afi.Area is { } area ? $"{area}: {afi.Improvement}" : afi.Improvement)) with { Spacing = "small" },
        };
        if (afi.Standing is { Narrative.Length: > 0 } last)
            items.Add(Bricks.Said($"{(position.Answered ? "You said" : "Last time")}: {Bricks.Excerpt(last.Narrative)}"));
        if (afi.TargetDate is { } target)
            items.Add(Bricks.Note($"Target {Words.Short(target)}{(position.Overdue ? ", overdue" : "")}"));
        items.Add(new ActionSet(position switch
        {
            { Answered: true } => [Bricks.Button($"Change {afi.Reference}", new CardAction.OpenForm(afi.Reference))],
            { Afi.Standing: null } => [Bricks.Button($"Update {afi.Reference}", new CardAction.OpenForm(afi.Reference))],
            _ =>
            [
                Bricks.Button($"Update {afi.Reference}", new CardAction.OpenForm(afi.Reference)),
                Bricks.Button("No change", new CardAction.OpenNoChange(afi.Reference)),
            ],
        }));
        return new Container(items) { Separator = true, Spacing = "medium" };
    }
}
