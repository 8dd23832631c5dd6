namespace AfiBot.Core.Tests.Cycles;

public sealed class EndCyclesTests
{
    private static readonly DateTimeOffset Now = Some.Monday.AddDays(1);

    private static readonly Request Planned = Request.New(1, Some.Email("srp.lead"), "Head of Traffic", [Some.Reference("SRP-01")], Some.Monday);

    [Fact]
    public void What_was_never_sent_could_not_be_reached_for_the_last_reason_known()
    {
        Settled(Planned.Delivery).ShouldBe(new CardDelivery(DeliveryState.Unreachable, Now, "the cycle ended before it could be sent"));
        Settled(Planned.Delivery.PutBack("no chat with the bot yet", Some.Monday)).ShouldBe(new CardDelivery(DeliveryState.Unreachable, Now, "no chat with the bot yet"));
    }

    [Fact]
    public void A_sender_who_never_came_back_leaves_it_failed_but_one_at_work_is_waited_for()
    {
        Settled(Planned.Delivery.Claim(Some.Monday)).ShouldBe(new CardDelivery(DeliveryState.Failed, Now, "not known whether it arrived"));
        Settled(Planned.Delivery.Claim(Now.AddMinutes(-2))).ShouldBeNull();
        EndCycles.Settled(Planned.With(Planned.Delivery.Claim(Now)), false, evenClaimed: true, Now)!.Delivery.State.ShouldBe(DeliveryState.Failed);
    }

    [Fact]
    public void A_reminder_that_nobody_needed_any_more_leaves_the_card_sent_and_one_that_was_needed_does_not()
    {
        var reminder = Planned.Delivery.Arrive("card-1", Some.Monday).Advance(RequestStep.Reminder, Some.Monday);

        Settled(reminder, hasAnsweredAll: true)!.State.ShouldBe(DeliveryState.Sent);
        Settled(reminder)!.State.ShouldBe(DeliveryState.Unreachable);
    }

    [Theory]
    [InlineData(DeliveryState.Sent)]
    [InlineData(DeliveryState.Unreachable)]
    [InlineData(DeliveryState.Failed)]
    public void What_is_final_stays(DeliveryState state) => Settled(new CardDelivery(state, Some.Monday)).ShouldBeNull();

    [Fact]
    public async Task At_the_end_of_its_last_day_every_request_of_a_cycle_is_settled_once()
    {
        var plan = await InACycle();
        var ending = new EndCycles(plan.Register, plan.Clock);
        (await ending.Run(default)).ShouldBeEmpty();

        plan.Clock.SetUtcNow(new DateTimeOffset(2026, 2, 10, 0, 0, 0, TimeSpan.Zero));
        (await ending.Run(default)).ShouldHaveSingleItem();
        (await ending.Run(default)).ShouldBeEmpty();

        DeliveryCounts.Of((await plan.View()).Requests).ShouldBe(new DeliveryCounts(1, 1, 1, 0));
    }

    [Fact]
    public async Task An_officer_who_closes_the_cycle_settles_it_at_once()
    {
        var plan = await InACycle();

        await new CloseCycle(plan.Register, plan.Clock).Close(Some.PlanId, default);

        var counts = DeliveryCounts.Of((await plan.View()).Requests);
        (counts.Total, counts.Waiting).ShouldBe((3, 1), "one card is being sent at this moment");
        plan.Clock.Advance(TimeSpan.FromMinutes(3));
        await new EndCycles(plan.Register, plan.Clock).Run(default);
        DeliveryCounts.Of((await plan.View()).Requests).ShouldBe(new DeliveryCounts(1, 1, 1, 0));
    }

    [Fact]
    public async Task A_next_cycle_leaves_no_request_of_the_last_unsettled()
    {
        var plan = await InACycle();
        plan.Clock.SetUtcNow(new DateTimeOffset(2026, 2, 10, 9, 0, 0, TimeSpan.Zero));

        await plan.Open();

        foreach (var lead in (string[])["srp.lead", "mci.lead", "rad.lead"])
            (await plan.Register.Find(Some.PlanId, 1, Some.Email(lead), default))!.Delivery.IsFinal.ShouldBeTrue(lead);
    }

    [Fact]
    public async Task A_request_that_changes_while_it_is_settled_is_settled_as_it_is_then()
    {
        var plan = await InACycle();
        var lead = Some.Email("mci.lead");
        plan.Rows.BeforeNextWrite(RowTable.Plans, async () =>
        {
            var request = (await plan.Register.Find(Some.PlanId, 1, lead, default))!;
            await plan.Register.TrySave(Some.PlanId, request.With(request.Delivery.Arrive("card-2", Some.Monday)), default);
        });
        plan.Clock.SetUtcNow(new DateTimeOffset(2026, 2, 10, 0, 0, 0, TimeSpan.Zero));

        await new EndCycles(plan.Register, plan.Clock).Run(default);

        (await plan.Register.Find(Some.PlanId, 1, lead, default))!.Delivery.State.ShouldBe(DeliveryState.Sent);
    }

    /// <summary>One card sent, one on its way, one not begun.</summary>
    private static async Task<SmallPlan> InACycle()
    {
        var plan = await SmallPlan.With(Some.Afi("SRP-01"), Some.Afi("MCI-01", "mci.lead"), Some.Afi("RAD-01", "rad.lead"));
        await plan.Open();
        var requests = (await plan.View()).Requests;
        var sent = requests.Single(r => r.Lead == Some.Email("srp.lead"));
        var sending = requests.Single(r => r.Lead == Some.Email("rad.lead"));
        (await plan.Register.TrySave(Some.PlanId, sent.With(sent.Delivery.Arrive("card-1", Some.Monday)), default)).ShouldBeTrue();
        (await plan.Register.TrySave(Some.PlanId, sending.With(sending.Delivery.Claim(Some.Monday)), default)).ShouldBeTrue();
        return plan;
    }

    private static CardDelivery? Settled(CardDelivery delivery, bool hasAnsweredAll = false) =>
        EndCycles.Settled(Planned with { Delivery = delivery }, hasAnsweredAll, evenClaimed: false, Now)?.Delivery is { } settled
            ? settled with { Step = RequestStep.Request, SentAt = null, CardId = null }
            : null;
}
