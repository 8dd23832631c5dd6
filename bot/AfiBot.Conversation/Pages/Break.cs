namespace AfiBot.Conversation;

/// <summary>How far a block stands from what is above it.</summary>
public enum Break
{
    /// <summary>It goes on with the line above.</summary>
    None,

    /// <summary>The next line of the same.</summary>
    Line,

    /// <summary>Something else.</summary>
    Block,

    /// <summary>Something new.</summary>
    Paragraph,

    /// <summary>Something new, with a line between.</summary>
    Rule,
}
