using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace AfiBot.Storage;

/// <summary>The row store in the Table service of an Azure Storage account, or of its emulator. Any number of machines may share it.</summary>
/// <remarks>A table is made when a write finds it missing, so nothing is asked before the first row. What cannot be
/// reached is tried again by the client, a few times within a few seconds, and then travels as an exception.</remarks>
public sealed class TablesRowStore : IRowStore
{
    private readonly TableClient[] tables;

    /// <summary>Works on the tables of an account; nothing is asked of it yet.</summary>
    public TablesRowStore(TableServiceClient service)
    {
        ArgumentNullException.ThrowIfNull(service);
        tables = [.. Enum.GetValues<RowTable>().Select(table => service.GetTableClient(NameOf(table)))];
    }

    /// <summary>A client that is patient, but not more than a turn may be.</summary>
    public static TableClientOptions ClientOptions() => new()
    {
        Retry =
        {
            Mode = RetryMode.Exponential,
            Delay = TimeSpan.FromMilliseconds(200),
            MaxDelay = TimeSpan.FromSeconds(3),
            MaxRetries = 4,
            NetworkTimeout = TimeSpan.FromSeconds(10),
        },
    };

    /// <inheritdoc />
    public async Task<Row?> Find(RowTable table, string partition, string key, CancellationToken cancellation)
    {
        var found = await tables[(int)table].GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellation);
        return found.HasValue ? TableRow.Read(found.Value!) : null;
    }

    /// <inheritdoc />
    public IAsyncEnumerable<Row> Query(RowTable table, string partition, KeyRange range, CancellationToken cancellation) =>
        Read(table, TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {range.From} and RowKey lt {range.To}"), cancellation);

    /// <inheritdoc />
    public IAsyncEnumerable<Row> All(RowTable table, CancellationToken cancellation) => Read(table, null, cancellation);

    /// <inheritdoc />
    public async Task<bool> TryCommit(RowTable table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        RowRules.Check(partition, changes);
        if (changes.Any(change => change is RowChange.Replace { ETag: var read } && !IsMark(read) || change is RowChange.Delete { ETag: { } seen } && !IsMark(seen)))
            return false;
        if (changes is [.., RowChange.Begin])
            return await new PartitionBeginning(this, table, partition).TryCommit(changes, Commit, cancellation);
        foreach (var part in TransactionParts.Of(changes))
        {
            if (!await Commit(part))
                return false;
        }

        return true;

        Task<bool> Commit(IReadOnlyList<RowChange> part) => new TableTransaction(tables[(int)table], partition, part).TryCommit(cancellation);
    }

    private static string NameOf(RowTable table) => table switch
    {
        RowTable.Plans => "plans",
        RowTable.People => "people",
        RowTable.Conversations => "conversations",
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, null),
    };

    /// <summary>The service does not compare a mark that is none of its own, but refuses it: it was read elsewhere, so the row is not as it was read.</summary>
    private static bool IsMark(string etag) => etag.StartsWith("W/\"", StringComparison.Ordinal);

    private async IAsyncEnumerable<Row> Read(RowTable table, string? filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var entities = tables[(int)table].QueryAsync<TableEntity>(filter, cancellationToken: cancellation).GetAsyncEnumerator(cancellation);
        while (await MoveNext(entities))
            yield return TableRow.Read(entities.Current);
    }

    /// <summary>A table that is not there yet has no rows.</summary>
    private static async Task<bool> MoveNext(IAsyncEnumerator<TableEntity> entities)
    {
        try
        {
            return await entities.MoveNextAsync();
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == TableErrorCode.TableNotFound)
        {
            return false;
        }
    }
}
