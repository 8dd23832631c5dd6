namespace AfiBot.Core;

/// <summary>When cycles and digests are due by a plan's settings. Pure: what has already happened is the caller's to compare.</summary>
public static class CycleSchedule
{
    /// <summary>The last scheduled opening at or before an instant, in UTC.</summary>
    public static DateTimeOffset LatestOpening(PlanSettings settings, DateTimeOffset now) =>
        Openings(settings, now).Last(opening => opening <= now);

    /// <summary>The first scheduled opening after an instant, in UTC.</summary>
    public static DateTimeOffset NextOpening(PlanSettings settings, DateTimeOffset now) =>
        Openings(settings, now).First(opening => opening > now);

    /// <summary>The last scheduled digest at or before an instant, in UTC.</summary>
    public static DateTimeOffset LatestDigest(PlanSettings settings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var calendar = ForceCalendar.Of(settings);
        var today = calendar.DateOf(now);
        var day = today.AddDays(-(((int)today.DayOfWeek - (int)settings.DigestDay + 7) % 7));
        var digest = calendar.InstantOf(day, settings.DigestAt);
        return digest <= now ? digest : calendar.InstantOf(day.AddDays(-7), settings.DigestAt);
    }

    /// <summary>A cycle as it is when opened at this instant.</summary>
    public static Cycle Cycle(int number, PlanSettings settings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var calendar = ForceCalendar.Of(settings);
        var due = calendar.AddWorkingDays(calendar.DateOf(now), settings.DueAfterWorkingDays);
        return new Cycle(number, now, due, calendar.AddWorkingDays(due, settings.CloseAfterWorkingDays));
    }

    /// <summary>Openings from more than a year before an instant to more than a year after it.</summary>
    private static IEnumerable<DateTimeOffset> Openings(PlanSettings settings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var calendar = ForceCalendar.Of(settings);
        var month = new DateOnly(calendar.DateOf(now).Year - 2, settings.StartMonth, 1);
        for (var end = month.AddYears(4); month < end; month = month.AddMonths(settings.EveryMonths))
            yield return calendar.InstantOf(calendar.FirstWorkingDayOf(month.Year, month.Month), settings.OpensAt);
    }
}
