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

    [Fact]
    public void A_time_zone_nobody_knows_is_refused() =>
        new PlanSettings { TimeZone = "Europe/Lundon" }.Problem().ShouldBe("'Europe/Lundon' is not a time zone (for example Europe/London)");
}
