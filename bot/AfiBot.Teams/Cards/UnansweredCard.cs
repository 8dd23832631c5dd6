using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>Which leads still owe answers.</summary>
internal static class UnansweredCard
{
    /// <summary>Leads that it names: far more than a force has, and never too many for a message.</summary>
    private const int MostLeads = 60;

    public static IEnumerable<CardElement> Draw(UnansweredReply reply)
    {
        yield return Bricks.Title(reply.Title);
        yield return Bricks.Words(reply.CycleIsOpen
            ? $"{reply.Progress.Answered} of {reply.Progress.Asked} answered, due {Words.Of(reply.Cycle.Due)}"
            : $"{reply.Progress.Answered} of {reply.Progress.Asked} answered; cycle {reply.Cycle.Number} is closed") with
        {
            Spacing = "small",
        };
        foreach (var (lead, i) in reply.Leads.Take(MostLeads).Select((l, i) => (l, i)))
            yield return Line(lead) with { Spacing = i == 0 ? "medium" : "small", Separator = i == 0 ? true : null };
        if (reply.Leads.Count > MostLeads)
            yield return Bricks.Note($"and {reply.Leads.Count - MostLeads} more");
        if (reply.Leads.Count == 0)
            yield return Bricks.Words($"{char.ToUpperInvariant(reply.Nobody[0])}{reply.Nobody[1..]}");
        if (reply.Cards is { } counts && Words.NotDelivered(counts) is { } cards)
            yield return Bricks.Words(cards) with { Spacing = "medium" };
        yield return Bricks.Note($"Taken {reply.TakenAt}") with { Spacing = "medium" };
    }

    /// <summary>A lead and how far they have come.</summary>
    public static ColumnSet Line(LeadProgress lead) => new(
    [
        new Column("stretch", [Bricks.Words(lead.LeadName)]),
        new Column("auto", [new RichTextBlock([new TextRun($"{lead.Answered} of {lead.Asked}")]) { HorizontalAlignment = "right" }]),
    ])
    {
        Spacing = "small",
    };
}
