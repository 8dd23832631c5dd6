namespace AfiBot.Conversation;

/// <summary>Some words of a line, in one role.</summary>
public sealed record Run(string Text, Role Role = Role.Plain);
