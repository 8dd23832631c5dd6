namespace AfiBot.Core.Tests.Cycles;

/// <summary>A cycle opened on Monday 5 January 2026, which closes on Monday 9 February.</summary>
public sealed class ReopenCycleTests
{
    [Fact]
    public async Task A_cycle_that_was_closed_takes_answers_again_and_sends_what_was_not_sent()
    {
        var plan = await Closed();

        (await Reopen(plan))!.ClosedAt.ShouldBeNull();

        var request = (await plan.View()).Requests.ShouldHaveSingleItem();
        (request.Delivery.State, request.Delivery.Step).ShouldBe((DeliveryState.Planned, RequestStep.Request));
        (await plan.Record(Some.Lead(), Some.Draft())).ShouldBeOfType<RecordOutcome.Recorded>();
    }

    [Fact]
    public async Task One_that_is_open_or_whose_last_day_is_past_is_left_alone()
    {
        var plan = await Closed();
        await Reopen(plan);
        (await Reopen(plan)).ShouldBeNull("it is open");

        await new CloseCycle(plan.Register, plan.Clock).Close(Some.PlanId, CancellationToken.None);
        plan.Clock.Advance(TimeSpan.FromDays(36));
        (await Reopen(plan)).ShouldBeNull("10 February");
    }

    private static Task<Cycle?> Reopen(SmallPlan plan) => new ReopenCycle(plan.Register, plan.Clock).Reopen(Some.PlanId, CancellationToken.None);

    private static async Task<SmallPlan> Closed()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await plan.Open();
        await new CloseCycle(plan.Register, plan.Clock).Close(Some.PlanId, CancellationToken.None);
        return plan;
    }
}
