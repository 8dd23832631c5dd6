using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Whom the cards of the cycle of 5 January 2026 reached, and sending them again.</summary>
public sealed class ReachTests
{
    [Fact]
    public async Task An_officer_sees_who_was_not_reached_and_why()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("srp.lead").Says("hello");
        await chat.As("mci.lead").Says("hello");
        await Block(chat, "mci.lead");
        await chat.SendDueCards();

        var reach = (await chat.As("ilau.officer").Says("who was not reached?")).Hears<ReachReply>();

        reach.Summary.ShouldBe("Baseline Assessment 2005-06, cycle 1: the question has reached 1 of 20 leads; never asked: 144 AFIs of 19 leads.");
        reach.Leads.GroupBy(l => l.State).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(
            new Dictionary<ReachState, int> { [ReachState.NotInstalled] = 18, [ReachState.Blocked] = 1, [ReachState.Reached] = 1 }, ignoreOrder: true);
        reach.Leads.Single(l => l.State is ReachState.Blocked).Reason.ShouldBe("ConversationBlockedByUser");
    }

    [Fact]
    public async Task An_officer_sees_what_the_directory_does_not_let_the_bot_do()
    {
        var chat = await Chat.InTheFirstCycle();
        await new MissingPermissions(chat.Rows).Replace(["MailboxSettings.Read (automatic replies)"], default);

        (await chat.As("ilau.officer").Says("who was not reached?")).Hears<ReachReply>().Blocks.OfType<Block.Line>().Select(l => string.Concat(l.Runs.Select(r => r.Text))).ShouldBe(["MailboxSettings.Read (automatic replies)"]);
    }

    [Fact]
    public async Task Who_answered_without_a_card_was_asked()
    {
        var chat = await Chat.InTheFirstCycle();
        foreach (var reference in (string[])["SRP-01", "SRP-02", "SRP-03", "SRP-04"])
            await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference(reference), 1, Some.Draft("Begun.") with { BasedOn = 1 }));

        (await chat.As("ilau.officer").Says("which leads have not been reached")).Hears<ReachReply>().Leads.Count(l => l.State is ReachState.Answered).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_never_asked_and_what_is_awaited_are_different_lines()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("srp.lead").Says("hello");
        await chat.SendDueCards();

        (await chat.As("manager").Says("overall status")).Hears<StatusReply>().NeverAsked.ShouldBe(144, "all but the four of the Head of Traffic");
        (await chat.As("manager").Says("status of roads")).Hears<StatusReply>().NeverAsked.ShouldBe(0);
        (await chat.As("manager").Says("who has not answered?")).Hears<UnansweredReply>().NeverAsked.ShouldBe(144);
    }

    [Fact]
    public async Task Cards_are_sent_again_once_that_is_confirmed()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("srp.lead").Says("hello");
        chat.Messenger.Failure = new SendOutcome.Refused("the card is too big");
        await chat.SendDueCards();
        chat.Messenger.Failure = null;
        (await chat.DeliveryTo("srp.lead")).State.ShouldBe(DeliveryState.Failed);
        (await chat.SendDueCards()).ShouldBe(0);

        var officer = await chat.As("ilau.officer").Says("send again to those not reached");
        officer.Hears("No card has reached 20 leads in this cycle. Shall I try all of them again?");
        (await officer.Says("yes")).Hears("20 cards will be tried again.");
        await chat.SendDueCards();

        chat.Messenger.To("personal-srp.lead").OfType<RequestCardReply>().ShouldHaveSingleItem();
        chat.Audit.Entries.ShouldHaveSingleItem().Action.ShouldBe("sendAgain");
        (await officer.Says("who was not reached?")).Hears<ReachReply>().Leads.Count(l => l.State is ReachState.Reached).ShouldBe(1);
    }

    [Fact]
    public async Task It_is_for_officers()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("mci.lead").Says("who was not reached?")).Hears("Only ILAU officers can do that");
        (await chat.As("manager").Says("send the cards again")).Hears("Only ILAU officers can do that");
        await chat.As("manager").Taps(new SendAgainRequest(IsConfirmed: true));
        chat.As("manager").Hears("Only ILAU officers can do that");
    }

    [Fact]
    public async Task Before_a_cycle_and_when_all_were_reached_there_is_nothing_to_do()
    {
        var before = await Chat.BeforeTheFirstCycle();
        (await before.As("ilau.officer").Says("who was not reached?")).Hears("No cycle has been opened yet");
        (await before.As("ilau.officer").Says("send the cards again")).Hears("No cycle is open, so there is nothing to send.");

        var chat = await Chat.InTheFirstCycle();
        foreach (var lead in (await chat.Plan()).Requests.Select(r => r.Lead.Value.Split('@')[0]))
            await chat.As(lead).Says("hello");
        await chat.SendDueCards();
        (await chat.As("ilau.officer").Says("send the cards again")).Hears("A card has reached everybody");
        (await chat.As("ilau.officer").Says("who was not reached?")).Hears<ReachReply>().Summary.ShouldBe("Baseline Assessment 2005-06, cycle 1: the question has reached all 20 leads.");
    }

    private static async Task Block(Chat chat, string who)
    {
        var chatOf = await chat.Directory.ChatOf(Some.Email(who), default);
        (await chat.Directory.TrySaveChat(Some.Email(who), chatOf.RefusedWith(new Refusal("ConversationBlockedByUser", chat.Clock.GetUtcNow()), isGone: false), default)).ShouldBeTrue();
    }
}
