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

        (await chat.DueCards.Run(TestContext.Current.CancellationToken)).ShouldBe(1);
        (await chat.DueCards.Run(TestContext.Current.CancellationToken)).ShouldBe(0);
        (await Send(chat)).ShouldBeNull();

        Cards(chat).ShouldHaveSingleItem().Summary.ShouldBe("5 AFIs to update by Mon 26 Jan 2026: 0 of 5 answered");
        (await chat.DeliveryTo("mci.lead")).ShouldBe(new Delivery(DeliveryState.Sent, Some.Monday, CardId: "card-1"));
    }

    [Fact]
    public async Task A_lead_without_a_chat_waits_until_there_is_one()
    {
        var chat = await Chat.InTheFirstCycle();

        (await Send(chat)).ShouldBe(new SendOutcome.NoAddress());
        (await chat.DeliveryTo("mci.lead")).State.ShouldBe(DeliveryState.Planned);

        await chat.As("mci.lead").Says("hello");
        (await chat.DueCards.Run(TestContext.Current.CancellationToken)).ShouldBe(1);
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
        (await chat.DeliveryTo("mci.lead")).ShouldBe(new Delivery(DeliveryState.Sent, later, CardId: "card-2"));
    }

    [Fact]
    public async Task Who_owes_nothing_gets_no_card_with_the_welcome()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("trn.lead").Says("hello");

        await SendOwed(chat, "trn.lead", Some.Monday);

        chat.Messenger.Sent.ShouldBeEmpty();
        Welcome.To(Some.Lead()).Text.ShouldStartWith("Hello, I am AfiBot.");
        Welcome.To(null).Text.ShouldContain("you are not in my directory");
    }

    [Fact]
    public async Task A_refused_card_has_failed_and_is_not_sent_again_by_the_schedule()
    {
        var chat = await WithLead();
        chat.Messenger.Failure = new SendOutcome.Refused("The bot is blocked.");

        (await Send(chat)).ShouldBe(chat.Messenger.Failure);
        (await chat.DeliveryTo("mci.lead")).ShouldBe(new Delivery(DeliveryState.Failed, Some.Monday, "The bot is blocked."));

        chat.Messenger.Failure = null;
        (await chat.DueCards.Run(TestContext.Current.CancellationToken)).ShouldBe(0);
        (await Send(chat, anew: true)).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task A_card_that_could_not_be_sent_now_is_sent_later()
    {
        var chat = await WithLead();
        chat.Messenger.Failure = new SendOutcome.TryLater("The connector answered 429.");

        await Send(chat);
        (await chat.DeliveryTo("mci.lead")).ShouldBe(new Delivery(DeliveryState.Planned, Some.Monday, "The connector answered 429."));

        chat.Messenger.Failure = null;
        (await chat.DueCards.Run(TestContext.Current.CancellationToken)).ShouldBe(1);
        (await chat.DeliveryTo("mci.lead")).ShouldBe(new Delivery(DeliveryState.Sent, Some.Monday, CardId: "card-1"));
    }

    [Fact]
    public async Task A_sender_that_dies_is_waited_for_and_then_the_card_is_sent_again_and_counted_so()
    {
        var chat = await WithLead();
        chat.Messenger.OnTheWay = () => throw new InvalidOperationException("The process was killed.");
        await Should.ThrowAsync<InvalidOperationException>(() => Send(chat));
        (await chat.DeliveryTo("mci.lead")).State.ShouldBe(DeliveryState.Sending);

        chat.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Send(chat)).ShouldBeNull("the lease has not run out");
        (await Send(chat, anew: true)).ShouldBeNull();
        chat.Clock.Advance(TimeSpan.FromSeconds(1));
        (await chat.DueCards.Run(TestContext.Current.CancellationToken)).ShouldBe(1);

        var delivery = await chat.DeliveryTo("mci.lead");
        (delivery.State, delivery.PossiblyTwice).ShouldBe((DeliveryState.Sent, true));
    }

    [Fact]
    public async Task Two_senders_at_once_send_one_card()
    {
        var chat = await WithLead();
        chat.Register.BeforeNextWrite(() => Send(chat));

        (await Send(chat)).ShouldBeNull();

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

        (await chat.DueCards.Run(TestContext.Current.CancellationToken)).ShouldBe(0);
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

        void KeepChanging() => chat.Register.BeforeNextWrite(async () =>
        {
            await chat.Register.TrySave(ReferencePlan.Id, (await chat.Plan()).Requests.First(r => r.Lead == Lead), default);
            KeepChanging();
        });
    }

    private static Task SendOwed(Chat chat, string lead, DateTimeOffset since) =>
        new Welcome(chat.Register, chat.Cards).SendOwed(Some.Lead(lead), since, TestContext.Current.CancellationToken);

    private static async Task<Chat> WithLead()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("mci.lead").Says("hello");
        return chat;
    }

    private static Task<SendOutcome?> Send(Chat chat, bool anew = false) => chat.Cards.Send(ReferencePlan.Id, Lead, anew, default);

    private static IReadOnlyList<RequestCardReply> Cards(Chat chat) => [.. chat.Messenger.To("personal-mci.lead").OfType<RequestCardReply>()];
}
