using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The audit over any row store: lines are added, and none is removed.</summary>
public sealed class AuditLog(IRowStore rows, AuditOrigin origin) : IAudit
{
    /// <inheritdoc />
    public IAsyncEnumerable<AuditEntry> Read(CancellationToken cancellation) =>
        rows.Query(RowTable.Plans, Keys.Audit, Keys.Everything, cancellation).Select(AuditRow.Read);

    /// <inheritdoc />
    public async Task Add(AuditEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await rows.TryCommit(RowTable.Plans, Keys.Audit, [new RowChange.Insert(Keys.AuditOf(entry.At, Guid.NewGuid()), AuditRow.Write(entry with { From = origin.From }))], cancellation);
    }
}
