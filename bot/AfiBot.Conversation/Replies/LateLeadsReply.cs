using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What ILAU's channel is told of those who have not answered long after the due date.</summary>
/// <param name="PlanName">The plan's name.</param>
/// <param name="Cycle">The open cycle.</param>
/// <param name="Progress">What was asked and answered over all leads.</param>
/// <param name="Leads">Those who owe most first.</param>
/// <param name="Cards">What became of the cards.</param>
/// <param name="TakenAt">When this was so, in the force's time.</param>
public sealed record LateLeadsReply(string PlanName, Cycle Cycle, Figures Progress, IReadOnlyList<LateLead> Leads, DeliveryCounts Cards, string TakenAt) : Reply
{
    /// <summary>Leads that it names.</summary>
    private const int MostLeads = 40;

    /// <summary>AFIs that it names of one lead.</summary>
    private const int MostAfis = 20;

    public override string Summary =>
        $"{PlanName}: {Words.Count(Leads.Count, "lead")} late; {Progress.Answered} of {Progress.Asked} answered, due {Words.Of(Cycle.Due)}";

    public override IReadOnlyList<Block> Blocks => [.. Page()];

    private IEnumerable<Block> Page()
    {
        yield return new Block.Title($"Late answers · {PlanName}");
        yield return new Block.Line($"{Progress.Answered} of {Progress.Asked} answered; answers were due {Words.Of(Cycle.Due)} and can be given until {Words.Of(Cycle.Closes)}");
        foreach (var (lead, i) in Leads.Take(MostLeads).Select((l, i) => (l, i)))
        {
            yield return Pieces.Progress(lead.Progress) with { Break = i == 0 ? Break.Rule : Break.Paragraph };
            yield return new Block.Note(lead.Told is { } told ? $"{Owed(lead)} · {told}" : Owed(lead)) { Break = Break.None };
        }

        if (Leads.Count > MostLeads)
            yield return new Block.Note($"and {Leads.Count - MostLeads} more");
        if (Words.NotDelivered(Cards) is { } cards)
            yield return new Block.Line(cards) { Break = Break.Paragraph };
        yield return Pieces.Taken($"As at {TakenAt}");
    }

    private static string Owed(LateLead lead)
    {
        var named = string.Join(", ", lead.Owed.Take(MostAfis));
        return lead.Owed.Count > MostAfis ? $"{named} and {lead.Owed.Count - MostAfis} more" : named;
    }

    /// <summary>The late leads of a plan in an open cycle.</summary>
    public static LateLeadsReply Of(PlanPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return new LateLeadsReply(
            position.View.Plan.Name,
            position.OpenCycle!,
            Figures.Of(position.Afis),
            [
                .. LeadProgress.Of(position.Afis).Where(p => !p.HasAnsweredAll)
                    .Select(p => new LateLead(p, [.. position.OwedBy(p.Lead).Select(a => a.Afi.Reference)]) { Told = Words.Told(position, p.Lead) }),
            ],
            DeliveryCounts.Of(position.View.Requests),
            Words.Of(position.AsAt, ForceCalendar.Of(position.View.Plan.Settings)));
    }
}
