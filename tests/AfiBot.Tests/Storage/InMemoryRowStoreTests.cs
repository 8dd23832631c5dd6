using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

/// <summary>The tests' own engine keeps the contract too.</summary>
public sealed class InMemoryRowStoreTests : RowStoreContract
{
    protected override IRowStore Rows { get; } = new InMemoryRowStore();
}
