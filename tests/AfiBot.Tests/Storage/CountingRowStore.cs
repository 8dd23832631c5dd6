using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

/// <summary>Counts what is asked of another row store, by kind.</summary>
internal sealed class CountingRowStore(IRowStore rows) : IRowStore
{
    private int queries;
    private int finds;
    private int transactions;
    private int rowsRead;

    /// <summary>Ranges of rows that were asked for.</summary>
    public int Queries => queries;

    /// <summary>Rows looked up by their key.</summary>
    public int Finds => finds;

    public int Transactions => transactions;

    /// <summary>Rows that queries gave.</summary>
    public int RowsRead => rowsRead;

    /// <summary>Starts counting at nothing.</summary>
    public void Reset() => (queries, finds, transactions, rowsRead) = (0, 0, 0, 0);

    public Task<Row?> Find(RowTable table, string partition, string key, CancellationToken cancellation)
    {
        Interlocked.Increment(ref finds);
        return rows.Find(table, partition, key, cancellation);
    }

    public IAsyncEnumerable<Row> Query(RowTable table, string partition, KeyRange range, CancellationToken cancellation)
    {
        Interlocked.Increment(ref queries);
        return rows.Query(table, partition, range, cancellation).Select(row =>
        {
            Interlocked.Increment(ref rowsRead);
            return row;
        });
    }

    public IAsyncEnumerable<Row> All(RowTable table, CancellationToken cancellation) => rows.All(table, cancellation);

    public Task<bool> TryCommit(RowTable table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        Interlocked.Increment(ref transactions);
        return rows.TryCommit(table, partition, changes, cancellation);
    }
}
