using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

/// <summary>A store that is out of reach after some commits.</summary>
internal sealed class StoppingRowStore(IRowStore rows, int after) : IRowStore
{
    private int left = after;

    public Task<Row?> Find(RowTable table, string partition, string key, CancellationToken cancellation) => rows.Find(table, partition, key, cancellation);

    public IAsyncEnumerable<Row> Query(RowTable table, string partition, KeyRange range, CancellationToken cancellation) => rows.Query(table, partition, range, cancellation);

    public IAsyncEnumerable<Row> All(RowTable table, CancellationToken cancellation) => rows.All(table, cancellation);

    public Task<bool> TryCommit(RowTable table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation) =>
        left-- > 0 ? rows.TryCommit(table, partition, changes, cancellation) : throw new InvalidOperationException("Out of reach.");
}
