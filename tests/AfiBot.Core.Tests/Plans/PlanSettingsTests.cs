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
    [InlineData(-1, 1, 5, "the working days from the reminder to the due date are a number from 0 to 60")]
    [InlineData(15, 1, 5, "the reminder comes after the day of opening: give fewer working days than until an answer is due")]
    [InlineData(3, 0, 5, "the working days until an overdue notice are a number from 1 to 60")]
    [InlineData(3, 1, 61, "the working days until ILAU is told are a number from 1 to 60")]
    [InlineData(3, 6, 5, "ILAU is not told before the lead is: give at least the working days until an overdue notice")]
    [InlineData(14, 5, 5, null)]
    [InlineData(0, 1, 1, null)]
    public void Reminders_come_between_opening_and_the_word_to_ILAU(int remind, int overdue, int escalate, string? problem) =>
        new PlanSettings { RemindBeforeWorkingDays = remind, OverdueAfterWorkingDays = overdue, EscalateAfterWorkingDays = escalate }.Problem().ShouldBe(problem);

    [Fact]
    public void A_time_zone_nobody_knows_is_refused() =>
        new PlanSettings { TimeZone = "Europe/Lundon" }.Problem().ShouldBe("'Europe/Lundon' is not a time zone (for example Europe/London)");
}
