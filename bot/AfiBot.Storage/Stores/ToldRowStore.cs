using System.Runtime.CompilerServices;

namespace AfiBot.Storage;

/// <summary>A row store whose failures are told in words where anybody can mend them: no engine's exceptions leave this room.</summary>
/// <param name="rows">The engine.</param>
/// <param name="told">What one of its exceptions means; null where it says nothing of the store.</param>
internal sealed class ToldRowStore(IRowStore rows, Func<Exception, StoreException?> told) : IRowStore, IDisposable
{
    /// <inheritdoc />
    public Task<Row?> Find(RowTable table, string partition, string key, CancellationToken cancellation) =>
        Told(() => rows.Find(table, partition, key, cancellation), cancellation);

    /// <inheritdoc />
    public IAsyncEnumerable<Row> Query(RowTable table, string partition, KeyRange range, CancellationToken cancellation) =>
        Told(rows.Query(table, partition, range, cancellation), cancellation);

    /// <inheritdoc />
    public IAsyncEnumerable<Row> All(RowTable table, CancellationToken cancellation) => Told(rows.All(table, cancellation), cancellation);

    /// <inheritdoc />
    public Task<bool> TryCommit(RowTable table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation) =>
        Told(() => rows.TryCommit(table, partition, changes, cancellation), cancellation);

    public void Dispose() => (rows as IDisposable)?.Dispose();

    private async Task<T> Told<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested && told(failed) is { } words)
        {
            throw words;
        }
    }

    private async IAsyncEnumerable<Row> Told(IAsyncEnumerable<Row> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var reader = read.GetAsyncEnumerator(cancellation);
        while (await Told(() => reader.MoveNextAsync().AsTask(), cancellation))
            yield return reader.Current;
    }
}
