namespace AfiBot.Core.Tests.Cycles;

/// <summary>Whether the question of a cycle that was opened on Monday 5 January 2026 came to the Head of Traffic.</summary>
public sealed class LeadReachTests
{
    private static readonly DateTimeOffset Later = Some.Monday.AddDays(3);

    [Fact]
    public async Task A_card_that_arrived_reached_them_and_all_answers_are_the_end()
    {
        var plan = await InACycle();
        (await Of(plan, Open, Sent)).ShouldSatisfyAllConditions(r => r.State.ShouldBe(ReachState.Reached), r => r.At.ShouldBe(Later), r => r.IsUnasked.ShouldBeFalse(), r => r.Owed.Count.ShouldBe(2));

        await plan.Record(Some.Lead(), Some.Draft(), "SRP-01");
        (await Of(plan, Open, Sent)).Owed.ShouldBe([Some.Reference("SRP-02")]);
        await plan.Record(Some.Lead(), Some.Draft(), "SRP-02");

        (await Of(plan, Open, Sent)).State.ShouldBe(ReachState.Answered);
        (await Of(plan, PersonalChat.None)).State.ShouldBe(ReachState.Answered, "an officer answered for somebody without the app");
    }

    [Theory]
    [InlineData(ReachState.NotInstalled)]
    [InlineData(ReachState.Blocked)]
    [InlineData(ReachState.Left)]
    [InlineData(ReachState.Failed)]
    [InlineData(ReachState.NotTried)]
    public async Task Why_a_card_has_not_arrived(ReachState expected)
    {
        var plan = await InACycle();
        var blocked = Open with { Refusal = new Refusal("ConversationBlockedByUser", Later) };
        var reach = expected switch
        {
            ReachState.NotInstalled => await Of(plan, PersonalChat.None, d => d.PutBack("no chat with the bot yet", Later)),
            ReachState.Blocked => await Of(plan, blocked),
            ReachState.Left => await Of(plan, Open, leaver: true),
            ReachState.Failed => await Of(plan, Open, d => d.Fail("the card is too big", Later)),
            _ => await Of(plan, Open),
        };

        reach.State.ShouldBe(expected);
        reach.IsUnasked.ShouldBeTrue();
        (reach.At, reach.Reason).ShouldBe(expected switch
        {
            ReachState.NotInstalled => (Later, null),
            ReachState.Blocked => (Later, "ConversationBlockedByUser"),
            ReachState.Failed => (Later, "the card is too big"),
            _ => ((DateTimeOffset?)null, null),
        });
    }

    [Fact]
    public async Task Those_whom_no_card_reached_are_sent_one_again_and_the_audit_says_so()
    {
        var plan = await InACycle();
        var request = (await plan.View()).Requests[0];
        await plan.Register.TrySave(Some.PlanId, request.With(request.Delivery.Fail("the card is too big", Later)), default);
        var audit = new InMemoryAudit();
        var order = new SendAgain(plan.Register, audit, plan.Clock);

        (await order.Run(Some.PlanId, Some.Lead(), default)).ShouldBe(0, "a lead gives no orders");
        (await order.Run(Some.PlanId, Some.Officer(), default)).ShouldBe(1);

        (await plan.View()).Requests[0].Delivery.IsDue(plan.Clock.GetUtcNow()).ShouldBeTrue();
        var entry = audit.Entries.ShouldHaveSingleItem();
        (entry.Action, entry.By, entry.Counts["requests"]).ShouldBe(("sendAgain", Some.Officer().Email, 1));
    }

    [Fact]
    public async Task Who_was_reached_or_has_answered_is_left_alone()
    {
        var plan = await InACycle();
        var request = (await plan.View()).Requests[0];
        await plan.Register.TrySave(Some.PlanId, request.With(Sent(request.Delivery)), default);

        (await new SendAgain(plan.Register, new InMemoryAudit(), plan.Clock).Run(Some.PlanId, Some.Officer(), default)).ShouldBe(0);
    }

    private static PersonalChat Open => new(Some.Conversation());

    private static CardDelivery Sent(CardDelivery delivery) => delivery.Claim(Later).Arrive("card-1", Later);

    private static async Task<SmallPlan> InACycle()
    {
        var plan = await SmallPlan.With(Some.Afi("SRP-01"), Some.Afi("SRP-02"));
        await plan.Open();
        return plan;
    }

    private static async Task<LeadReach> Of(SmallPlan plan, PersonalChat chat, Func<CardDelivery, CardDelivery>? moved = null, bool leaver = false)
    {
        var view = await plan.View();
        var request = moved is null ? view.Requests[0] : view.Requests[0].With(moved(view.Requests[0].Delivery));
        return LeadReach.Of(PlanPosition.Of(view, Later), request, leaver ? null : Some.Lead(), chat);
    }
}
