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
