namespace AfiBot.Storage;

/// <summary>Asks the least of a store, to see whether it answers.</summary>
public sealed class StoreCheck(IRowStore rows)
{
    /// <summary>One row is looked up; an outage travels.</summary>
    public Task Reach(CancellationToken cancellation) => rows.Find(RowTable.Plans, Keys.Store, Keys.Version, cancellation);
}
