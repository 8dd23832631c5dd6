namespace AfiBot.Core;

/// <summary>Progress against the timetable: what was to be done in a month, by the target dates in force.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Due">How many AFIs have their target date in it, or milestones are due.</param>
/// <param name="Closed">How many of them are completed, need no further action, or are done.</param>
/// <param name="Overdue">How many are past their date and neither.</param>
/// <param name="LongestOverdue">Days by which the longest of those is late; nought where none is.</param>
public sealed record TimetableMonth(DateOnly Month, int Due, int Closed, int Overdue, int LongestOverdue)
{
    /// <summary>How many are open, and not late yet.</summary>
    public int ToCome => Due - Closed - Overdue;

    /// <summary>The months that have target dates, in order. What another body follows up has none here.</summary>
    public static IReadOnlyList<TimetableMonth> Of(IEnumerable<AfiPosition> afis, DateOnly today) => Of(
        afis.Where(a => a.Afi is { DueDate: not null, IsManagedElsewhere: false })
            .Select(a => (a.Afi.DueDate!.Value, Figures.Of([a]).Closed > 0, a.Overdue ? today.DayNumber - a.Afi.DueDate.Value.DayNumber : 0)));

    /// <summary>The months in which milestones are due, in order: one that was done late is done.</summary>
    public static IReadOnlyList<TimetableMonth> Of(IEnumerable<MilestoneState> milestones) =>
        Of(milestones.Select(m => (m.Milestone.Due, m.Done is not null, m.IsLate ? m.DaysLate : 0)));

    private static IReadOnlyList<TimetableMonth> Of(IEnumerable<(DateOnly Due, bool IsDone, int DaysLate)> all) =>
    [
        .. all.GroupBy(d => new DateOnly(d.Due.Year, d.Due.Month, 1))
            .OrderBy(m => m.Key)
            .Select(m => new TimetableMonth(m.Key, m.Count(), m.Count(d => d.IsDone), m.Count(d => d.DaysLate > 0), m.Max(d => d.DaysLate))),
    ];
}
