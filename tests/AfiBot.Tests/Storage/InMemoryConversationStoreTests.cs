namespace AfiBot.Tests.Storage;

/// <summary>The store that the conversation's tests run on keeps what the real ones keep.</summary>
public sealed class InMemoryConversationStoreTests : ConversationStoreContract
{
    protected override IConversationStore Conversations { get; } = new InMemoryConversationStore();
}
