namespace AfiBot.Core.Tests.Cycles;

/// <summary>Opened on Monday 5 January 2026: reminders on Monday 12 and 19, due on Monday 26, overdue on Tuesday 27, closing on Monday 9 February.</summary>
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

        (await Run(plan, 11)).ShouldBe(0);
        plan.Clock.SetUtcNow(new DateTimeOffset(2026, 2, 10, 9, 0, 0, TimeSpan.Zero));
        (await new ChaseLateLeads(plan.Register, plan.Rows.Hindrances, plan.Clock).Run(default)).ShouldBe(0);
    }

    [Fact]
    public async Task Each_step_is_planned_once_on_its_day()
    {
        var plan = await InACycle();

        foreach (var day in (int[])[9, 12, 13, 17, 19, 20, 26, 27, 28])
            await Run(plan, day);

        (await RequestTo(plan, Traffic)).History.Select(e => (e.Step, e.At.Day)).ShouldBe(
            [(RequestStep.Request, 5), (RequestStep.FirstReminder, 12), (RequestStep.Reminder, 19), (RequestStep.Overdue, 27)]);
    }

    [Fact]
    public async Task A_lead_who_is_away_over_the_due_date_is_chased_when_they_are_back_and_the_record_says_why_not_before()
    {
        var plan = await InACycle();
        await Away(plan, new DateOnly(2026, 1, 19), new DateOnly(2026, 1, 28));

        foreach (var day in (int[])[12, 19, 20, 27, 28])
            await Run(plan, day);
        (await RequestTo(plan, Traffic)).Delivery.Step.ShouldBe(RequestStep.FirstReminder);
        (await Run(plan, 29)).ShouldBe(1, "back on Thursday");

        (await RequestTo(plan, Traffic)).History.Where(e => e.At.Day > 12).Select(e => (e.Step, e.At.Day, e.Reason)).ShouldBe(
        [
            (RequestStep.Reminder, 19, "away until 28 Jan 2026"),
            (RequestStep.Overdue, 27, "away until 28 Jan 2026"),
            (RequestStep.Overdue, 29, null),
        ]);
        (await RequestTo(plan, Crime)).Delivery.Step.ShouldBe(RequestStep.Overdue, "nobody waits for another");
    }

    [Fact]
    public async Task A_schedule_that_wakes_at_a_weekend_waits_for_Monday()
    {
        var plan = await InACycle();

        (await Run(plan, 17)).ShouldBe(0, "a Saturday");
        (await Run(plan, 19)).ShouldBe(2);
    }

    [Fact]
    public async Task A_pause_is_kept_and_the_newest_step_comes_after_it()
    {
        var plan = await InACycle();
        await new PauseChasing(plan.Register, new InMemoryAudit(), plan.Clock).Pause(Some.PlanId, new FrameworkCode("SRP"), new DateOnly(2026, 1, 20), Some.Officer(), default);

        (await Run(plan, 12)).ShouldBe(1, "Major crime");
        (await Run(plan, 19)).ShouldBe(1);
        (await Run(plan, 21)).ShouldBe(1);

        (await RequestTo(plan, Traffic)).History.Select(e => (e.Step, e.At.Day, e.Reason)).ShouldBe(
        [
            (RequestStep.Request, 5, null),
            (RequestStep.FirstReminder, 12, "chasing is paused until 20 Jan 2026"),
            (RequestStep.Reminder, 19, "chasing is paused until 20 Jan 2026"),
            (RequestStep.Reminder, 21, null),
        ]);
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
        (await new ChaseLateLeads(plan.Register, plan.Rows.Hindrances, plan.Clock).Run(default)).ShouldBe(1, "its lease has run out");
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
        return new ChaseLateLeads(plan.Register, plan.Rows.Hindrances, plan.Clock).Run(default);
    }

    private static Task Away(SmallPlan plan, DateOnly from, DateOnly until) =>
        plan.Rows.Directory.Write([Some.Lead() with { Away = new Absence(from, until) }], default);

    private static async Task<Request> RequestTo(SmallPlan plan, EmailAddress lead) => (await plan.View()).Requests.Single(r => r.Lead == lead);
}
