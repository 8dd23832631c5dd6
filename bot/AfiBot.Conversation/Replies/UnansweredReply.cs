using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Which leads still owe answers in the latest cycle.</summary>
public sealed record UnansweredReply(string Title, Cycle Cycle, bool CycleIsOpen, IReadOnlyList<LeadProgress> Leads, Figures Progress, string TakenAt) : Reply
{
    /// <summary>Whether only what is the asker's to see is counted: of others it says nothing.</summary>
    public bool OwnOnly { get; init; }

    /// <summary>What became of the cycle's cards, for officers who ask about the whole plan; null for all others.</summary>
    public DeliveryCounts? Cards { get; init; }

    /// <summary>What there is to say where nobody owes an answer.</summary>
    public string Nobody => (OwnOnly, Progress.Asked) switch
    {
        (true, 0) => "nothing that is yours to see was asked for.",
        (false, 0) => "nothing was asked for.",
        (true, _) => "all that is yours to see has been answered.",
        _ => "everybody has answered.",
    };

    public override string Summary => Leads.Count == 0
        ? $"{Title}: {Nobody}"
        : $"{Title}: {Words.Count(Leads.Count, "lead")} still to answer, {Progress.Answered} of {Progress.Asked} answered.";
}
