using System.Globalization;

namespace AfiBot.Core.Tests.Cycles;

public sealed class ChaseTests
{
    /// <summary>Due on Wednesday 8 April 2026, after Good Friday on the 3rd and Easter Monday on the 6th, in summer time.</summary>
    private static readonly Cycle OverEaster = new(1, Instant("2026-03-16T09:00Z"), new DateOnly(2026, 4, 8), new DateOnly(2026, 4, 22));

    [Theory]
    [InlineData("2026-04-01T07:59Z", RequestStep.Request, "a minute before nine in London")]
    [InlineData("2026-04-01T08:00Z", RequestStep.Reminder, "three working days before: Tuesday 7, Thursday 2, Wednesday 1 April")]
    [InlineData("2026-04-08T22:00Z", RequestStep.Reminder, "the evening of the due day")]
    [InlineData("2026-04-09T07:59Z", RequestStep.Reminder, "late, but not at nine yet")]
    [InlineData("2026-04-09T08:00Z", RequestStep.Overdue, "the working day after")]
    [InlineData("2026-04-22T20:00Z", RequestStep.Overdue, "until the end")]
    public void Steps_come_by_working_days_at_the_hour_of_opening_in_London(string now, RequestStep expected, string reason) =>
        Chase.StepDue(OverEaster, new PlanSettings(), Instant(now)).ShouldBe(expected, reason);

    [Fact]
    public void ILAU_is_told_five_working_days_after_the_due_date() =>
        Chase.EscalatesAt(OverEaster, new PlanSettings()).ShouldBe(Instant("2026-04-15T08:00Z"));

    [Fact]
    public void The_days_are_the_plans_own()
    {
        var settings = new PlanSettings { RemindBeforeWorkingDays = 0, OverdueAfterWorkingDays = 2, EscalateAfterWorkingDays = 3, OpensAt = new TimeOnly(10, 30) };

        Chase.StepDue(OverEaster, settings, Instant("2026-04-08T09:29Z")).ShouldBe(RequestStep.Request);
        Chase.StepDue(OverEaster, settings, Instant("2026-04-08T09:30Z")).ShouldBe(RequestStep.Reminder, "on the day itself");
        Chase.StepDue(OverEaster, settings, Instant("2026-04-10T09:30Z")).ShouldBe(RequestStep.Overdue);
        Chase.EscalatesAt(OverEaster, settings).ShouldBe(Instant("2026-04-13T09:30Z"));
    }

    [Fact]
    public void A_cycle_too_short_for_a_reminder_has_none()
    {
        var cycle = OverEaster with { OpenedAt = Instant("2026-04-01T08:00Z") };

        Chase.StepDue(cycle, new PlanSettings(), Instant("2026-04-08T20:00Z")).ShouldBe(RequestStep.Request);
        Chase.StepDue(cycle, new PlanSettings(), Instant("2026-04-09T08:00Z")).ShouldBe(RequestStep.Overdue);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
