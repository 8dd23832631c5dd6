using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

public sealed class SqlitePlanRecordsTests : PlanRecordsContract, IDisposable
{
    private readonly SqliteFile file = new();

    public SqlitePlanRecordsTests() => Rows = file.Open();

    protected override IRowStore Rows { get; }

    public void Dispose() => file.Dispose();
}
