namespace AfiBot.Conversation;

/// <summary>A button: what it is called and what a tap on it asks for.</summary>
public sealed record Choice(string Label, TopicRequest Action);
