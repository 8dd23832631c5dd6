using System.Globalization;
using AfiBot.Core;
using AfiBot.Storage;

namespace AfiBot.Testing;

/// <summary>Rows in memory, under every rule of the engines, with the product's own register and directory over them.</summary>
public sealed class InMemoryRowStore : IRowStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<(RowTable Table, string Partition), SortedDictionary<string, Row>> partitions = [];
    private readonly Dictionary<RowTable, Func<Task>> interruptions = [];
    private int lastETag;

    public InMemoryRowStore() => (Register, Directory, Pause) = (new Register(this), new PeopleDirectory(this), new SendPause(this));

    public IRegister Register { get; }

    public IDirectory Directory { get; }

    public ISendPause Pause { get; }

    /// <summary>Who may not be chased, by what the plans and the people themselves tell.</summary>
    public Hindrances Hindrances => new(Directory, new ConfiguredDirectory(Directory));

    /// <summary>Lets somebody else in between the reading and the next writing of whoever writes to a table next, once.</summary>
    public void BeforeNextWrite(RowTable table, Func<Task> interruption)
    {
        lock (gate)
            interruptions[table] = interruption;
    }

    /// <summary>Begins with the rows of another store, in place of none.</summary>
    public void CopyFrom(InMemoryRowStore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        lock (other.gate)
        lock (gate)
        {
            if (partitions.Count > 0)
                throw new InvalidOperationException("There are rows already.");
            foreach (var (partition, rows) in other.partitions)
                partitions[partition] = rows;
            lastETag = other.lastETag;
        }
    }

    public Task<Row?> Find(RowTable table, string partition, string key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
            return Task.FromResult(partitions.GetValueOrDefault((table, partition))?.GetValueOrDefault(key));
    }

    public IAsyncEnumerable<Row> Query(RowTable table, string partition, KeyRange range, CancellationToken cancellation)
    {
        lock (gate)
        {
            Row[] rows = partitions.TryGetValue((table, partition), out var found)
                ? [.. found.Values.Where(r => string.CompareOrdinal(r.Key, range.From) >= 0 && string.CompareOrdinal(r.Key, range.To) < 0)]
                : [];
            return rows.ToAsyncEnumerable();
        }
    }

    public IAsyncEnumerable<Row> All(RowTable table, CancellationToken cancellation)
    {
        lock (gate)
        {
            Row[] rows = [.. partitions.Where(p => p.Key.Table == table).OrderBy(p => p.Key.Partition, StringComparer.Ordinal).SelectMany(p => p.Value.Values)];
            return rows.ToAsyncEnumerable();
        }
    }

    public async Task<bool> TryCommit(RowTable table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        RowRules.Check(partition, changes);
        cancellation.ThrowIfCancellationRequested();
        if (InterruptionOf(table) is { } interrupt)
            await interrupt();
        lock (gate)
        {
            var after = new SortedDictionary<string, Row>(StringComparer.Ordinal);
            foreach (var row in partitions.GetValueOrDefault((table, partition))?.Values ?? Enumerable.Empty<Row>())
            {
                if (changes is not [.., RowChange.Begin begin] || row.Key == begin.Key)
                    after.Add(row.Key, row);
            }

            if (!changes.All(c => Apply(after, partition, c)))
                return false;
            partitions[(table, partition)] = after;
            return true;
        }
    }

    private bool Apply(SortedDictionary<string, Row> rows, string partition, RowChange change)
    {
        var there = rows.GetValueOrDefault(change.Key);
        switch (change)
        {
            case RowChange.Insert or RowChange.Begin when there is not null:
            case RowChange.Replace replace when there?.ETag != replace.ETag:
            case RowChange.Delete { ETag: { } etag } when there is not null && there.ETag != etag:
                return false;
            case RowChange.Delete:
                rows.Remove(change.Key);
                return true;
            default:
                rows[change.Key] = new Row(partition, change.Key, change.Written!, (++lastETag).ToString(CultureInfo.InvariantCulture));
                return true;
        }
    }

    private Func<Task>? InterruptionOf(RowTable table)
    {
        lock (gate)
            return interruptions.Remove(table, out var interruption) ? interruption : null;
    }
}
