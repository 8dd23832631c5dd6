namespace AfiBot.Storage;

/// <summary>The version of what the rows mean, one for a whole store, whatever its engine. It goes up only where an older row would
/// be misread: a column that older rows lack is read as what was usual before it, and needs no migration.</summary>
internal static class StoreVersion
{
    /// <summary>What this program reads and writes.</summary>
    public const int Current = 3;

    /// <summary>The version of rows from before a version was kept.</summary>
    private const int First = 1;

    /// <summary>What takes a store from a version to the next. Each may be run again, and by two at once.</summary>
    private static readonly Func<IRowStore, CancellationToken, Task>[] Migrations = [ReferencesBecomeChats.Run, RolesBecomeGrants.Run];

    /// <summary>Brings a store forward to <see cref="Current"/>; one read where it is there already.</summary>
    /// <exception cref="StoreVersionException">A newer program has written it.</exception>
    public static async Task BringForward(IRowStore rows, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await rows.Find(RowTable.Plans, Keys.Store, Keys.Version, cancellation);
            var version = row is null ? First : VersionRow.Read(row);
            if (version > Current)
                throw new StoreVersionException(version, Current);
            if (row is not null && version == Current)
                return;
            foreach (var migrate in Migrations.Skip(version - First))
                await migrate(rows, cancellation);

            // Where another was quicker, the next look shows what it wrote.
            var columns = VersionRow.Write(Current);
            await rows.TryCommit(RowTable.Plans, Keys.Store, [RowChange.Write(Keys.Version, columns, row?.ETag)], cancellation);
        }
    }
}
