namespace AfiBot.Tests.Storage;

public sealed class InMemoryDirectoryTests : DirectoryContract
{
    protected override IDirectory Directory { get; } = new InMemoryDirectory();
}
