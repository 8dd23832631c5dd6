namespace AfiBot.Core;

/// <summary>Dates, times and working days as the force counts them: in its own time zone, with the bank holidays of its nation and its own days off.</summary>
public sealed class ForceCalendar
{
    private readonly TimeZoneInfo zone;
    private readonly Nation nation;
    private readonly IReadOnlyList<DateOnly> daysOff;

    private ForceCalendar(TimeZoneInfo zone, Nation nation, IReadOnlyList<DateOnly> daysOff) => (this.zone, this.nation, this.daysOff) = (zone, nation, daysOff);

    /// <summary>The calendar of a plan.</summary>
    /// <exception cref="TimeZoneNotFoundException">The plan's time zone is unknown to this machine.</exception>
    public static ForceCalendar Of(PlanSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ForceCalendar(TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone), settings.Nation, settings.DaysOff.Days);
    }

    /// <summary>The local date at an instant.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalOf(instant).DateTime);

    /// <summary>The local time at an instant, with its offset.</summary>
    public DateTimeOffset LocalOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>The instant, in UTC, of a local date and time. A time that the clocks skip is taken as an hour later;
    /// one that they repeat, as the first of the two.</summary>
    public DateTimeOffset InstantOf(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        if (zone.IsInvalidTime(local))
            local = local.AddHours(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    public bool IsWorkingDay(DateOnly date) => !BankHolidays.IsWeekend(date) && !BankHolidays.Contains(date, nation) && !daysOff.Contains(date);

    /// <summary>The working day that comes <paramref name="days"/> working days after a date, or before it where they are fewer than
    /// nought; the date itself is not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly date, int days)
    {
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.AddDays(Math.Sign(days));
            if (IsWorkingDay(date))
                left--;
        }

        return date;
    }

    /// <summary>How many working days come after a date until another, that one included; nought where it is not later.</summary>
    public int WorkingDaysBetween(DateOnly date, DateOnly until) => Enumerable.Range(1, Math.Max(0, until.DayNumber - date.DayNumber)).Count(n => IsWorkingDay(date.AddDays(n)));

    public DateOnly FirstWorkingDayOf(int year, int month)
    {
        var date = new DateOnly(year, month, 1);
        while (!IsWorkingDay(date))
            date = date.AddDays(1);
        return date;
    }
}
