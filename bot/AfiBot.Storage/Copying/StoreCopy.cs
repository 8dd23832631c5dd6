using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace AfiBot.Storage;

/// <summary>Copies everything from one store to another, whatever their engines.</summary>
/// <remarks>
/// <para>Begun again after it was stopped, it goes on: rows that are there and say the same are passed over. A target that holds
/// anything else is left alone, since two stores are never mixed. A plan's own row comes last, so nobody sees half a plan.</para>
/// <para>A store's version is its own, and so is what its audit has besides: neither is compared.</para>
/// <para>Nobody may write to either meanwhile. What comes in between is found by the comparison at the end.</para>
/// </remarks>
/// <param name="source">What is read.</param>
/// <param name="target">What is written.</param>
/// <param name="only">The one table that is copied and compared; null for all of them. Others are neither read nor written.</param>
public sealed class StoreCopy(IRowStore source, IRowStore target, RowTable? only = null)
{
    private readonly RowTable[] copied = only is { } one ? [one] : Enum.GetValues<RowTable>();

    /// <summary>How often a store that is in use is gone over: between two rounds others write a few rows at most.</summary>
    private const int MaxRounds = 10;

    /// <summary>Copies, and compares.</summary>
    public async Task<CopyOutcome> Run(CancellationToken cancellation)
    {
        var before = await Compare(cancellation);
        if (before.Any(t => t.Odd > 0))
            return new CopyOutcome.NotTheSame(before);
        foreach (var table in copied)
            await Copy(table, cancellation);
        var after = await Compare(cancellation);
        return after.All(t => t.IsSame) ? new CopyOutcome.Copied(after, before.Sum(t => t.Missing)) : new CopyOutcome.Incomplete(after);
    }

    /// <summary>Makes the target, which is nobody's but this copy's, hold what the source holds, although others write to that meanwhile:
    /// goes over both until nothing differs.</summary>
    /// <returns>The comparison at the end; incomplete where the source was never still.</returns>
    public async Task<CopyOutcome> Follow(CancellationToken cancellation)
    {
        var written = 0;
        for (var round = 0; round < MaxRounds; round++)
        {
            var now = 0;
            foreach (var table in copied)
                now += await Follow(table, cancellation);
            written += now;
            if (now == 0)
                return new CopyOutcome.Copied(await Compare(cancellation), written);
        }

        return new CopyOutcome.Incomplete(await Compare(cancellation));
    }

    private async Task<int> Follow(RowTable table, CancellationToken cancellation)
    {
        var changes = new List<(string Partition, RowChange Change)>();
        await foreach (var (from, to) in Pairs(table, cancellation))
        {
            if (from is null)
                changes.Add((to!.Partition, new RowChange.Delete(to.Key)));
            else if (to is null || !SayTheSame(from, to))
                changes.Add((from.Partition, new RowChange.Upsert(from.Key, from.Columns)));
        }

        foreach (var partition in changes.GroupBy(c => c.Partition))
        {
            foreach (var part in partition.Chunk(RowRules.MaxTransaction))
                await target.TryCommit(table, partition.Key, [.. part.Select(c => c.Change)], cancellation);
        }

        return changes.Count;
    }

    private static bool SayTheSame(Row one, Row other) => JsonNode.DeepEquals(JsonNode.Parse(one.Columns), JsonNode.Parse(other.Columns));

    private async Task<IReadOnlyList<TableComparison>> Compare(CancellationToken cancellation)
    {
        var tables = new List<TableComparison>();
        foreach (var table in copied)
        {
            var comparison = new TableComparison(table, 0, 0, 0, 0, null);
            await foreach (var pair in Pairs(table, cancellation))
                comparison = Count(comparison, pair);
            tables.Add(comparison);
        }

        return tables;
    }

    private static TableComparison Count(TableComparison comparison, (Row? Source, Row? Target) pair)
    {
        var (from, to) = pair;
        var isOdd = to is not null && (from is null || !SayTheSame(from, to));
        return comparison with
        {
            Source = comparison.Source + (from is null ? 0 : 1),
            Target = comparison.Target + (to is null ? 0 : 1),
            Missing = comparison.Missing + (to is null ? 1 : 0),
            Odd = comparison.Odd + (isOdd ? 1 : 0),
            FirstOdd = comparison.FirstOdd ?? (isOdd ? $"{to!.Partition} {to.Key}" : null),
        };
    }

    /// <summary>Writes what the target has not, in transactions of one partition each.</summary>
    private async Task Copy(RowTable table, CancellationToken cancellation)
    {
        var pending = new List<Row>();
        var plans = new List<Row>();
        await foreach (var (from, to) in Pairs(table, cancellation))
        {
            if (from is null || to is not null)
                continue;
            if (pending.Count == RowRules.MaxTransaction || (pending.Count > 0 && pending[0].Partition != from.Partition))
                await Write(table, pending, cancellation);
            (table is RowTable.Plans && from.Key is Keys.Plan ? plans : pending).Add(from);
        }

        await Write(table, pending, cancellation);
        foreach (var plan in plans)
            await Write(table, [plan], cancellation);
    }

    /// <summary>A row that has come there meanwhile stays as it is: the comparison at the end tells whether it is the same.</summary>
    private async Task Write(RowTable table, List<Row> pending, CancellationToken cancellation)
    {
        if (pending.Count > 0)
            await target.TryCommit(table, pending[0].Partition, [.. pending.Select(r => new RowChange.Insert(r.Key, r.Columns))], cancellation);
        pending.Clear();
    }

    /// <summary>The rows of both, side by side in their order.</summary>
    private async IAsyncEnumerable<(Row? Source, Row? Target)> Pairs(RowTable table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var sources = source.All(table, cancellation).GetAsyncEnumerator(cancellation);
        await using var targets = target.All(table, cancellation).GetAsyncEnumerator(cancellation);
        var (from, to) = (await Next(sources), await Next(targets));
        while (from is not null || to is not null)
        {
            var order = Order(from, to);
            var isOwn = order > 0 && to!.Partition is Keys.Audit || (order <= 0 ? from : to)!.Partition is Keys.Store;
            if (table is not RowTable.Plans || !isOwn)
                yield return (order <= 0 ? from : null, order >= 0 ? to : null);
            if (order <= 0)
                from = await Next(sources);
            if (order >= 0)
                to = await Next(targets);
        }
    }

    private static async Task<Row?> Next(IAsyncEnumerator<Row> rows) => await rows.MoveNextAsync() ? rows.Current : null;

    /// <summary>Which comes first; what is not there comes last.</summary>
    private static int Order(Row? from, Row? to)
    {
        if (from is null || to is null)
            return from is null ? 1 : -1;
        var partitions = string.CompareOrdinal(from.Partition, to.Partition);
        return partitions != 0 ? partitions : string.CompareOrdinal(from.Key, to.Key);
    }
}
