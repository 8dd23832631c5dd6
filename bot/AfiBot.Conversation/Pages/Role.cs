namespace AfiBot.Conversation;

/// <summary>What part some words play in their line. None says anything that the words do not.</summary>
public enum Role
{
    Plain,

    /// <summary>What the line is about.</summary>
    Strong,

    /// <summary>What matters less.</summary>
    Subtle,

    /// <summary>What is overdue.</summary>
    Urgent,
}
