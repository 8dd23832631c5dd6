using AfiBot.Core;

namespace AfiBot.Testing;

/// <summary>An audit in memory.</summary>
public sealed class InMemoryAudit : IAudit
{
    private readonly List<AuditEntry> entries = [];

    public IReadOnlyList<AuditEntry> Entries => entries;

    public Task Add(AuditEntry entry, CancellationToken cancellation)
    {
        entries.Add(entry);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<AuditEntry> Read(CancellationToken cancellation) => entries.ToAsyncEnumerable();
}
