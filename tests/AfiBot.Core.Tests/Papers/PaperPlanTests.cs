namespace AfiBot.Core.Tests.Papers;

/// <summary>A plan of five AFIs over three cycles. The cycles open on 5 January, 5 March and 5 May 2026; the paper is of 20 May.</summary>
public sealed class PaperPlanTests
{
    private static readonly DateTimeOffset Third = new(2026, 5, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_was_closed_moved_and_late_since_the_cycle_opened_is_told()
    {
        var plan = await Paper();

        plan.Since.ShouldBe(Third);
        plan.Completed.Select(c => c.Afi.Afi.Reference.Value).ShouldBe(["SRP-02"]);
        plan.Moved.Select(m => (m.Afi.Afi.Reference.Value, m.From, m.Said.TargetDate, m.Said.Said[UpdateFields.Delay])).ShouldBe(
            [("SRP-03", new DateOnly(2026, 6, 30), (DateOnly?)new DateOnly(2026, 9, 30), "The builder is late.")]);
        plan.Overdue.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-04"]);
        plan.Timetable.ShouldBe(
        [
            new TimetableMonth(new DateOnly(2026, 4, 1), 1, 0, 1, 20),
            // SRP-03 asks for September, and nobody has agreed to that yet.
            new TimetableMonth(new DateOnly(2026, 6, 1), 1, 0, 0, 0),
        ]);
    }

    [Fact]
    public async Task What_said_the_same_in_three_cycles_has_not_moved() =>
        (await Paper()).Unchanged.Select(u => (u.Afi.Afi.Reference.Value, u.Cycles)).ShouldBe([("SRP-01", 3)]);

    [Fact]
    public async Task Whether_an_impact_was_considered_is_asked_of_those_who_answered()
    {
        var plan = await Paper();

        plan.Equality.Considered.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-02"]);
        plan.Equality.NotConsidered.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-01", "SRP-03"]);
        plan.Equality.NotSaid.ShouldBe(2, "SRP-04 and SRP-05 were never answered");
        plan.Financial.Considered.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_waits_for_review_is_named()
    {
        (await Paper()).Checks.Select(c => (c.Kind, string.Join(' ', c.Afis))).ShouldBe([(PaperCheckKind.Unreviewed, "SRP-01 SRP-03")]);
    }

    /// <summary>Nothing was said before the first answers of 6 January. SRP-02 is closed on 7 May. By the end of 26 May nobody was asked in vain, for the cycle is due on the 27th.</summary>
    [Fact]
    public async Task The_line_of_status_is_what_each_month_ended_with()
    {
        var trend = (await Paper()).Trend;

        trend.Select(p => (p.Day, p.Figures.WorkInProgress, p.Figures.Completed, p.Figures.UpdateAwaited)).ShouldBe(
        [
            (new DateOnly(2025, 12, 6), 0, 0, 5),
            (new DateOnly(2025, 12, 31), 0, 0, 5),
            (new DateOnly(2026, 1, 31), 1, 0, 4),
            (new DateOnly(2026, 2, 28), 1, 0, 4),
            (new DateOnly(2026, 3, 31), 1, 0, 4),
            (new DateOnly(2026, 4, 30), 1, 0, 4),
            (new DateOnly(2026, 5, 20), 2, 1, 2),
        ]);
    }

    [Fact]
    public async Task An_AFI_without_a_framework_is_the_first_that_is_told()
    {
        var plan = await SmallPlan.With(Some.Afi());
        var view = await plan.View();
        var position = PlanPosition.Of(view with { Frameworks = [] }, Some.Monday);

        PaperCheck.Of(position, Figures.Of(position.Afis)).Select(c => c.Kind).ShouldBe([PaperCheckKind.DoesNotAddUp, PaperCheckKind.NoFramework]);
        PaperCheck.Of(PlanPosition.Of(view, Some.Monday), Figures.None).Select(c => c.Kind).ShouldBe([PaperCheckKind.DoesNotAddUp]);
    }

    private static async Task<PaperPlan> Paper()
    {
        var plan = await SmallPlan.With(
            Some.Afi(),
            Some.Afi("SRP-02"),
            Some.Afi("SRP-03") with { PlannedTargetDate = new DateOnly(2026, 6, 30) },
            Some.Afi("SRP-04") with { PlannedTargetDate = new DateOnly(2026, 4, 30) },
            Some.Afi("SRP-05"));
        foreach (var opening in new[] { Some.Monday, new DateTimeOffset(2026, 3, 5, 9, 0, 0, TimeSpan.Zero), Third })
        {
            plan.Clock.SetUtcNow(opening);
            await plan.Open();
            plan.Clock.SetUtcNow(opening.AddDays(1));
            await Recorded(plan, "SRP-01", Some.Draft($"Nothing new on {opening:d MMMM}, we are still drafting."));
        }

        await Recorded(plan, "SRP-02", Some.Draft() with { Status = Status.Completed, EqualityImpactConsidered = true });
        await Recorded(plan, "SRP-03", Some.Draft("Half of it is built.") .With(UpdateFields.TargetDate, "2026-09-30").With(UpdateFields.Delay, "The builder is late."));
        plan.Clock.SetUtcNow(new DateTimeOffset(2026, 5, 7, 9, 0, 0, TimeSpan.Zero));
        var verdict = Some.Verdict("SRP-02") with { At = plan.Clock.GetUtcNow() };
        var history = await plan.Register.History(Some.PlanId, Some.Reference("SRP-02"), CancellationToken.None);
        (await plan.Register.TryAppend(Some.PlanId, WhatStands.Of(await plan.Afi("SRP-02"), history with { Verdicts = [verdict] }), verdict, CancellationToken.None)).ShouldBeTrue();
        return PaperPlan.Of((await new PlanRecords(plan.Rows).Read(Some.PlanId, CancellationToken.None))!, Now);
    }

    private static async Task Recorded(SmallPlan plan, string reference, UpdateDraft draft) =>
        (await plan.Record(Some.Lead(), draft, reference)).ShouldBeOfType<RecordOutcome.Recorded>(reference);
}
