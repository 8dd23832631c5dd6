namespace AfiBot.Storage;

/// <summary>Rows as the Table service keeps them: in tables, by partition and key, each with a mark that changes with every write.
/// The stores of this project are written once over it; an engine is all that differs between the cloud and a single file.</summary>
/// <remarks>
/// <para>An engine keeps partitions, keys and the order of keys ordinal, refuses what <see cref="RowRules"/> refuses, and
/// gives back every string as it came, however long: one that is longer than its columns may be is its own to continue in another.</para>
/// <para>The Table service takes at most <see cref="RowRules.MaxTransaction"/> changes in a transaction. A list of that many is
/// all or nothing in every engine. A longer one, of an import or a copy, an engine may commit in parts, in order, never between an
/// AFI and the updates that follow it. So nothing may be wrong with a beginning of such a list: one of people can be written again,
/// and over a plan that is there an import that stopped half way leaves every AFI true to its history, and the next one merges
/// again. A list that writes a plan for the first time ends with <see cref="RowChange.Begin"/>.</para>
/// </remarks>
public interface IRowStore
{
    /// <summary>One row, or null.</summary>
    Task<Row?> Find(RowTable table, string partition, string key, CancellationToken cancellation);

    /// <summary>The rows of a partition whose keys are in a range, by key. Reading stops where the caller does.</summary>
    IAsyncEnumerable<Row> Query(RowTable table, string partition, KeyRange range, CancellationToken cancellation);

    /// <summary>Every row of a table, by partition and key: to move a store, not to answer anything.</summary>
    IAsyncEnumerable<Row> All(RowTable table, CancellationToken cancellation);

    /// <summary>Makes all these changes in one partition, or none. No key may be among them twice.</summary>
    /// <returns>False, with nothing written, where a row to be inserted is there already, or one to be replaced is gone or
    /// has changed since it was read. Of a list that was committed in parts, the parts before the conflict are written.</returns>
    Task<bool> TryCommit(RowTable table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation);
}
