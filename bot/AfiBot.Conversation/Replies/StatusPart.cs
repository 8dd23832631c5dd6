using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>One line of a status: a framework of the plan, or the framework of an area.</summary>
public sealed record StatusPart(Scope Scope, string Title, string? Grading, Figures Figures);
