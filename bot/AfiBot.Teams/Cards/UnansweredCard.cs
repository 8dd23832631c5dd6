using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>Which leads still owe answers.</summary>
internal static class UnansweredCard
{
    public static IEnumerable<CardElement> Draw(UnansweredReply reply)
    {
        yield return Bricks.Title(reply.Title);
        yield return Bricks.Note(reply.CycleIsOpen
            ? $"{reply.Progress.Answered} of {reply.Progress.Asked} answered, due {Words.Of(reply.Cycle.Due)}"
            : $"{reply.Progress.Answered} of {reply.Progress.Asked} answered; cycle {reply.Cycle.Number} is closed");
        foreach (var lead in reply.Leads)
            yield return Line(lead);
        if (reply.Leads.Count == 0)
            yield return Bricks.Words($"{char.ToUpperInvariant(reply.Nobody[0])}{reply.Nobody[1..]}");
        yield return Bricks.Note($"Taken {reply.TakenAt}") with { Spacing = "medium" };
    }

    /// <summary>A lead and how far they have come.</summary>
    public static ColumnSet Line(LeadProgress lead) => new(
    [
        new Column("stretch", [Bricks.Words(lead.LeadName)]),
        new Column("auto", [new TextBlock($"{lead.Answered} of {lead.Asked}")]),
    ])
    {
        Spacing = "small",
    };
}
