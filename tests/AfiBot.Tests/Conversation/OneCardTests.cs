using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>The Head of Traffic leads on 4 AFIs of the reference plan and on 2 of the second. Both cycles open on Monday 5 January 2026:
/// due on 26 January, closing on 9 February.</summary>
public sealed class OneCardTests
{
    private const string Lead = "srp.lead";

    private static readonly CardMessage First = new(ReferencePlan.Id, 1, Some.Email(Lead));
    private static readonly CardMessage Second = new(SecondPlan.Id, 1, Some.Email(Lead));

    [Fact]
    public async Task What_opens_on_the_same_day_in_two_plans_is_one_card()
    {
        var chat = await InBothCycles();

        (await chat.SendDueCards()).ShouldBe(1);
        (await chat.SendDueCards()).ShouldBe(0);

        var card = Cards(chat).ShouldHaveSingleItem();
        card.Summary.ShouldBe("6 AFIs to update by Mon 26 Jan 2026: 0 of 6 answered");
        card.Plans.ShouldBe([ReferencePlan.Name, SecondPlan.Name], ignoreOrder: true);
        foreach (var delivery in await Deliveries(chat))
            delivery.ShouldBe(new CardDelivery(DeliveryState.Sent, Some.Monday, CardId: "card-1") { SentAt = Some.Monday });
    }

    [Fact]
    public async Task Reminders_and_overdue_notices_go_together_too_and_leave_out_the_plan_that_is_answered()
    {
        var chat = await InBothCycles();
        await Round(chat, 5);
        await Round(chat, 21);
        foreach (var reference in (string[])["PNC-01", "SRP-01"])
            await chat.As(Lead).Taps(new SaveAnswerRequest(Some.Reference(reference), 1, Some.Draft("Begun.") with { BasedOn = 1 }) { Plan = SecondPlan.Id });
        await Round(chat, 27);

        Cards(chat).Select(c => c.Summary).ShouldBe(
        [
            "6 AFIs to update by Mon 26 Jan 2026: 0 of 6 answered",
            "Reminder: 6 AFIs to update by Mon 26 Jan 2026: 0 of 6 answered",
            "Late: 4 AFIs to update by Mon 26 Jan 2026: 0 of 4 answered",
        ]);
    }

    [Fact]
    public async Task A_plan_whose_card_has_gone_is_not_sent_again_with_the_one_that_opens_after_it()
    {
        var chat = await Imported();
        await chat.OpenTheCycle();
        await chat.SendDueCards();
        await chat.Opening.Open(SecondPlan.Id, default);

        (await chat.SendDueCards()).ShouldBe(1);

        Cards(chat).Select(c => c.Plans).ShouldBe([[ReferencePlan.Name], [SecondPlan.Name]]);
        (await Deliveries(chat)).Select(d => d.CardId).ShouldBe(["card-1", "card-2"]);
    }

    [Fact]
    public async Task A_sender_that_dies_before_it_says_what_came_of_it_has_the_card_sent_again_and_counted_in_both_plans()
    {
        var chat = await InBothCycles();
        chat.Messenger.OnTheWay = () => throw new InvalidOperationException("The process was killed.");
        await Should.ThrowAsync<InvalidOperationException>(() => chat.Cards.Send(First, default));
        (await Deliveries(chat)).ShouldAllBe(d => d.State == DeliveryState.Sending);

        (await chat.Cards.Send(Second, default)).ShouldBeOfType<CardOutcome.ComeBack>("the lease has not run out");
        chat.Clock.Advance(TimeSpan.FromSeconds(121));
        (await chat.SendDueCards()).ShouldBe(1);

        Cards(chat).ShouldHaveSingleItem().Plans.Count.ShouldBe(2);
        (await Deliveries(chat)).ShouldAllBe(d => d.State == DeliveryState.Sent && d.PossiblyTwice);
    }

    [Fact]
    public async Task A_sender_that_dies_between_two_claims_is_waited_for_and_the_card_of_both_goes_out()
    {
        var chat = await InBothCycles();
        AtTheSecondClaim(chat, () => throw new InvalidOperationException("The process was killed."));
        await Should.ThrowAsync<InvalidOperationException>(() => chat.Cards.Send(Second, default));
        (await Deliveries(chat)).Select(d => d.State).ShouldBe([DeliveryState.Sending, DeliveryState.Planned]);

        (await chat.SendDueCards()).ShouldBe(0, "nobody's chat gets two cards at a time");
        chat.Clock.Advance(TimeSpan.FromSeconds(121));
        (await chat.SendDueCards()).ShouldBe(1);

        Cards(chat).ShouldHaveSingleItem().Plans.Count.ShouldBe(2);
        (await Deliveries(chat)).Select(d => d.PossiblyTwice).ShouldBe([true, false]);
    }

