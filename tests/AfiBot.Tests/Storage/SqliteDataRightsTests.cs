using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

public sealed class SqliteDataRightsTests : DataRightsContract, IDisposable
{
    private readonly SqliteFile file = new();

    public SqliteDataRightsTests() => Rows = file.Open();

    protected override IRowStore Rows { get; }

    public void Dispose() => file.Dispose();
}
