namespace AfiBot.Conversation;

/// <summary>What kind of news a notice is.</summary>
public enum Tone
{
    /// <summary>Something went well.</summary>
    Good,

    /// <summary>Something is to be heeded.</summary>
    Caution,

    /// <summary>Something is late, or has to be put right.</summary>
    Urgent,
}
