namespace AfiBot.Conversation;

/// <summary>Milestones that somebody says are done.</summary>
/// <param name="At">Where it begins in the text.</param>
/// <param name="Done">Each with its day.</param>
internal sealed record MilestonesSaid(int At, IReadOnlyList<(string Name, DateOnly Day)> Done);
