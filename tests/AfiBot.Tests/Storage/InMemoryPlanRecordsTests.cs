using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

public sealed class InMemoryPlanRecordsTests : PlanRecordsContract
{
    protected override IRowStore Rows { get; } = new InMemoryRowStore();
}
