namespace AfiBot.Core.Tests.Cycles;

public sealed class CloseCycleTests
{
    [Fact]
    public async Task A_cycle_closed_by_an_officer_takes_no_more_answers()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await plan.Open();
        plan.Clock.Advance(TimeSpan.FromDays(1));

        var closed = await new CloseCycle(plan.Register, plan.Clock).Close(Some.PlanId, CancellationToken.None);

        closed!.ClosedAt.ShouldBe(Some.Monday.AddDays(1));
        (await plan.Record(Some.Lead(), Some.Draft())).ShouldBeOfType<RecordOutcome.NoOpenCycle>().Last!.ClosedAt.ShouldBe(Some.Monday.AddDays(1));
    }

    [Fact]
    public async Task Where_none_is_open_none_is_closed()
    {
        var plan = await SmallPlan.With(Some.Afi());

        (await new CloseCycle(plan.Register, plan.Clock).Close(Some.PlanId, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_who_close_at_the_same_moment_close_once()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await plan.Open();
        var close = new CloseCycle(plan.Register, plan.Clock);
        Cycle? other = null;
        plan.Rows.BeforeNextWrite(RowTable.Plans, async () => other = await close.Close(Some.PlanId, CancellationToken.None));

        (await close.Close(Some.PlanId, CancellationToken.None)).ShouldBeNull();

        other.ShouldNotBeNull();
    }
}
