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
        if (card.Heading is { } heading)
            yield return Bricks.Notice(heading, card.Step is RequestStep.Overdue ? "attention" : "warning");
        yield return Bricks.Title("Your areas for improvement");
        yield return Bricks.Note($"{string.Join(", ", card.Plans)} · {card.LeadName}");
        yield return new RichTextBlock(
        [
            new TextRun($"{card.Progress.Answered} of {card.Progress.Asked} answered") { Weight = "bolder" },
            new TextRun(" · "),
            card.IsLate
                ? new TextRun($"was due {Words.Of(card.Cycle.Due)}, taken until {Words.Of(card.Cycle.Closes)}") { Color = "attention" }
                : new TextRun($"due {Words.Of(card.Cycle.Due)}"),
        ]);
        PlanId? plan = null;
        foreach (var group in card.Groups)
        {
            if (card.Plans.Count > 1 && plan != group.Plan.Id)
                yield return Bricks.Subtitle($"{group.Plan.Name}, due {Words.Of(group.Cycle.Due)}");
            plan = group.Plan.Id;
            yield return Bricks.Subtitle($"{group.Framework.Name} · {Words.GradingOf(group.Framework)}");
            foreach (var (afi, i) in group.Afis.Select((a, i) => (a, i)))
                yield return Item(afi, group.Plan.Id) with { Spacing = i == 0 ? "small" : "medium", Separator = i == 0 ? null : true };
        }

        foreach (var element in Bricks.Pager(card.Page, card.PageCount, page => new OwedRequest(page)))
            yield return element;
    }

    private static Container Item(AfiPosition position, PlanId plan)
    {
        var afi = position.Afi;
        var items = new List<CardElement>
        {
            new ColumnSet(
            [
                new Column("stretch", [Bricks.Standing(position)]),
                new Column("auto", [new RichTextBlock([position.Answered ? new TextRun("✓ Answered") { Color = "good" } : new TextRun("To answer") { IsSubtle = true }])]),
            ]),
            Bricks.Words(Bricks.Excerpt(Bricks.Wanted(afi))) with { Spacing = "none" },
        };
        if (afi.Standing is { Narrative.Length: > 0 } last)
            items.Add(Bricks.Note($"{(position.Answered ? "You said" : "Last time")}: {Bricks.Excerpt(last.Narrative)}"));
        if (Bricks.Target(position) is { } target)
            items.Add(target);
        items.AddRange(Bricks.Buttons(Buttons(position, plan)));
        return new Container(items);
    }

    private static IEnumerable<CardButton> Buttons(AfiPosition position, PlanId plan)
    {
        var reference = position.Afi.Reference;
        yield return Bricks.Button($"{(position.Answered ? "Change" : "Update")} {reference}", new OpenFormRequest(reference) { Plan = plan });
        if (position is { Answered: false, Afi.Standing: not null })
            yield return Bricks.Button("No change", new OpenNoChangeRequest(reference) { Plan = plan }, tooltip: $"No change to {reference}");
    }
}
