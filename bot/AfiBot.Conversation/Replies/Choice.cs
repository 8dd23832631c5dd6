namespace AfiBot.Conversation;

/// <summary>A button: what it is called and what a tap on it asks for.</summary>
public sealed record Choice(string Label, TopicRequest Action)
{
    /// <summary>What it does in more words, for those who hear it and where others beside it are called the same; or null.</summary>
    public string? InFull { get; init; }

    /// <summary>Whether it is what most people do next.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Whether what the page's fields hold goes with it.</summary>
    public bool TakesInputs { get; init; }
}