    [Fact]
    public async Task Two_senders_at_the_two_plans_messages_send_one_card()
    {
        var before = await InBothCycles();
        before.Rows.BeforeNextWrite(RowTable.Plans, () => before.Cards.Send(Second, default));
        (await before.Cards.Send(First, default)).ShouldBe(new CardOutcome.ComeBack(Some.Monday.AddMinutes(2), "another is at it"));
        Cards(before).ShouldHaveSingleItem().Plans.Count.ShouldBe(2);

        var between = await InBothCycles();
        AtTheSecondClaim(between, async () => (await between.Cards.Send(Second, default)).ShouldBeOfType<CardOutcome.ComeBack>());
        (await between.Cards.Send(First, default)).ShouldBe(new CardOutcome.Sent());
        Cards(between).ShouldHaveSingleItem().Plans.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_throttled_card_comes_back_whole()
    {
        var chat = await InBothCycles();
        chat.Messenger.Failure = new SendOutcome.TryLater("429", TimeSpan.FromMinutes(3)) { IsThrottled = true };
        (await chat.SendDueCards()).ShouldBe(0);
        (await Deliveries(chat)).ShouldAllBe(d => d.State == DeliveryState.Planned && d.NotBefore == Some.Monday.AddMinutes(3));

        chat.Messenger.Failure = null;
        chat.Clock.Advance(TimeSpan.FromMinutes(3));
        (await chat.SendDueCards()).ShouldBe(1);

        Cards(chat).ShouldHaveSingleItem().Plans.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_new_chat_gets_one_card_of_both_plans()
    {
        var chat = await InBothCycles();
        await chat.SendDueCards();
        chat.On(2026, 1, 7);

        foreach (var _ in (int[])[1, 2])
            await new Welcome(chat.Register, chat.Cards, new FollowLeads(chat.Register, chat.Clock), new Contact()).SendOwed((await chat.Directory.Find(Some.Lead().Email, default))!, chat.Clock.GetUtcNow(), default);

        Cards(chat).Select(c => c.Plans.Count).ShouldBe([2, 2]);
        (await Deliveries(chat)).Select(d => (d.State, d.CardId)).ShouldBe([(DeliveryState.Sent, "card-2"), (DeliveryState.Sent, "card-2")]);
    }

    [Fact]
    public async Task A_plan_that_names_the_lead_no_more_is_not_on_the_card()
    {
        var chat = await InBothCycles();
        await chat.Directory.Write([Some.Lead()], default);

        await chat.SendDueCards();

        Cards(chat).ShouldHaveSingleItem().Plans.ShouldBe([ReferencePlan.Name]);
        (await Deliveries(chat)).Select(d => d.State).ShouldBe([DeliveryState.Sent, DeliveryState.Planned]);
    }

    private static async Task<Chat> Imported()
    {
        var chat = await Chat.BeforeTheFirstCycle();
        chat.Clock.SetUtcNow(Some.Monday);
        await SecondPlan.Import(chat.Register, chat.Directory, chat.Clock);
        await chat.As(Lead).Says("hello");
        return chat;
    }

    private static async Task<Chat> InBothCycles()
    {
        var chat = await Imported();
        await chat.OpenTheCycle();
        await chat.Opening.Open(SecondPlan.Id, default);
        return chat;
    }

    private static async Task Round(Chat chat, int day)
    {
        chat.On(2026, 1, day);
        await new ChaseLateLeads(chat.Register, chat.Rows.Hindrances, chat.Clock).Run(default);
        await chat.SendDueCards();
    }

    private static void AtTheSecondClaim(Chat chat, Func<Task> happening) => chat.Rows.BeforeNextWrite(RowTable.Plans, () =>
    {
        chat.Rows.BeforeNextWrite(RowTable.Plans, happening);
        return Task.CompletedTask;
    });

    /// <summary>Of the reference plan, and of the second.</summary>
    private static async Task<IReadOnlyList<CardDelivery>> Deliveries(Chat chat) =>
    [
        (await chat.Register.Find(First.Plan, 1, First.Lead, default))!.Delivery,
        (await chat.Register.Find(Second.Plan, 1, Second.Lead, default))!.Delivery,
    ];

    private static IReadOnlyList<RequestCardReply> Cards(Chat chat) => [.. chat.Messenger.To($"personal-{Lead}").OfType<RequestCardReply>()];
}
