using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Which leads still owe answers in the latest cycle.</summary>
public sealed record UnansweredReply(string Title, Cycle Cycle, bool CycleIsOpen, IReadOnlyList<LeadProgress> Leads, Figures Progress, string TakenAt) : Reply
{
    public override string Summary => Leads.Count == 0
        ? $"{Title}: everybody has answered."
        : $"{Title}: {Words.Count(Leads.Count, "lead")} still to answer, {Progress.Answered} of {Progress.Asked} answered.";
}
