using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Storage;

public sealed class TablesDirectoryTests : DirectoryContract, IAsyncLifetime
{
    private IDirectory? directory;

    protected override IDirectory Directory => directory!;

    public async ValueTask InitializeAsync() => directory = new PeopleDirectory(await Azurite.OpenNew());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
