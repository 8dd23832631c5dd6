namespace AfiBot.Conversation;

/// <summary>Some words of a line, in one role.</summary>
public sealed record Run(string Text, Role Role = Role.Plain)
{
    /// <summary>What choosing the words opens; null where they are words only. It is never made of words: text that looks like an address stays text.</summary>
    public Uri? Link { get; init; }
}
