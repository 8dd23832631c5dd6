using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

public sealed class SqliteStoreVersionTests : StoreVersionContract, IDisposable
{
    private readonly SqliteFile file = new();

    public SqliteStoreVersionTests() => Rows = file.Open();

    protected override IRowStore Rows { get; }

    [Fact]
    public async Task The_first_releases_own_file_opens()
    {
        using var old = new SqliteFile();
        FirstRelease.Write(old.Path);

        var chat = await new PeopleDirectory(new VersionedRowStore(old.Open())).ChatOf(Some.Email("srp.lead"), Cancellation);

        chat.Reference.ShouldBe(Some.Conversation());
    }

    public void Dispose() => file.Dispose();
}
