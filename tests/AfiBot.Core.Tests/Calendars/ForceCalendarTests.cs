using System.Globalization;

namespace AfiBot.Core.Tests.Calendars;

public sealed class ForceCalendarTests
{
    private static readonly ForceCalendar London = ForceCalendar.Of(new PlanSettings());

    [Theory]
    [InlineData("2026-01-05", 1, "2026-01-06", "an ordinary week")]
    [InlineData("2026-01-02", 1, "2026-01-05", "over a weekend")]
    [InlineData("2026-01-10", 1, "2026-01-12", "from a Saturday")]
    [InlineData("2026-01-10", 0, "2026-01-10", "no days, even from a Saturday")]
    [InlineData("2026-04-02", 1, "2026-04-07", "over Good Friday and Easter Monday")]
    [InlineData("2025-12-24", 1, "2025-12-29", "over Christmas, Boxing Day and a weekend")]
    [InlineData("2025-12-24", 4, "2026-01-02", "over New Year's Day as well")]
    [InlineData("2021-12-24", 1, "2021-12-29", "over Christmas at a weekend and both its substitutes")]
    public void Working_days_are_counted_from_the_day_after(string from, int days, string expected, string reason) =>
        London.AddWorkingDays(Date(from), days).ShouldBe(Date(expected), reason);

    [Theory]
    [InlineData(Nation.Scotland, "2025-12-31", 1, "2026-01-05", "1 and 2 January, a Thursday and a Friday")]
    [InlineData(Nation.EnglandAndWales, "2025-12-31", 1, "2026-01-02", "2 January is worked south of the border")]
    [InlineData(Nation.Scotland, "2021-12-31", 1, "2022-01-05", "both at a weekend: Monday 3 and Tuesday 4 in their place")]
    [InlineData(Nation.Scotland, "2026-04-02", 1, "2026-04-06", "Good Friday is one, Easter Monday is worked")]
    [InlineData(Nation.Scotland, "2026-07-31", 1, "2026-08-04", "the first Monday of August")]
    [InlineData(Nation.Scotland, "2026-08-28", 1, "2026-08-31", "the last Monday of August is worked")]
    [InlineData(Nation.Scotland, "2026-11-27", 1, "2026-12-01", "St Andrew's Day, a Monday")]
    [InlineData(Nation.NorthernIreland, "2026-03-16", 1, "2026-03-18", "St Patrick's Day, a Tuesday")]
    [InlineData(Nation.NorthernIreland, "2026-07-10", 1, "2026-07-14", "the Battle of the Boyne, a Sunday, kept on the Monday")]
    [InlineData(Nation.NorthernIreland, "2026-04-02", 1, "2026-04-07", "Easter as in England")]
    public void Each_nation_has_its_own_bank_holidays(Nation nation, string from, int days, string expected, string reason) =>
        ForceCalendar.Of(new PlanSettings { Nation = nation }).AddWorkingDays(Date(from), days).ShouldBe(Date(expected), reason);

    [Fact]
    public void A_force_has_days_off_of_its_own()
    {
        var calendar = ForceCalendar.Of(new PlanSettings { DaysOff = DaysOff.Parse("2026-12-29, 2026-12-24")! });

        calendar.AddWorkingDays(Date("2026-12-23"), 1).ShouldBe(Date("2026-12-30"), "24 own, 25 Christmas, a weekend, 28 for Boxing Day, 29 own");
        calendar.AddWorkingDays(Date("2026-12-30"), -1).ShouldBe(Date("2026-12-23"), "and the same way back");
    }

    [Theory]
    [InlineData("2026-12-24,2026-12-31", "2026-12-24, 2026-12-31")]
    [InlineData("2026-12-31; 2026-12-24 ;2026-12-24", "2026-12-24, 2026-12-31")]
    [InlineData("none", "none")]
    [InlineData("", "none")]
    [InlineData("24/12/2026", null)]
    [InlineData("2026-02-30", null)]
    public void Days_off_are_a_list_of_dates(string text, string? read) => DaysOff.Parse(text)?.ToString().ShouldBe(read);

    [Theory]
    [InlineData(2026, 1, "2026-01-02", "the 1st is a bank holiday, a Thursday")]
    [InlineData(2022, 1, "2022-01-04", "the 1st is a Saturday, and its substitute a Monday")]
    [InlineData(2026, 3, "2026-03-02", "the 1st is a Sunday")]
    [InlineData(2026, 5, "2026-05-01", "the 1st is a Friday")]
    [InlineData(2026, 8, "2026-08-03", "the 1st is a Saturday")]
    [InlineData(2027, 5, "2027-05-04", "the 1st is a Saturday before the early May holiday")]
    public void The_first_working_day_of_a_month(int year, int month, string expected, string reason) =>
        London.FirstWorkingDayOf(year, month).ShouldBe(Date(expected), reason);

    [Theory]
    [InlineData("2026-01-02", "09:00", "2026-01-02T09:00Z", "winter")]
    [InlineData("2026-03-28", "09:00", "2026-03-28T09:00Z", "the day before summer time")]
    [InlineData("2026-03-29", "09:00", "2026-03-29T08:00Z", "the day summer time begins")]
    [InlineData("2026-10-24", "09:00", "2026-10-24T08:00Z", "the last full day of summer time")]
    [InlineData("2026-10-25", "09:00", "2026-10-25T09:00Z", "the day summer time ends")]
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30Z", "a time that is skipped: 02:30 by the new time")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T00:30Z", "a time that comes twice: the first")]
    public void A_local_time_is_an_instant(string date, string time, string expected, string reason) =>
        London.InstantOf(Date(date), TimeOnly.Parse(time, CultureInfo.InvariantCulture)).ShouldBe(Instant(expected), reason);

    [Theory]
    [InlineData("2026-06-30T22:59Z", "2026-06-30", "a minute before midnight in summer")]
    [InlineData("2026-06-30T23:00Z", "2026-07-01", "midnight in summer")]
    [InlineData("2026-01-31T23:59Z", "2026-01-31", "a minute before midnight in winter")]
    public void An_instant_has_a_local_date(string instant, string expected, string reason) =>
        London.DateOf(Instant(instant)).ShouldBe(Date(expected), reason);

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
