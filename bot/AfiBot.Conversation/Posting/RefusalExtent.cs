namespace AfiBot.Conversation;

/// <summary>What a refusal is about.</summary>
public enum RefusalExtent
{
    /// <summary>This message only: another may go through.</summary>
    ThisMessage,

    /// <summary>Whatever the bot sends there, until the person is heard of again.</summary>
    WholeChat,

    /// <summary>There is no such chat any more.</summary>
    ChatIsGone,
}
