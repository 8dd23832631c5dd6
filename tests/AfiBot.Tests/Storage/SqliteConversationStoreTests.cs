using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

public sealed class SqliteConversationStoreTests : ConversationStoreContract, IDisposable
{
    private readonly SqliteFile file = new();

    public SqliteConversationStoreTests() => Conversations = new ConversationStore(file.Open(), TimeProvider.System);

    protected override IConversationStore Conversations { get; }

    public void Dispose() => file.Dispose();
}
