namespace AfiBot.Storage;

/// <summary>What came of copying a store.</summary>
/// <param name="Tables">The tables as they were compared last.</param>
public abstract record CopyOutcome(IReadOnlyList<TableComparison> Tables)
{
    /// <summary>The target holds the same rows as the source, and no others.</summary>
    /// <param name="Tables">The tables as they are now.</param>
    /// <param name="Written">How many rows were written; the others were there already.</param>
    public sealed record Copied(IReadOnlyList<TableComparison> Tables, int Written) : CopyOutcome(Tables);

    /// <summary>The target holds something else already. Nothing was written.</summary>
    public sealed record NotTheSame(IReadOnlyList<TableComparison> Tables) : CopyOutcome(Tables);

    /// <summary>Rows were written, but the two do not hold the same now: somebody writes to one of them meanwhile.</summary>
    public sealed record Incomplete(IReadOnlyList<TableComparison> Tables) : CopyOutcome(Tables);
}
