using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

/// <summary>Counts what is read from another row store.</summary>
internal sealed class CountingRowStore(IRowStore rows) : IRowStore
{
    public int Queries { get; private set; }

    public int RowsRead { get; private set; }

    public Task<Row?> Find(RowTable table, string partition, string key, CancellationToken cancellation)
    {
        Queries++;
        return rows.Find(table, partition, key, cancellation);
    }

    public IAsyncEnumerable<Row> Query(RowTable table, string partition, KeyRange range, CancellationToken cancellation)
    {
        Queries++;
        return rows.Query(table, partition, range, cancellation).Select(row =>
        {
            RowsRead++;
            return row;
        });
    }

    public IAsyncEnumerable<Row> All(RowTable table, CancellationToken cancellation) => rows.All(table, cancellation);

    public Task<bool> TryCommit(RowTable table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation) =>
        rows.TryCommit(table, partition, changes, cancellation);
}
