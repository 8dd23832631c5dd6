using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The pause over any row store: one row that all instances read.</summary>
public sealed class SendPause(IRowStore rows) : ISendPause
{
    /// <inheritdoc />
    public async Task<DateTimeOffset?> Until(CancellationToken cancellation) =>
        await Find(cancellation) is { } row ? PauseRow.ReadUntil(row) : null;

    /// <inheritdoc />
    public async Task Extend(DateTimeOffset until, string reason, CancellationToken cancellation) =>
        (await Attempts.Make<bool>(async () =>
        {
            var row = await Find(cancellation);
            if (row is not null && PauseRow.ReadUntil(row) >= until)
                return true;
            var columns = PauseRow.Write(until, reason);
            return await rows.TryCommit(RowTable.Plans, Keys.Sending, [RowChange.Write(Keys.Pause, columns, row?.ETag)], cancellation) ? true : Attempts.Again<bool>();
        })).OrThrow("Sending was not paused");

    private Task<Row?> Find(CancellationToken cancellation) => rows.Find(RowTable.Plans, Keys.Sending, Keys.Pause, cancellation);
}
