using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Testing;

/// <summary>Dialogs in memory, with every promise of <see cref="IConversationStore"/>, the versions included.</summary>
public sealed class InMemoryConversationStore : IConversationStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, StoredConversation> conversations = [];
    private int lastVersion;
    private Func<Task>? interruption;

    /// <summary>Lets another turn in between the reading and the next writing of whoever writes next, once.</summary>
    public void BeforeNextWrite(Func<Task> interruption) => this.interruption = interruption;

    public Task<StoredConversation> Read(ConversationKey key, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(conversations.GetValueOrDefault(key) ?? StoredConversation.Empty);
    }

    public async Task<bool> TrySave(ConversationKey key, StoredConversation conversation, CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref interruption, null) is { } interrupt)
            await interrupt();
        lock (gate)
        {
            if (conversations.GetValueOrDefault(key)?.Version != conversation.Version)
                return false;
            conversations[key] = conversation with { Version = (++lastVersion).ToString(CultureInfo.InvariantCulture) };
            return true;
        }
    }
}
