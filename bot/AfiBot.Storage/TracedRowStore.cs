using System.Diagnostics;
using System.Runtime.CompilerServices;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>A span for each call to a row store, which names the table and nothing of the rows: their keys are made of e-mail addresses.</summary>
public sealed class TracedRowStore(IRowStore rows) : IRowStore, IDisposable
{
    /// <inheritdoc />
    public Task<Row?> Find(RowTable table, string partition, string key, CancellationToken cancellation) =>
        Traced("find", table, () => rows.Find(table, partition, key, cancellation));

    /// <inheritdoc />
    public IAsyncEnumerable<Row> Query(RowTable table, string partition, KeyRange range, CancellationToken cancellation) =>
        Traced("query", table, rows.Query(table, partition, range, cancellation), cancellation);

    /// <inheritdoc />
    public IAsyncEnumerable<Row> All(RowTable table, CancellationToken cancellation) =>
        Traced("all", table, rows.All(table, cancellation), cancellation);

    /// <inheritdoc />
    public Task<bool> TryCommit(RowTable table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation) =>
        Traced("commit", table, () => rows.TryCommit(table, partition, changes, cancellation));

    public void Dispose() => (rows as IDisposable)?.Dispose();

    private static Activity? Begin(string operation, RowTable table) => Instruments.Source.StartActivity(
        $"store {operation} {table}",
        ActivityKind.Client,
        default(ActivityContext),
        [Instruments.Tag("db.operation.name", operation), Instruments.Tag("db.collection.name", table.ToString())]);

    private static async Task<T> Traced<T>(string operation, RowTable table, Func<Task<T>> call)
    {
        using var span = Begin(operation, table);
        try
        {
            return await call();
        }
        catch (Exception failed)
        {
            Fail(span, failed);
            throw;
        }
    }

    private static async IAsyncEnumerable<Row> Traced(
        string operation, RowTable table, IAsyncEnumerable<Row> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var span = Begin(operation, table);
        var count = 0;
        await using var reader = rows.GetAsyncEnumerator(cancellation);
        while (await Next(reader, span))
        {
            count++;
            yield return reader.Current;
        }

        span?.SetTag("db.response.returned_rows", count);
    }

    private static async Task<bool> Next(IAsyncEnumerator<Row> reader, Activity? span)
    {
        try
        {
            return await reader.MoveNextAsync();
        }
        catch (Exception failed)
        {
            Fail(span, failed);
            throw;
        }
    }

    /// <summary>Tells what kind of failure it was. Its message may quote a row.</summary>
    private static void Fail(Activity? span, Exception failed) => span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", failed.GetType().FullName);
}
