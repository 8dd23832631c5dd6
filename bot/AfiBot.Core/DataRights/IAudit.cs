namespace AfiBot.Core;

/// <summary>Where it is written down what was done with personal data and with people's rights. Lines are added, and none is removed.</summary>
public interface IAudit
{
    Task Add(AuditEntry entry, CancellationToken cancellation);

    /// <summary>All lines, oldest first.</summary>
    IAsyncEnumerable<AuditEntry> Read(CancellationToken cancellation);
}
