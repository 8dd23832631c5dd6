using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Storage;

public sealed class TablesPlanRecordsTests : PlanRecordsContract, IAsyncLifetime
{
    private IRowStore? rows;

    protected override IRowStore Rows => rows!;

    public async ValueTask InitializeAsync() => rows = await Azurite.OpenNew();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
