namespace AfiBot.Core;

/// <summary>Progress against the timetable: what was to be done in a month, by the target dates in force.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Due">How many AFIs have their target date in it.</param>
/// <param name="Closed">How many of them are completed, or need no further action.</param>
/// <param name="Overdue">How many are past their date and neither.</param>
/// <param name="LongestOverdue">Days by which the longest of those is late; nought where none is.</param>
public sealed record TimetableMonth(DateOnly Month, int Due, int Closed, int Overdue, int LongestOverdue)
{
    /// <summary>The months that have target dates, in order. What another body follows up has none here.</summary>
    public static IReadOnlyList<TimetableMonth> Of(IEnumerable<AfiPosition> afis, DateOnly today) =>
    [
        .. afis.Where(a => a.Afi is { DueDate: not null, IsManagedElsewhere: false })
            .GroupBy(a => new DateOnly(a.Afi.DueDate!.Value.Year, a.Afi.DueDate.Value.Month, 1))
            .OrderBy(m => m.Key)
            .Select(m => new TimetableMonth(
                m.Key,
                m.Count(),
                Figures.Of(m).Closed,
                Figures.Of(m).Overdue,
                m.Where(a => a.Overdue).Select(a => today.DayNumber - a.Afi.DueDate!.Value.DayNumber).DefaultIfEmpty().Max())),
    ];
}
