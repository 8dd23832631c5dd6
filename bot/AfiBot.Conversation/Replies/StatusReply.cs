using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Where a plan, a framework or an area stands.</summary>
/// <param name="Scope">What was asked about.</param>
/// <param name="Title">Its name.</param>
/// <param name="Framework">The framework it is, or lies in; null for the plan.</param>
/// <param name="Figures">Its counts.</param>
/// <param name="Parts">For the plan, each framework with its counts; for an area, the framework it lies in. Empty otherwise.</param>
/// <param name="Cycle">The latest cycle, or null.</param>
/// <param name="CycleIsOpen">Whether that cycle takes answers.</param>
/// <param name="TakenAt">When the figures were taken, in the force's time.</param>
/// <param name="OwnOnly">Whether only the AFIs are counted that are the asker's to see, because there are more.</param>
public sealed record StatusReply(
    Scope Scope,
    string Title,
    Framework? Framework,
    Figures Figures,
    IReadOnlyList<StatusPart> Parts,
    Cycle? Cycle,
    bool CycleIsOpen,
    string TakenAt,
    bool OwnOnly) : Reply
{
    public override string Summary => Framework is null
        ? $"{Title}: {Words.Line(Figures)}"
        : $"{Title} ({Words.GradingOf(Framework)}): {Words.Line(Figures)}";
}
