using System.Globalization;

namespace AfiBot.Core.Tests.Cycles;

public sealed class CycleScheduleTests
{
    [Theory]
    [InlineData(1, 2, "2026-01-02T08:59Z", "2025-11-03T09:00Z", "2026-01-02T09:00Z", "a minute early; 1 November is a Saturday, 1 January a holiday")]
    [InlineData(1, 2, "2026-01-02T09:00Z", "2026-01-02T09:00Z", "2026-03-02T09:00Z", "on the minute; 1 March is a Sunday")]
    [InlineData(1, 2, "2026-02-28T12:00Z", "2026-01-02T09:00Z", "2026-03-02T09:00Z", "the end of a month between")]
    [InlineData(1, 2, "2026-04-15T12:00Z", "2026-03-02T09:00Z", "2026-05-01T08:00Z", "from winter time into summer time")]
    [InlineData(1, 2, "2026-10-01T12:00Z", "2026-09-01T08:00Z", "2026-11-02T09:00Z", "from summer time into winter time")]
    [InlineData(1, 2, "2026-12-31T23:59Z", "2026-11-02T09:00Z", "2027-01-04T09:00Z", "over a year's end; 1 January 2027 is a Friday holiday")]
    [InlineData(6, 12, "2026-01-01T00:00Z", "2025-06-02T08:00Z", "2026-06-01T08:00Z", "once a year; 1 June 2025 is a Sunday")]
    [InlineData(12, 1, "2026-02-10T12:00Z", "2026-02-02T09:00Z", "2026-03-02T09:00Z", "every month, counted from December")]
    [InlineData(2, 3, "2026-01-15T12:00Z", "2025-11-03T09:00Z", "2026-02-02T09:00Z", "every quarter, from February")]
    public void Openings_come_on_the_first_working_day_of_their_month(int start, int every, string now, string latest, string next, string reason)
    {
        var settings = new PlanSettings { StartMonth = start, EveryMonths = every };

        CycleSchedule.LatestOpening(settings, Instant(now)).ShouldBe(Instant(latest), reason);
        CycleSchedule.NextOpening(settings, Instant(now)).ShouldBe(Instant(next), reason);
    }

    [Theory]
    [InlineData("2026-03-23T08:00Z", "2026-03-23T08:00Z", "a Monday in winter, on the minute")]
    [InlineData("2026-03-30T06:59Z", "2026-03-23T08:00Z", "the first Monday of summer time, a minute early")]
    [InlineData("2026-03-30T07:00Z", "2026-03-30T07:00Z", "the first Monday of summer time, on the minute")]
    [InlineData("2026-10-25T23:30Z", "2026-10-19T07:00Z", "the Sunday night summer time has ended")]
    [InlineData("2026-10-26T07:59Z", "2026-10-19T07:00Z", "the first Monday of winter time, a minute early")]
    [InlineData("2026-10-26T08:00Z", "2026-10-26T08:00Z", "the first Monday of winter time, on the minute")]
    [InlineData("2026-05-04T12:00Z", "2026-05-04T07:00Z", "a bank holiday is a Monday too")]
    public void The_digest_comes_on_Mondays_at_eight_in_London(string now, string expected, string reason) =>
        CycleSchedule.LatestDigest(new PlanSettings(), Instant(now)).ShouldBe(Instant(expected), reason);

    [Theory]
    [InlineData("2026-01-02T09:00Z", "2026-01-23", "2026-02-06", "three plain weeks, then two")]
    [InlineData("2026-03-23T09:00Z", "2026-04-15", "2026-04-29", "over Good Friday and Easter Monday")]
    [InlineData("2026-06-30T23:30Z", "2026-07-22", "2026-08-05", "opened after midnight on 1 July in London")]
    public void Answers_are_due_after_fifteen_working_days_and_taken_for_ten_more(string now, string due, string closes, string reason)
    {
        var cycle = CycleSchedule.Cycle(3, new PlanSettings(), Instant(now));

        cycle.ShouldBe(new Cycle(3, Instant(now), DateOnly.Parse(due, null), DateOnly.Parse(closes, null)), reason);
    }

    [Theory]
    [InlineData("2026-02-06", true)]
    [InlineData("2026-02-07", false)]
    public void A_cycle_takes_answers_until_the_end_of_the_day_it_closes(string today, bool open) =>
        CycleSchedule.Cycle(1, new PlanSettings(), Instant("2026-01-02T09:00Z")).IsOpen(DateOnly.Parse(today, null)).ShouldBe(open);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
