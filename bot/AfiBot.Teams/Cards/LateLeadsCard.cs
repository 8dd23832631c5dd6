using AfiBot.Conversation;

namespace AfiBot.Teams;

/// <summary>Who is still late, and with what, for the ILAU channel.</summary>
internal static class LateLeadsCard
{
    /// <summary>Leads that it names.</summary>
    private const int MostLeads = 40;

    /// <summary>AFIs that it names of one lead.</summary>
    private const int MostAfis = 20;

    public static IEnumerable<CardElement> Draw(LateLeadsReply reply)
    {
        yield return Bricks.Title($"Answers are late · {reply.PlanName}");
        yield return Bricks.Words($"{reply.Progress.Answered} of {reply.Progress.Asked} answered, was due {Words.Of(reply.Cycle.Due)}, taken until {Words.Of(reply.Cycle.Closes)}") with
        {
            Spacing = "small",
        };
        foreach (var (lead, i) in reply.Leads.Take(MostLeads).Select((l, i) => (l, i)))
        {
            yield return UnansweredCard.Line(lead.Progress) with { Spacing = "medium", Separator = i == 0 ? true : null };
            yield return Bricks.Note(Owed(lead)) with { Spacing = "none" };
        }

        if (reply.Leads.Count > MostLeads)
            yield return Bricks.Note($"and {reply.Leads.Count - MostLeads} more");
        if (Words.NotDelivered(reply.Cards) is { } cards)
            yield return Bricks.Words(cards) with { Spacing = "medium" };
        yield return Bricks.Note($"Taken {reply.TakenAt}") with { Spacing = "medium" };
    }

    private static string Owed(LateLead lead)
    {
        var named = string.Join(", ", lead.Owed.Take(MostAfis));
        return lead.Owed.Count > MostAfis ? $"{named} and {lead.Owed.Count - MostAfis} more" : named;
    }
}
