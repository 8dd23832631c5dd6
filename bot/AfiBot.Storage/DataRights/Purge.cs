using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>Removes what is kept for the bot's own working once its time is over.</summary>
public sealed class Purge(IRowStore rows, IAudit audit, TimeProvider clock)
{
    /// <returns>The line that was written into the audit.</returns>
    public async Task<AuditEntry> Run(Retention retention, EmailAddress by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(retention);
        var now = clock.GetUtcNow();
        var counts = new Dictionary<string, int>
        {
            ["conversations"] = await RemoveConversations(retention, now, cancellation),
            ["deliveryHistories"] = await RemoveHistories(retention, now, cancellation),
        };
        var entry = new AuditEntry(now, by, "purge", null, counts);
        await audit.Add(entry, cancellation);
        return entry;
    }

    /// <summary>The marks that the bot has introduced itself stay. A row from before rows had a date gets today's.</summary>
    private async Task<int> RemoveConversations(Retention retention, DateTimeOffset now, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var row in await rows.All(RowTable.Conversations, cancellation).ToListAsync(cancellation))
        {
            if (ConversationRow.ReadKey(row).UserId.Length == 0)
                continue;
            var savedAt = ConversationRow.ReadSavedAt(row);
            if (savedAt is null)
                await rows.TryCommit(RowTable.Conversations, row.Partition, [new RowChange.Replace(row.Key, ConversationRow.Dated(row, now), row.ETag)], cancellation);
            else if (retention.IsOld(savedAt.Value, now) && await rows.TryCommit(RowTable.Conversations, row.Partition, [new RowChange.Delete(row.Key)], cancellation))
                removed++;
        }

        return removed;
    }

    private async Task<int> RemoveHistories(Retention retention, DateTimeOffset now, CancellationToken cancellation)
    {
        var removed = 0;
        var old = new HashSet<(string Partition, int Cycle)>();
        foreach (var row in await rows.All(RowTable.Plans, cancellation).ToListAsync(cancellation))
        {
            // Cycles come before requests.
            var kind = row.Partition.StartsWith('~') ? "" : Keys.KindOf(row.Key);
            if (kind is Keys.CycleKind && CycleRow.Read(row) is { } cycle && retention.IsOld(cycle, now))
                old.Add((row.Partition, cycle.Number));
            if (kind is not Keys.RequestKind || Keys.IsMoreRequests(row.Key))
                continue;
            var request = RequestRow.Read(row);
            if (request.History.Count == 0 || !old.Contains((row.Partition, request.Cycle)))
                continue;
            var without = new RowChange.Replace(row.Key, RequestRow.Write(request with { History = [] }), row.ETag);
            if (await rows.TryCommit(RowTable.Plans, row.Partition, [without], cancellation))
                removed++;
        }

        return removed;
    }
}
