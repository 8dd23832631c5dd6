using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>Missing permissions over any row store: one row that all processes read.</summary>
public sealed class MissingPermissions(IRowStore rows) : IMissingPermissions
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> All(CancellationToken cancellation) =>
        await Find(cancellation) is { } row ? MissingPermissionsRow.Read(row) : [];

    /// <inheritdoc />
    public async Task Replace(IReadOnlyList<string> permissions, CancellationToken cancellation) =>
        (await Attempts.Make<bool>(async () =>
        {
            var row = await Find(cancellation);
            if ((row is null ? [] : MissingPermissionsRow.Read(row)).SequenceEqual(permissions))
                return true;
            var columns = MissingPermissionsRow.Write(permissions);
            return await rows.TryCommit(RowTable.Plans, Keys.Sending, [RowChange.Write(Keys.MissingPermissions, columns, row?.ETag)], cancellation) ? true : Attempts.Again<bool>();
        })).OrThrow("Which permissions are missing was not written down");

    private Task<Row?> Find(CancellationToken cancellation) => rows.Find(RowTable.Plans, Keys.Sending, Keys.MissingPermissions, cancellation);
}
