namespace AfiBot.Conversation;

/// <summary>Where a conversation happens.</summary>
public enum Place
{
    /// <summary>Between one person and the bot.</summary>
    Personal,

    /// <summary>A group chat, or a channel that is not the digest's: others read along.</summary>
    Shared,

    /// <summary>A channel of a team: as <see cref="Shared"/>, and it can be chosen for the digest.</summary>
    Channel,

    /// <summary>The channel an officer chose for the digest: what stands in the plan may be told there.</summary>
    DigestChannel,
}
