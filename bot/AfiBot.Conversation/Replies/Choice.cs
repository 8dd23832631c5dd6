namespace AfiBot.Conversation;

/// <summary>A button: what it is called and what a tap on it does.</summary>
public sealed record Choice(string Label, CardAction Action)
{
    /// <summary>What it does in more words, for those who hear it and where others beside it are called the same; or null.</summary>
    public string? InFull { get; init; }

    /// <summary>Whether it is what most people do next.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Whether what the page's fields hold goes with it.</summary>
    public bool TakesInputs { get; init; }

    /// <summary>A button that says something, as if it had been typed.</summary>
    public static Choice Saying(string label, string text) => new(label, new CardAction.Say(text, null));
}
