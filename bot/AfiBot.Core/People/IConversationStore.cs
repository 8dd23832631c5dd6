namespace AfiBot.Core;

/// <summary>What the bot must remember between two turns of a conversation.</summary>
public interface IConversationStore
{
    /// <summary>The state of one person's dialog in one conversation; an empty one where nothing is kept.</summary>
    Task<StoredConversation> Read(ConversationKey key, CancellationToken cancellation);

    /// <summary>Replaces it; false where it changed since it was read, as when two turns of one person overlap.</summary>
    Task<bool> TrySave(ConversationKey key, StoredConversation conversation, CancellationToken cancellation);
}
