using System.Runtime.CompilerServices;

namespace AfiBot.Storage;

/// <summary>A row store that is brought forward to the version this program knows before anything else is read or written.</summary>
public sealed class VersionedRowStore(IRowStore rows) : IRowStore, IDisposable
{
    private readonly SemaphoreSlim opening = new(1);
    private volatile bool isOpen;

    /// <summary>Brings the store forward, the first time it is asked.</summary>
    /// <exception cref="StoreVersionException">A newer program has written it.</exception>
    public async Task Open(CancellationToken cancellation)
    {
        if (isOpen)
            return;
        await opening.WaitAsync(cancellation);
        try
        {
            if (!isOpen)
                await StoreVersion.BringForward(rows, cancellation);
            isOpen = true;
        }
        finally
        {
            opening.Release();
        }
    }

    /// <inheritdoc />
    public async Task<Row?> Find(RowTable table, string partition, string key, CancellationToken cancellation)
    {
        await Open(cancellation);
        return await rows.Find(table, partition, key, cancellation);
    }

    /// <inheritdoc />
    public IAsyncEnumerable<Row> Query(RowTable table, string partition, KeyRange range, CancellationToken cancellation) =>
        OnceOpen(() => rows.Query(table, partition, range, cancellation), cancellation);

    /// <inheritdoc />
    public IAsyncEnumerable<Row> All(RowTable table, CancellationToken cancellation) =>
        OnceOpen(() => rows.All(table, cancellation), cancellation);

    /// <inheritdoc />
    public async Task<bool> TryCommit(RowTable table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        await Open(cancellation);
        return await rows.TryCommit(table, partition, changes, cancellation);
    }

    public void Dispose()
    {
        (rows as IDisposable)?.Dispose();
        opening.Dispose();
    }

    private async IAsyncEnumerable<Row> OnceOpen(Func<IAsyncEnumerable<Row>> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Open(cancellation);
        await foreach (var row in read().WithCancellation(cancellation))
            yield return row;
    }
}
