namespace AfiBot.Core.Tests.Plans;

public sealed class PlanSettingsTests
{
    [Fact]
    public void The_usual_settings_are_good() => new PlanSettings().Problem().ShouldBeNull();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(12)]
    public void Cycles_may_be_any_part_of_a_year_apart(int months) => new PlanSettings { EveryMonths = months }.Problem().ShouldBeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(24)]
    public void A_spacing_that_gives_other_months_every_year_is_refused(int months) =>
        new PlanSettings { EveryMonths = months }.Problem().ShouldBe("the months between cycles are 1, 2, 3, 4, 6 or 12");

    [Theory]
    [InlineData(-1, 10, 1, 2, 4, 5, "the working days until a reminder are a number from 0 to 60")]
    [InlineData(5, 61, 1, 2, 4, 5, "the working days until a reminder are a number from 0 to 60")]
    [InlineData(5, 5, 1, 2, 4, 5, "the second reminder comes after the first: give more working days")]
    [InlineData(5, 10, 0, 2, 4, 5, "the working days until an overdue notice are a number from 1 to 60")]
    [InlineData(5, 10, 1, 2, 4, 61, "the working days until ILAU is told are a number from 1 to 60")]
    [InlineData(5, 10, 6, 7, 8, 5, "ILAU is not told before the lead is: give at least the working days until an overdue notice")]
    [InlineData(5, 10, 1, 0, 4, 5, "the working days until a line manager or sponsor is told are a number from 1 to 60")]
    [InlineData(5, 10, 2, 2, 4, 5, "the line manager is told after the lead is: give more working days than until an overdue notice")]
    [InlineData(5, 10, 1, 3, 2, 5, "the sponsor is not told before the line manager is: give at least as many working days")]
    [InlineData(5, 10, 1, 2, 4, 5, null)]
    [InlineData(0, 0, 1, 2, 2, 1, null)]
    [InlineData(5, 0, 1, 2, 2, 1, null)]
    public void The_steps_of_the_ladder_come_in_order(int first, int second, int overdue, int manager, int sponsor, int ilau, string? problem) => new PlanSettings
    {
        FirstReminderAfterWorkingDays = first,
        ReminderAfterWorkingDays = second,
        OverdueAfterWorkingDays = overdue,
        LineManagerAfterWorkingDays = manager,
        SponsorAfterWorkingDays = sponsor,
        EscalateAfterWorkingDays = ilau,
    }.Problem().ShouldBe(problem);

    [Fact]
    public void A_time_zone_nobody_knows_is_refused() =>
        new PlanSettings { TimeZone = "Europe/Lundon" }.Problem().ShouldBe("'Europe/Lundon' is not a time zone (for example Europe/London)");
}
