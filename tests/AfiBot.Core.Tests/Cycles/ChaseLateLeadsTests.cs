namespace AfiBot.Core.Tests.Cycles;

/// <summary>Opened on Monday 5 January 2026: a reminder on Wednesday 21, due on Monday 26, overdue on Tuesday 27, closing on Monday 9 February.</summary>
public sealed class ChaseLateLeadsTests
{
    private static readonly EmailAddress Traffic = Some.Email("srp.lead");
    private static readonly EmailAddress Crime = Some.Email("mci.lead");

    [Fact]
    public async Task Only_who_has_not_answered_all_is_reminded_and_once()
    {
        var plan = await InACycle();
        await plan.Record(Some.Lead(), Some.Draft(), "SRP-01");
        await plan.Record(Some.Lead("mci.lead"), Some.Draft(), "MCI-01");

        (await Run(plan, 21)).ShouldBe(1);
        (await Run(plan, 21)).ShouldBe(0);

        var reminded = await RequestTo(plan, Traffic);
        (reminded.Delivery.Step, reminded.Delivery.State).ShouldBe((RequestStep.Reminder, DeliveryState.Planned));
        reminded.History[^1].ShouldBe(new DeliveryEntry(RequestStep.Reminder, DeliveryState.Planned, plan.Clock.GetUtcNow(), null));
        (await RequestTo(plan, Crime)).Delivery.Step.ShouldBe(RequestStep.Request);
    }

    [Fact]
    public async Task Before_its_day_and_after_the_cycle_nobody_is_chased()
    {
        var plan = await InACycle();

        (await Run(plan, 20)).ShouldBe(0);
        plan.Clock.SetUtcNow(new DateTimeOffset(2026, 2, 10, 9, 0, 0, TimeSpan.Zero));
        (await new ChaseLateLeads(plan.Register, plan.Clock).Run(default)).ShouldBe(0);
    }

    [Fact]
    public async Task A_schedule_that_slept_through_the_reminder_plans_the_newest_step_only()
    {
        var plan = await InACycle();

        (await Run(plan, 28)).ShouldBe(2);
        (await Run(plan, 28)).ShouldBe(0);

        (await RequestTo(plan, Traffic)).History.Select(e => e.Step).ShouldBe([RequestStep.Request, RequestStep.Overdue]);
    }

    [Fact]
    public async Task What_was_sent_and_counted_before_is_not_forgotten()
    {
        var plan = await InACycle();
        var request = await RequestTo(plan, Traffic);
        var sent = request.With(request.Delivery.Claim(Some.Monday).Claim(Some.Monday).Arrive("card-1", Some.Monday));
        (await plan.Register.TrySave(Some.PlanId, sent, default)).ShouldBeTrue();

        await Run(plan, 21);

        (await RequestTo(plan, Traffic)).Delivery.ShouldBe(
            new CardDelivery(DeliveryState.Planned, plan.Clock.GetUtcNow(), CardId: "card-1", PossiblyTwice: true) { Step = RequestStep.Reminder, SentAt = Some.Monday });
    }

    [Fact]
    public async Task A_card_that_is_being_sent_is_waited_for()
    {
        var plan = await InACycle();
        plan.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 21, 9, 0, 0, TimeSpan.Zero));
        var request = await RequestTo(plan, Traffic);
        (await plan.Register.TrySave(Some.PlanId, request.With(request.Delivery.Claim(plan.Clock.GetUtcNow())), default)).ShouldBeTrue();

        (await Run(plan, 21)).ShouldBe(1, "the other lead");
        plan.Clock.Advance(TimeSpan.FromMinutes(3));
        (await new ChaseLateLeads(plan.Register, plan.Clock).Run(default)).ShouldBe(1, "its lease has run out");
    }

    [Fact]
    public async Task Two_schedules_at_once_plan_a_card_once()
    {
        var plan = await InACycle();
        var other = 0;
        plan.Rows.BeforeNextWrite(RowTable.Plans, async () => other = await Run(plan, 21));

        var own = await Run(plan, 21);

        (own + other).ShouldBe(2);
        (await RequestTo(plan, Traffic)).History.Count.ShouldBe(2);
    }

    private static async Task<SmallPlan> InACycle()
    {
        var plan = await SmallPlan.With(Some.Afi("SRP-01"), Some.Afi("SRP-02"), Some.Afi("MCI-01", "mci.lead"));
        await plan.Open();
        return plan;
    }

    private static Task<int> Run(SmallPlan plan, int day)
    {
        plan.Clock.SetUtcNow(new DateTimeOffset(2026, 1, day, 9, 0, 0, TimeSpan.Zero));
        return new ChaseLateLeads(plan.Register, plan.Clock).Run(default);
    }

    private static async Task<Request> RequestTo(SmallPlan plan, EmailAddress lead) => (await plan.View()).Requests.Single(r => r.Lead == lead);
}
