using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Who refuses the bot is left alone until they are heard of again.</summary>
public sealed class PersonalPostTests
{
    private static readonly EmailAddress Lead = Some.Email("mci.lead");
    private static readonly TextReply Line = new("A line.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_blocked_chat_is_written_down_with_reason_and_date_and_nothing_more_is_tried_there()
    {
        var chat = await WithLead();
        chat.Messenger.Failure = new SendOutcome.Refused("the connector answered 403 ConversationBlockedByUser", RefusalExtent.WholeChat);
        chat.Clock.Advance(TimeSpan.FromHours(2));

        (await chat.Post.Send(ReferencePlan.Id, Lead, Line, Cancellation)).ShouldBe(chat.Messenger.Failure);

        var kept = await chat.Directory.ChatOf(Lead, Cancellation);
        kept.Refusal.ShouldBe(new Refusal("the connector answered 403 ConversationBlockedByUser", Some.Monday.AddHours(2)));
        kept.Reference!.ConversationId.ShouldBe("personal-mci.lead");
        chat.Messenger.Failure = null;
        (await chat.Post.Send(ReferencePlan.Id, Lead, Line, Cancellation)).ShouldBe(new SendOutcome.NoAddress());
        (await chat.DueCards.Run(Cancellation)).ShouldBe(0);
        chat.Messenger.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chat_that_is_gone_leaves_no_id_behind()
    {
        var chat = await WithLead();
        chat.Messenger.Failure = new SendOutcome.Refused("gone", RefusalExtent.ChatIsGone);

        await chat.Post.Send(ReferencePlan.Id, Lead, Line, Cancellation);

        var kept = await chat.Directory.ChatOf(Lead, Cancellation);
        (kept.Reference, kept.Refusal).ShouldBe((null, new Refusal("gone", Some.Monday)));
    }

    [Fact]
    public async Task A_message_that_is_refused_for_itself_and_one_that_cannot_be_sent_now_say_nothing_of_the_chat()
    {
        var chat = await WithLead();
        foreach (var failure in (SendOutcome[])[new SendOutcome.Refused("too big"), new SendOutcome.TryLater("throttled")])
        {
            chat.Messenger.Failure = failure;
            (await chat.Post.Send(ReferencePlan.Id, Lead, Line, Cancellation)).ShouldBe(failure);
        }

        (await chat.Post.Reaches(Lead, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_is_heard_of_while_a_message_is_on_its_way_can_still_be_written_to()
    {
        var chat = await WithLead();
        chat.Messenger.Failure = new SendOutcome.Refused("gone", RefusalExtent.ChatIsGone);
        chat.Messenger.OnTheWay = async () => await chat.Directory.TrySaveChat(
            Lead, (await chat.Directory.ChatOf(Lead, Cancellation)).HeardAt(Some.Conversation("new"), null), Cancellation);

        await chat.Post.Send(ReferencePlan.Id, Lead, Line, Cancellation);

        (await chat.Directory.ChatOf(Lead, Cancellation)).Reference.ShouldBe(Some.Conversation("new"));
        (await chat.Post.Reaches(Lead, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_comes_back_holds_the_refused_card_again_once()
    {
        var chat = await WithLead();
        chat.Messenger.Failure = new SendOutcome.Refused("blocked", RefusalExtent.WholeChat);
        await chat.SendDueCards();
        (await chat.DeliveryTo("mci.lead")).State.ShouldBe(DeliveryState.Unreachable);
        chat.Messenger.Failure = null;
        chat.On(2026, 1, 7);

        await chat.As("mci.lead").Says("hello");
        await new Welcome(chat.Register, chat.Cards, new FollowLeads(chat.Register, chat.Clock), new Contact()).SendOwed(Some.Lead("mci.lead"), chat.Clock.GetUtcNow(), Cancellation);
        await new Welcome(chat.Register, chat.Cards, new FollowLeads(chat.Register, chat.Clock), new Contact()).SendOwed(Some.Lead("mci.lead"), chat.Clock.GetUtcNow(), Cancellation);

        chat.Messenger.Sent.ShouldHaveSingleItem().Reply.ShouldBeOfType<RequestCardReply>();
    }

    private static async Task<Chat> WithLead()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("mci.lead").Says("hello");
        return chat;
    }
}
