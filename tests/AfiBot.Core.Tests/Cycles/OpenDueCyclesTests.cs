using System.Globalization;

namespace AfiBot.Core.Tests.Cycles;

/// <summary>The small plan was created on 6 December 2025; with the usual settings cycles open on 2 January, 2 March and 1 May 2026.</summary>
public sealed class OpenDueCyclesTests
{
    [Fact]
    public async Task A_cycle_that_is_due_is_opened_once_however_often_the_schedule_runs()
    {
        var plan = await SmallPlan.With(Some.Afi());

        (await Run(plan)).ShouldHaveSingleItem().Id.ShouldBe(Some.PlanId);
        (await Run(plan)).ShouldBeEmpty();

        (await plan.View()).Cycle!.Number.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_opened_before_its_time()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await Run(plan);

        (await Run(plan, "2026-03-02T08:59Z")).ShouldBeEmpty();
        (await Run(plan, "2026-03-02T09:00Z")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_schedule_that_slept_through_an_opening_makes_up_for_it()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await Run(plan);

        (await Run(plan, "2026-03-20T12:00Z")).Count.ShouldBe(1);
        (await Run(plan, "2026-03-21T12:00Z")).ShouldBeEmpty();

        (await plan.View()).Cycle!.OpenedAt.ShouldBe(Instant("2026-03-20T12:00Z"));
    }

    [Fact]
    public async Task Two_openings_slept_through_are_made_up_for_by_one_cycle()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await Run(plan);

        (await Run(plan, "2026-05-20T12:00Z")).Count.ShouldBe(1);
        (await Run(plan, "2026-06-29T12:00Z")).ShouldBeEmpty();

        (await plan.View()).Cycle!.Number.ShouldBe(2);
    }

    [Fact]
    public async Task No_opening_from_before_the_plan_was_created_is_caught_up()
    {
        var plan = await SmallPlan.With(Some.Afi());
        var stored = (await plan.View()).Plan;
        (await plan.Register.TrySave(stored with { CreatedAt = Instant("2026-01-02T09:01Z") }, CancellationToken.None)).ShouldBeTrue();

        (await Run(plan)).ShouldBeEmpty();
        (await Run(plan, "2026-03-02T09:00Z")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_cycle_an_officer_opened_since_stands_for_the_scheduled_one()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await plan.Open();

        (await Run(plan)).ShouldBeEmpty();
        (await Run(plan, "2026-02-20T12:00Z")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_opening_that_falls_into_an_open_cycle_is_not_made_up_for_when_that_one_closes()
    {
        // Opened on Friday 27 February, it closes 25 working days later, over Easter, on Tuesday 7 April.
        var plan = await SmallPlan.With(Some.Afi());
        plan.Clock.SetUtcNow(Instant("2026-02-27T12:00Z"));
        await plan.Open();

        (await Run(plan, "2026-03-02T09:00Z")).ShouldBeEmpty();
        (await Run(plan, "2026-04-30T12:00Z")).ShouldBeEmpty();
        (await Run(plan, "2026-05-01T08:00Z")).Count.ShouldBe(1);
    }

    private static Task<IReadOnlyList<ActionPlan>> Run(SmallPlan plan, string? at = null)
    {
        if (at is not null)
            plan.Clock.SetUtcNow(Instant(at));
        return new OpenDueCycles(plan.Register, new OpenCycle(plan.Register, plan.Clock), plan.Clock).Run(CancellationToken.None);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
