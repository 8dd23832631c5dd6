using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Which leads still owe answers in the latest cycle.</summary>
public sealed record UnansweredReply(string Title, Cycle Cycle, bool CycleIsOpen, IReadOnlyList<LeadProgress> Leads, Figures Progress, string TakenAt) : Reply
{
    /// <summary>Leads that it names: far more than a force has, and never too many for a message.</summary>
    private const int MostLeads = 60;

    /// <summary>Whether only what is the asker's to see is counted: of others it says nothing.</summary>
    public bool OwnOnly { get; init; }

    /// <summary>How many of the awaited AFIs were never asked, since no card has reached their lead.</summary>
    public int NeverAsked { get; init; }

    /// <summary>What became of the cycle's cards, for officers who ask about the whole plan; null for all others.</summary>
    public DeliveryCounts? Cards { get; init; }

    /// <summary>What there is to say where nobody owes an answer.</summary>
    public string Nobody => (OwnOnly, Progress.Asked) switch
    {
        (true, 0) => "nothing you can see was asked for.",
        (false, 0) => "nothing was asked for.",
        (true, _) => "everything you can see has been answered.",
        _ => "everyone has answered.",
    };

    public override string Summary => Leads.Count == 0
        ? $"{Title}: {Nobody}"
        : $"{Title}: {Words.Count(Leads.Count, "lead")} still to answer, {Progress.Answered} of {Progress.Asked} answered, {(CycleIsOpen ? $"due {Words.Of(Cycle.Due)}" : $"cycle {Cycle.Number} is closed")}.";

    public override IReadOnlyList<Block> Blocks => [.. Page()];

    private IEnumerable<Block> Page()
    {
        yield return new Block.Title(Title);
        yield return new Block.Line(CycleIsOpen
            ? $"{Progress.Answered} of {Progress.Asked} answered, due {Words.Of(Cycle.Due)}"
            : $"{Progress.Answered} of {Progress.Asked} answered; cycle {Cycle.Number} is closed");
        if (NeverAsked > 0)
            yield return new Block.Line(Words.NeverAsked(NeverAsked)) { Break = Break.None };
        foreach (var (lead, i) in Leads.Take(MostLeads).Select((l, i) => (l, i)))
            yield return Pieces.Progress(lead) with { Break = i == 0 ? Break.Rule : null };
        if (Leads.Count > MostLeads)
            yield return new Block.Note($"and {Leads.Count - MostLeads} more");
        if (Leads.Count == 0)
            yield return new Block.Line(Words.Begun(Nobody)) { Break = Break.Block };
        if (Cards is { } counts && Words.NotDelivered(counts) is { } cards)
            yield return new Block.Line(cards) { Break = Break.Paragraph };
        if (Cards is { } all && all.Sent < all.Total)
            yield return new Block.Actions(new Choice("Who was not reached?", new ReachRequest()));
        yield return Pieces.Taken($"As at {TakenAt}");
    }
}
