namespace AfiBot.Core;

/// <summary>The figures of a plan at the end of a day of the past, or at the instant of a report.</summary>
/// <param name="Day">The force's local day.</param>
/// <param name="Figures">The counts.</param>
public sealed record StatusPoint(DateOnly Day, Figures Figures)
{
    /// <summary>More than a year of months.</summary>
    private const int Most = 13;

    /// <summary>The line of status over time up to an instant: from when the record begins, the end of each month, and the instant itself; the last year of it.</summary>
    /// <remarks>It begins with what the first import reported: before that it is not known how anything stood, which is not the same as an update awaited.</remarks>
    public static IReadOnlyList<StatusPoint> Over(PlanRecord record, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(record);
        var calendar = ForceCalendar.Of(record.View.Plan.Settings);
        var (first, today) = (calendar.DateOf(Beginning(record)), calendar.DateOf(at));
        var ends = MonthEnds(first).TakeWhile(d => d < today).Where(d => d > first);
        return
        [
            .. ends.Prepend(first).Where(d => d < today).TakeLast(Most - 1).Select(d => new StatusPoint(d, Figures.Of(record.PositionAt(record.EndOf(d)).Afis))),
            new StatusPoint(today, Figures.Of(record.PositionAt(at).Afis)),
        ];
    }

    private static DateTimeOffset Beginning(PlanRecord record)
    {
        var reported = record.Histories.Values.SelectMany(h => h.Updates).Where(u => u is { Sequence: 1, Via: UpdateChannel.Import }).Max(u => u.At);
        return reported < record.View.Plan.CreatedAt ? reported.Value : record.View.Plan.CreatedAt;
    }

    private static IEnumerable<DateOnly> MonthEnds(DateOnly from)
    {
        for (var next = new DateOnly(from.Year, from.Month, 1).AddMonths(1); ; next = next.AddMonths(1))
            yield return next.AddDays(-1);
    }
}
