using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>One line of a status: a framework of the plan, or an area of a framework.</summary>
public sealed record StatusPart(Scope Scope, string Title, string? Grading, Figures Figures);
