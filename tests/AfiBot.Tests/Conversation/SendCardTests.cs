using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>The card of a cycle reaches each lead once, whatever happens on the way.</summary>
public sealed class SendCardTests
{
    private static readonly EmailAddress Lead = Some.Email("mci.lead");

    [Fact]
    public async Task A_card_is_sent_once()
    {
        var chat = await WithLead();

        (await chat.SendDueCards()).ShouldBe(1);
        (await chat.SendDueCards()).ShouldBe(0);
        (await Send(chat)).ShouldBe(new CardOutcome.NothingToDo());

        Cards(chat).ShouldHaveSingleItem().Summary.ShouldBe("5 AFIs to update by Mon 26 Jan 2026: 0 of 5 answered");
        (await chat.DeliveryTo("mci.lead")).ShouldBe(Sent("card-1"));
    }

    [Fact]
    public async Task A_lead_without_a_chat_waits_until_there_is_one()
    {
        var chat = await Chat.InTheFirstCycle();

        (await Send(chat)).ShouldBe(new CardOutcome.Unreachable("no chat with the bot yet"));
        (await chat.SendDueCards()).ShouldBe(0);
        (await chat.DeliveryTo("mci.lead")).ShouldBe(new CardDelivery(DeliveryState.Planned, Some.Monday, "no chat with the bot yet"));
        (await chat.RequestTo("rad.lead")).History.Select(e => (e.State, e.Reason)).ShouldBe(
            [(DeliveryState.Planned, null), (DeliveryState.Planned, "no chat with the bot yet")], "once, however often the schedule looks");
        await chat.SendDueCards();
        (await chat.RequestTo("rad.lead")).History.Count.ShouldBe(2);

        await chat.As("mci.lead").Says("hello");
        (await chat.SendDueCards()).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_chat_gets_the_card_anew()
    {
        var chat = await WithLead();
        await Send(chat);

        var later = Some.Monday.AddDays(1);
        chat.Clock.SetUtcNow(later);
        await SendOwed(chat, "mci.lead", later);
        await SendOwed(chat, "mci.lead", later);

        Cards(chat).Count.ShouldBe(2);
        (await chat.DeliveryTo("mci.lead")).ShouldBe(new CardDelivery(DeliveryState.Sent, later, CardId: "card-2") { SentAt = later });
    }

    [Fact]
    public async Task A_new_chat_that_begins_in_a_pause_gets_the_card_after_it()
    {
        var chat = await WithLead();
        await Send(chat);
        await chat.Pause.Extend(Some.Monday.AddMinutes(5), "throttled", default);

        (await SendAnew(chat)).ShouldBeOfType<CardOutcome.ComeBack>();
        (await chat.SendDueCards()).ShouldBe(0);
        chat.Clock.Advance(TimeSpan.FromMinutes(5));
        (await chat.SendDueCards()).ShouldBe(1);

        Cards(chat).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_owes_nothing_gets_no_card_with_the_welcome()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("trn.lead").Says("hello");

        await SendOwed(chat, "trn.lead", Some.Monday);

        chat.Messenger.Sent.ShouldBeEmpty();
        new Welcome(chat.Register, chat.Cards, new FollowLeads(chat.Register, chat.Clock), new Contact()).To(Some.Lead()).Text.ShouldStartWith("Hello, I am AfiBot.");
        new Contact().Unknown.Text.ShouldContain("you are not in my directory");
    }

    [Fact]
    public async Task A_refused_card_has_failed_and_is_not_sent_again_by_the_schedule()
    {
        var chat = await WithLead();
        chat.Messenger.Failure = new SendOutcome.Refused("The connector answered 413.");

        (await Send(chat)).ShouldBe(new CardOutcome.Failed("The connector answered 413."));
        (await chat.DeliveryTo("mci.lead")).ShouldBe(new CardDelivery(DeliveryState.Failed, Some.Monday, "The connector answered 413."));

        chat.Messenger.Failure = null;
        (await chat.SendDueCards()).ShouldBe(0);
        (await SendAnew(chat)).ShouldBe(new CardOutcome.Sent());
    }

    [Fact]
    public async Task A_lead_who_has_blocked_the_bot_cannot_be_reached_until_their_chat_begins_anew()
    {
        var chat = await WithLead();
        chat.Messenger.Failure = new SendOutcome.Refused("The connector answered 403.", RefusalExtent.WholeChat);

        (await Send(chat)).ShouldBe(new CardOutcome.Unreachable("The connector answered 403."));
        (await chat.DeliveryTo("mci.lead")).ShouldBe(new CardDelivery(DeliveryState.Unreachable, Some.Monday, "The connector answered 403."));

        chat.Messenger.Failure = null;
        (await chat.SendDueCards()).ShouldBe(0);
        (await SendAnew(chat)).ShouldBe(new CardOutcome.Unreachable("no chat with the bot yet"), "nothing is sent where a refusal stands");
        await chat.As("mci.lead").Says("hello");
        (await SendAnew(chat)).ShouldBe(new CardOutcome.Sent());
    }

    [Fact]
    public async Task A_throttled_card_comes_back_when_the_service_says_and_nothing_else_is_sent_meanwhile()
    {
        var chat = await WithLead();
        await chat.As("srp.lead").Says("hello");
        chat.Messenger.Failure = new SendOutcome.TryLater("The connector answered 429.", TimeSpan.FromMinutes(3)) { IsThrottled = true };
        var until = Some.Monday.AddMinutes(3);

        (await Send(chat)).ShouldBe(new CardOutcome.ComeBack(until, "The connector answered 429."));
        (await chat.DeliveryTo("mci.lead")).ShouldBe(new CardDelivery(DeliveryState.Planned, Some.Monday, "The connector answered 429.") { NotBefore = until });

        chat.Messenger.Failure = null;
        (await chat.Cards.Send(new CardMessage(ReferencePlan.Id, 1, Some.Email("srp.lead")), default)).ShouldBe(new CardOutcome.ComeBack(until, "sending is paused"));
        (await chat.Pausing.Send(Some.Conversation(), FixedReplies.NoPlan, default)).ShouldBeOfType<SendOutcome.TryLater>().After.ShouldBe(TimeSpan.FromMinutes(3));
        (await chat.SendDueCards()).ShouldBe(0);
        chat.Messenger.Sent.ShouldBeEmpty();
        (await chat.DeliveryTo("srp.lead")).ShouldBe(new CardDelivery(DeliveryState.Planned, Some.Monday), "nothing was tried");

        chat.Clock.SetUtcNow(until);
        (await chat.SendDueCards()).ShouldBe(2);
        (await chat.DeliveryTo("mci.lead")).PossiblyTwice.ShouldBeFalse("a throttled card has not gone out");
    }

    [Theory]
    [InlineData(null, 60, "a minute, where it does not say")]
    [InlineData(-5, 60, "a minute, where what it says has passed")]
    [InlineData(90, 90, "as it says")]
    [InlineData(86_400, 3_600, "an hour at most")]
    public async Task The_pause_is_as_long_as_the_service_asks_within_reason(int? asked, int expected, string reason)
    {
        var chat = await WithLead();
        chat.Messenger.Failure = new SendOutcome.TryLater("429", asked is { } seconds ? TimeSpan.FromSeconds(seconds) : null) { IsThrottled = true };

        await Send(chat);

        (await chat.Pause.Until(default)).ShouldBe(Some.Monday.AddSeconds(expected), reason);
    }

    [Fact]
    public async Task A_service_that_is_down_is_tried_again_without_a_pause_for_others()
    {
        var chat = await WithLead();
        chat.Messenger.Failure = new SendOutcome.TryLater("The connector answered 504.") { MayHaveArrived = true };

        (await Send(chat)).ShouldBe(new CardOutcome.ComeBack(Some.Monday.AddMinutes(1), "The connector answered 504."));
        (await chat.Pause.Until(default)).ShouldBeNull();
        chat.Messenger.Failure = null;
        (await Send(chat)).ShouldBe(new CardOutcome.ComeBack(Some.Monday.AddMinutes(1), "The connector answered 504."));

        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        (await chat.SendDueCards()).ShouldBe(1);
        (await chat.DeliveryTo("mci.lead")).PossiblyTwice.ShouldBeTrue("the answer that got lost may have been a good one");
    }

    [Fact]
    public async Task A_card_that_has_to_wait_is_back_on_the_queue_for_then()
    {
        var chat = await WithLead();
        chat.Messenger.Failure = new SendOutcome.TryLater("429", TimeSpan.FromMinutes(3)) { IsThrottled = true };

        await chat.SendDueCards();

        chat.Queue.Messages.ShouldBe([(new CardMessage(ReferencePlan.Id, 1, Lead), Some.Monday.AddMinutes(3))]);
    }

    [Fact]
    public async Task A_message_of_another_cycle_is_none_of_this_ones()
    {
        var chat = await WithLead();

        (await chat.Cards.Send(new CardMessage(ReferencePlan.Id, 2, Lead), default)).ShouldBe(new CardOutcome.NothingToDo());
        (await chat.Cards.Send(new CardMessage(new PlanId("another"), 1, Lead), default)).ShouldBe(new CardOutcome.NothingToDo());
        chat.Messenger.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sender_that_dies_is_waited_for_and_then_the_card_is_sent_again_and_counted_so()
    {
        var chat = await WithLead();
        chat.Messenger.OnTheWay = () => throw new InvalidOperationException("The process was killed.");
        await Should.ThrowAsync<InvalidOperationException>(() => Send(chat));
        (await chat.DeliveryTo("mci.lead")).State.ShouldBe(DeliveryState.Sending);

        chat.Clock.Advance(TimeSpan.FromMinutes(2));
        var end = new CardOutcome.ComeBack(Some.Monday.AddSeconds(121), "another is sending it");
        (await Send(chat)).ShouldBe(end, "the lease has not run out, and the message must not be lost");
        (await SendAnew(chat)).ShouldBe(end);
        chat.Clock.Advance(TimeSpan.FromSeconds(1));
        (await chat.SendDueCards()).ShouldBe(1);

        var delivery = await chat.DeliveryTo("mci.lead");
        (delivery.State, delivery.PossiblyTwice).ShouldBe((DeliveryState.Sent, true));
    }

    [Fact]
    public async Task Two_senders_at_once_send_one_card()
    {
        var chat = await WithLead();
        chat.Rows.BeforeNextWrite(RowTable.Plans, () => Send(chat));

        (await Send(chat)).ShouldBe(new CardOutcome.ComeBack(Some.Monday.AddMinutes(2), "another is at it"));

        Cards(chat).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_sender_slower_than_its_lease_does_not_hide_that_there_may_be_two()
    {
        var chat = await WithLead();
        chat.Messenger.OnTheWay = () =>
        {
            chat.Clock.Advance(TimeSpan.FromMinutes(3));
            return Send(chat);
        };

        await Send(chat);

        Cards(chat).Count.ShouldBe(2);
        var delivery = await chat.DeliveryTo("mci.lead");
        (delivery.State, delivery.PossiblyTwice).ShouldBe((DeliveryState.Sent, true));
    }

    [Fact]
    public async Task A_sender_slower_than_its_lease_that_failed_does_not_take_back_what_another_sent()
    {
        var chat = await WithLead();
        chat.Messenger.OnTheWay = async () =>
        {
            chat.Clock.Advance(TimeSpan.FromMinutes(3));
            await Send(chat);
            chat.Messenger.Failure = new SendOutcome.TryLater("Timed out.");
        };

        await Send(chat);

        (await chat.DeliveryTo("mci.lead")).State.ShouldBe(DeliveryState.Sent);
        Cards(chat).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task After_the_cycle_has_closed_no_card_is_sent()
    {
        var chat = await WithLead();
        chat.On(2026, 2, 10);

        (await chat.SendDueCards()).ShouldBe(0);
    }

    [Fact]
    public async Task A_sender_slower_than_its_lease_reports_what_it_sent_even_after_the_next_step_is_due()
    {
        var chat = await WithLead();
        chat.Messenger.OnTheWay = async () =>
        {
            chat.On(2026, 1, 21);
            (await new ChaseLateLeads(chat.Register, chat.Rows.Hindrances, chat.Clock).Run(default)).ShouldBe(20);
        };

        await Send(chat);

        var request = await chat.RequestTo("mci.lead");
        (request.Delivery.Step, request.Delivery.State, request.Delivery.PossiblyTwice).ShouldBe((RequestStep.Reminder, DeliveryState.Planned, false));
        request.Delivery.SentAt.ShouldBe(chat.Clock.GetUtcNow());
        request.History[^1].ShouldBe(new DeliveryEntry(RequestStep.Request, DeliveryState.Sent, chat.Clock.GetUtcNow(), null));
    }

    [Fact]
    public async Task A_sender_slower_than_its_lease_is_believed_after_the_cycle_has_ended()
    {
        var chat = await WithLead();
        chat.Messenger.OnTheWay = async () =>
        {
            chat.On(2026, 2, 10);
            (await new EndCycles(chat.Register, chat.Clock).Run(default)).ShouldHaveSingleItem();
            (await chat.DeliveryTo("mci.lead")).Reason.ShouldBe("not known whether it arrived");
            await chat.OpenTheCycle();
        };

        await Send(chat);

        var first = (await chat.Register.Find(ReferencePlan.Id, 1, Lead, default)).ShouldNotBeNull();
        (first.Delivery.State, first.Delivery.PossiblyTwice).ShouldBe((DeliveryState.Sent, false));
        (await chat.DeliveryTo("mci.lead")).State.ShouldBe(DeliveryState.Planned, "the next cycle's card is another");
    }

    [Fact]
    public async Task A_card_whose_every_sending_breaks_off_is_given_up()
    {
        var chat = await WithLead();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            chat.Messenger.OnTheWay = () => throw new InvalidOperationException("It broke off.");
            await Should.ThrowAsync<InvalidOperationException>(() => Send(chat));
            chat.Clock.Advance(TimeSpan.FromMinutes(3));
        }

        (await Send(chat)).ShouldBe(new CardOutcome.Failed("given up: every attempt broke off"));
        chat.Messenger.Sent.ShouldBeEmpty();
        (await SendAnew(chat)).ShouldBe(new CardOutcome.Sent(), "a new chat is a new matter");
    }

    [Fact]
    public async Task A_message_that_failed_too_often_makes_the_delivery_failed_unless_it_is_settled_or_under_way()
    {
        var chat = await WithLead();
        await chat.As("srp.lead").Says("hello");
        var giving = new GiveUpCard(chat.Register, chat.Clock);
        await Send(chat);
        chat.Messenger.OnTheWay = async () => (await giving.GiveUp(MessageTo("srp.lead"), "poison", default)).ShouldBeFalse();
        await chat.Cards.Send(MessageTo("srp.lead"), default);

        (await giving.GiveUp(MessageTo("mci.lead"), "poison", default)).ShouldBeFalse();
        (await giving.GiveUp(MessageTo("rad.lead"), "poison", default)).ShouldBeTrue();
        (await giving.GiveUp(MessageTo("nobody"), "poison", default)).ShouldBeFalse();

        (await chat.DeliveryTo("mci.lead")).State.ShouldBe(DeliveryState.Sent);
        (await chat.DeliveryTo("srp.lead")).State.ShouldBe(DeliveryState.Sent);
        (await chat.DeliveryTo("rad.lead")).ShouldBe(new CardDelivery(DeliveryState.Failed, Some.Monday, "poison"));

        static CardMessage MessageTo(string lead) => new(ReferencePlan.Id, 1, Some.Email(lead));
    }

    [Fact]
    public async Task A_cycle_that_an_officer_opens_has_its_cards_on_the_queue_at_once()
    {
        var chat = await Chat.BeforeTheFirstCycle();
        await chat.As("mci.lead").Says("hello");

        await (await chat.As("ilau.officer").Says("open the cycle")).Says("yes");

        chat.Queue.Messages.Select(m => m.Message.Lead).ShouldBe([Lead]);
    }

    [Fact]
    public async Task A_request_that_others_keep_changing_is_an_error_and_no_endless_loop()
    {
        var chat = await WithLead();
        chat.Messenger.OnTheWay = () =>
        {
            KeepChanging();
            return Task.CompletedTask;
        };

        await Should.ThrowAsync<InvalidOperationException>(() => Send(chat));

        void KeepChanging() => chat.Rows.BeforeNextWrite(RowTable.Plans, async () =>
        {
            await chat.Register.TrySave(ReferencePlan.Id, (await chat.Plan()).Requests.First(r => r.Lead == Lead), default);
            KeepChanging();
        });
    }

    private static Task SendOwed(Chat chat, string lead, DateTimeOffset since) =>
        new Welcome(chat.Register, chat.Cards, new FollowLeads(chat.Register, chat.Clock), new Contact()).SendOwed(Some.Lead(lead), since, TestContext.Current.CancellationToken);

    private static async Task<Chat> WithLead()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("mci.lead").Says("hello");
        return chat;
    }

    private static Task<CardOutcome> Send(Chat chat) => chat.Cards.Send(new CardMessage(ReferencePlan.Id, 1, Lead), default);

    private static async Task<CardOutcome> SendAnew(Chat chat)
    {
        if (await chat.RequestTo("mci.lead") is { Delivery.IsFinal: true } request)
            (await chat.Cards.PlanAnew(await chat.Plan(), request, default)).ShouldBeTrue();
        return await chat.Cards.SendAnew(new CardMessage(ReferencePlan.Id, 1, Lead), default);
    }

    private static CardDelivery Sent(string card) => new(DeliveryState.Sent, Some.Monday, CardId: card) { SentAt = Some.Monday };

    private static IReadOnlyList<RequestCardReply> Cards(Chat chat) => [.. chat.Messenger.To("personal-mci.lead").OfType<RequestCardReply>()];
}
