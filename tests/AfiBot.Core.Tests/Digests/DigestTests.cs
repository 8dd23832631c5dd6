namespace AfiBot.Core.Tests.Digests;

public sealed class DigestTests
{
    [Fact]
    public async Task A_quiet_plan_has_figures_and_nothing_else_to_tell()
    {
        var plan = await SmallPlan.With(Some.Afi());

        var digest = await Of(plan, before: null);

        digest.Plan.ShouldBe("Baseline Assessment 2005-06");
        digest.Now.Plan.ShouldBe(Figures.None with { UpdateAwaited = 1 });
        digest.Now.Frameworks[new FrameworkCode("SRP")].ShouldBe(Figures.None with { UpdateAwaited = 1 });
        digest.Before.ShouldBeNull();
        digest.Since.ShouldBe(Some.Monday.AddDays(-7));
        digest.Changed.ShouldBeEmpty();
        digest.Cycle.ShouldBeNull();
        digest.CycleIsOpen.ShouldBeFalse();
        digest.NotAnswered.ShouldBeEmpty();
        digest.Overdue.ShouldBeEmpty();
    }

    /// <summary>The cycle is due on Monday 26 January; the 28th is two working days after it. Four weeks on is 25 February.</summary>
    [Fact]
    public async Task What_is_late_returned_moved_and_due_soon_is_told()
    {
        var plan = await SmallPlan.With(
            Some.Afi("SRP-01"),
            Some.Afi("SRP-02") with { PlannedTargetDate = new DateOnly(2026, 2, 10) },
            Some.Afi("SRP-03") with { PlannedTargetDate = new DateOnly(2026, 2, 25) },
            Some.Afi("SRP-04") with { PlannedTargetDate = new DateOnly(2026, 2, 26) },
            Some.Afi("SRP-05"));
        await plan.Open();
        plan.Clock.SetUtcNow(Some.Monday.AddDays(22));
        await plan.Record(Some.Lead(), Some.Draft().With(UpdateFields.TargetDate, "2026-02-20").With(UpdateFields.Delay, "The builder is late."), "SRP-02");
        await plan.Record(Some.Lead(), Some.Draft(), "SRP-05");
        var verdict = Some.Verdict("SRP-05", judgement: Judgement.Returned) with { At = plan.Clock.GetUtcNow() };
        var history = await plan.Register.History(Some.PlanId, Some.Reference("SRP-05"), CancellationToken.None);
        await plan.Register.TryAppend(Some.PlanId, WhatStands.Of(await plan.Afi("SRP-05"), history with { Verdicts = [verdict] }), verdict, CancellationToken.None);
        plan.Clock.SetUtcNow(Some.Monday.AddDays(23));

        var digest = await Of(plan, before: null);

        digest.WorkingDaysLate.ShouldBe(2);
        digest.Returned.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-05"]);
        digest.Slipped.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-02"]);
        digest.DueSoon.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-02", "SRP-03"]);
    }

    [Fact]
    public async Task The_figures_of_twelve_weeks_are_told_oldest_first()
    {
        var plan = await SmallPlan.With(Some.Afi());
        var now = (await Of(plan, before: null)).Now;
        List<FiguresSnapshot> kept = [.. Enumerable.Range(1, 12).Select(week => now with { Date = now.Date.AddDays(-7 * week), Plan = now.Plan with { Completed = 100 - week } })];

        var digest = Digest.Of(PlanPosition.Of(await plan.View(), plan.Clock.GetUtcNow()), kept);

        digest.OverTime.Select(f => f.Plan.Completed).ShouldBe([89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 0]);
        digest.Before!.Date.ShouldBe(now.Date.AddDays(-7));
    }

    [Fact]
    public async Task What_people_said_since_the_last_digest_is_told_latest_first_and_imports_are_not()
    {
        var imported = Some.Afi("SRP-03") with
        {
            Standing = Some.Update("SRP-03") with { Via = UpdateChannel.Import, By = null, Cycle = null, At = Some.Monday.AddHours(2) },
            UpdateCount = 1,
        };
        var plan = await SmallPlan.With(Some.Afi("SRP-01"), Some.Afi("SRP-02"), imported, Some.Afi("SRP-04"));
        await plan.Open();
        await plan.Record(Some.Lead(), Some.Draft(), "SRP-04");
        var before = (await Of(plan, before: null)).Now;
        plan.Clock.Advance(TimeSpan.FromHours(1));
        await plan.Record(Some.Lead(), Some.Draft(), "SRP-01");
        plan.Clock.Advance(TimeSpan.FromHours(2));
        await plan.Record(Some.Lead(), Some.Draft(), "SRP-02");

        var digest = await Of(plan, before);

        digest.Since.ShouldBe(Some.Monday);
        digest.Changed.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-02", "SRP-01"]);
        digest.Before!.Plan.UpdateAwaited.ShouldBe(2);
        digest.BeforeOf(new FrameworkCode("SRP"))!.UpdateAwaited.ShouldBe(2);
        digest.BeforeOf(new FrameworkCode("MCI")).ShouldBeNull();
        digest.Now.Plan.UpdateAwaited.ShouldBe(0);
    }

    [Fact]
    public async Task Those_who_have_not_answered_all_are_told_those_who_owe_most_first()
    {
        var plan = await SmallPlan.With(
            Some.Afi("MCI-01", "mci.lead"),
            Some.Afi("SOC-01", "soc.lead"),
            Some.Afi("SRP-01"),
            Some.Afi("SRP-02"),
            Some.Afi("SRP-03"));
        await plan.Open();
        await plan.Record(Some.Lead("mci.lead"), Some.Draft(), "MCI-01");
        await plan.Record(Some.Lead(), Some.Draft(), "SRP-01");

        var digest = await Of(plan, before: null);

        digest.CycleIsOpen.ShouldBeTrue();
        digest.NotAnswered.Select(p => (p.Lead, p.Asked, p.Answered)).ShouldBe(
        [
            (Some.Email("srp.lead"), 3, 1),
            (Some.Email("soc.lead"), 1, 0),
        ]);
    }

    [Fact]
    public async Task What_is_overdue_is_told_longest_first()
    {
        var plan = await SmallPlan.With(
            Some.Afi("SRP-01") with { PlannedTargetDate = new DateOnly(2026, 1, 4) },
            Some.Afi("SRP-02") with { PlannedTargetDate = new DateOnly(2026, 1, 5) },
            Some.Afi("SRP-03") with { PlannedTargetDate = new DateOnly(2025, 6, 30) });

        var digest = await Of(plan, before: null);

        digest.Overdue.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-03", "SRP-01"]);
    }

    private static async Task<Digest> Of(SmallPlan plan, FiguresSnapshot? before) =>
        Digest.Of(PlanPosition.Of(await plan.View(), plan.Clock.GetUtcNow()), before);
}
