using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>Dialogs over any row store: a partition for each conversation, a row for each person in it.</summary>
public sealed class ConversationStore(IRowStore rows, TimeProvider clock) : IConversationStore
{
    /// <inheritdoc />
    public async Task<StoredConversation> Read(ConversationKey key, CancellationToken cancellation)
    {
        var (partition, row) = Keys.Conversation(key);
        return await rows.Find(RowTable.Conversations, partition, row, cancellation) is { } found
            ? ConversationRow.Read(found)
            : StoredConversation.Empty;
    }

    /// <inheritdoc />
    public Task<bool> TrySave(ConversationKey key, StoredConversation conversation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var (partition, row) = Keys.Conversation(key);
        var columns = ConversationRow.Write(key, conversation, clock.GetUtcNow());
        return rows.TryCommit(RowTable.Conversations, partition, [RowChange.Write(row, columns, conversation.Version)], cancellation);
    }
}
