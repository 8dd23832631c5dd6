using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

public sealed class SqliteDirectoryTests : DirectoryContract, IDisposable
{
    private readonly SqliteFile file = new();

    public SqliteDirectoryTests() => Directory = new PeopleDirectory(file.Open());

    protected override IDirectory Directory { get; }

    public void Dispose() => file.Dispose();
}
