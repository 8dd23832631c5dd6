using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Storage;

public sealed class TablesConversationStoreTests : ConversationStoreContract, IAsyncLifetime
{
    private IConversationStore? conversations;

    protected override IConversationStore Conversations => conversations!;

    public async ValueTask InitializeAsync() => conversations = new ConversationStore(await Azurite.OpenNew(), TimeProvider.System);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
