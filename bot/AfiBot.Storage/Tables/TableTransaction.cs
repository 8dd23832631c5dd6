using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace AfiBot.Storage;

/// <summary>Makes a few changes in one partition of a table, all or none.</summary>
/// <remarks>A transaction whose answer was lost is sent again by the client, and then meets what it has written itself. So every
/// entity carries the stamp of the transaction that wrote it, and a conflict is only believed where that stamp is not found.</remarks>
internal sealed class TableTransaction(TableClient table, string partition, IReadOnlyList<RowChange> changes)
{
    private readonly string stamp = Guid.NewGuid().ToString("N");

    /// <returns>False, with nothing written, on a conflict.</returns>
    public async Task<bool> TryCommit(CancellationToken cancellation)
    {
        var actions = changes.Select(ActionOf).ToList();
        while (actions.Count > 0)
        {
            try
            {
                await table.SubmitTransactionAsync(actions, cancellation);
                return true;
            }
            catch (RequestFailedException missing) when (missing.ErrorCode == TableErrorCode.TableNotFound)
            {
                await table.CreateIfNotExistsAsync(cancellation);
            }
            catch (TableTransactionFailedException gone) when (gone.Status == 404 && IsDelete(actions, gone.FailedTransactionActionIndex))
            {
                actions.RemoveAt(gone.FailedTransactionActionIndex!.Value);
            }
            catch (RequestFailedException conflict) when (IsConflict(conflict))
            {
                return await IsWritten(cancellation);
            }
        }

        return true;
    }

    private static bool IsDelete(List<TableTransactionAction> actions, int? index) =>
        index is { } at && actions[at].ActionType is TableTransactionActionType.Delete;

    private static bool IsConflict(RequestFailedException failed) =>
        failed.Status is 404 or 412 || failed.ErrorCode == TableErrorCode.EntityAlreadyExists;

    /// <summary>Whether the transaction was made after all. A row that it inserted tells for sure: one that it replaced
    /// may have been replaced by another since.</summary>
    private async Task<bool> IsWritten(CancellationToken cancellation)
    {
        var witness = changes.FirstOrDefault(c => c is RowChange.Insert or RowChange.Begin) ?? changes.FirstOrDefault(c => c.Written is not null);
        if (witness is null)
            return false;
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, witness.Key, [TableRow.Stamp], cancellation);
        return found.HasValue && found.Value!.GetString(TableRow.Stamp) == stamp;
    }

    private TableTransactionAction ActionOf(RowChange change) => change switch
    {
        RowChange.Insert or RowChange.Begin => new(TableTransactionActionType.Add, Entity(change)),
        RowChange.Replace replace => new(TableTransactionActionType.UpdateReplace, Entity(change), new ETag(replace.ETag)),
        RowChange.Upsert => new(TableTransactionActionType.UpsertReplace, Entity(change)),
        RowChange.Delete delete => new(TableTransactionActionType.Delete, new TableEntity(partition, change.Key), delete.ETag is { } etag ? new ETag(etag) : ETag.All),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    private TableEntity Entity(RowChange change) => TableRow.Write(partition, change.Key, change.Written!, stamp);
}
