namespace AfiBot.Storage;

/// <summary>Writes a list that begins a partition, in parts. Until the last part nobody sees the partition; what an earlier
/// writer left in it is cleared away first.</summary>
/// <remarks>A row of its own is the fence: whoever writes puts up theirs, and every part is committed under its mark. So of two who
/// begin at once, the part of the first that comes after the fence of the second fails, and nothing of the first is left.</remarks>
internal sealed class PartitionBeginning(IRowStore rows, RowTable table, string partition)
{
    /// <summary>Behind everything else in the partition.</summary>
    private const string Fence = "~writing";

    private static readonly KeyRange Everything = new("", "~");

    private readonly string fenceColumns = $$"""{"Writer":"{{Guid.NewGuid():N}}"}""";

    /// <returns>False where the partition has begun already, or a change conflicts.</returns>
    /// <exception cref="InvalidOperationException">Another writer came between.</exception>
    public async Task<bool> TryCommit(IReadOnlyList<RowChange> changes, Func<IReadOnlyList<RowChange>, Task<bool>> commit, CancellationToken cancellation)
    {
        if (await HasBegun(changes[^1].Key, cancellation))
            return false;
        await commit([new RowChange.Upsert(Fence, fenceColumns)]);
        if (await HasBegun(changes[^1].Key, cancellation))
            return await End(commit, begun: false);

        var leftovers = await rows.Query(table, partition, Everything, cancellation).Select(r => new RowChange.Delete(r.Key)).ToListAsync(cancellation);
        foreach (var part in Parts(leftovers).Concat(Parts(changes)))
        {
            if (await commit([.. part, new RowChange.Replace(Fence, fenceColumns, await Mark(cancellation))]))
                continue;
            await Mark(cancellation);
            return await End(commit, begun: false);
        }

        return await End(commit, begun: true);
    }

    /// <summary>Parts with room for the fence.</summary>
    private static IEnumerable<IReadOnlyList<RowChange>> Parts(IReadOnlyList<RowChange> changes) => TransactionParts.Of(changes, RowRules.MaxTransaction - 1);

    private async Task<bool> HasBegun(string key, CancellationToken cancellation) => await rows.Find(table, partition, key, cancellation) is not null;

    /// <summary>The fence's mark, as long as it is ours.</summary>
    private async Task<string> Mark(CancellationToken cancellation) =>
        await rows.Find(table, partition, Fence, cancellation) is { } fence && fence.Columns == fenceColumns
            ? fence.ETag
            : throw new InvalidOperationException($"Another has begun to write '{partition}' at the same moment. Nothing of this is written; theirs is.");

    private static async Task<bool> End(Func<IReadOnlyList<RowChange>, Task<bool>> commit, bool begun)
    {
        await commit([new RowChange.Delete(Fence)]);
        return begun;
    }
}
