using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Group chats and channels: where others read along, nothing of the plan is said.</summary>
public sealed class SharedPlacesTests
{
    private const string InOwnChat = "Others can read this chat, so I have answered in our own.";
    private const string AskThere = "Others can read this chat. Please ask me in our own chat.";

    [Theory]
    [InlineData("status of roads", "Strategic road policing (Excellent / Stable): 6 AFIs")]
    [InlineData("what is overdue?", "Overdue in Baseline Assessment 2005-06: 23 AFIs")]
    [InlineData("SRP-04", "SRP-04: Work in progress")]
    [InlineData("what do I owe?", "4 AFIs to update by")]
    public async Task A_question_is_answered_in_the_askers_own_chat(string question, string answer)
    {
        foreach (var place in (Place[])[Place.Shared, Place.Channel])
        {
            var chat = await Chat.InTheFirstCycle();
            await chat.As("srp.lead").Says("hello");

            (await chat.As("srp.lead", place).Says(question)).Hears(InOwnChat);

            chat.Messenger.To("personal-srp.lead").ShouldHaveSingleItem().Summary.ShouldStartWith(answer);
        }
    }

    [Fact]
    public async Task Who_has_no_chat_with_the_bot_is_asked_to_begin_one()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager", Place.Shared).Says("status of roads")).Hears(AskThere);
    }

    [Fact]
    public async Task Where_the_own_chat_cannot_be_reached_no_answer_is_claimed()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("manager").Says("hello");
        chat.Messenger.Failure = new SendOutcome.Refused("The bot is blocked.");

        (await chat.As("manager", Place.Shared).Says("status of roads")).Hears(AskThere);
    }

    [Fact]
    public async Task What_says_nothing_of_the_plan_is_answered_on_the_spot()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = chat.As("manager", Place.Shared);

        (await manager.Says("help")).Hears("You can say things like:");
        (await manager.Says("status of crime")).Hears("\"crime\" could be several things.");
        (await chat.As("stranger", Place.Shared).Says("status of roads")).Hears("Hello. I collect updates");
    }

    [Theory]
    [InlineData("update SRP-04")]
    [InlineData("SRP-04 is completed, the car pound opened in March")]
    [InlineData("update")]
    public async Task Updates_are_refused_there(string text)
    {
        foreach (var place in (Place[])[Place.Shared, Place.Channel])
        {
            var chat = await Chat.InTheFirstCycle();

            (await chat.As("srp.lead", place).Says(text)).Hears("I take updates only in our own chat: please write to me there.");
            (await chat.As("srp.lead", place).Says("yes")).Hears("We have nothing in progress.");
            (await chat.Said("SRP-04")).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_dialog_in_the_own_chat_is_not_heard_elsewhere()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");

        (await chat.As("srp.lead", Place.Shared).Says("completed")).Hears("I did not understand that.");

        (await lead.Says("completed")).Hears("SRP-04: What has been done");
    }

    [Theory]
    [InlineData(Place.Shared)]
    [InlineData(Place.Channel)]
    public async Task A_form_is_opened_and_kept_in_the_own_chat_and_not_saved_elsewhere(Place place)
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest");
        var lead = await chat.As("srp.lead").Says("hello");
        var elsewhere = chat.As("srp.lead", place);
        var draft = Some.Draft("Not for everybody.") with { BasedOn = 1 };

        (await elsewhere.Taps(new OpenFormRequest(Some.Reference("SRP-01")))).Hears(InOwnChat);
        (await elsewhere.Taps(new OpenNoChangeRequest(Some.Reference("SRP-01")))).Hears(InOwnChat);
        (await elsewhere.Taps(new SaveNoChangeRequest(Some.Reference("SRP-01"), 1, "Still waiting.", 1))).Hears(InOwnChat);
        (await elsewhere.Taps(new SaveAnswerRequest(Some.Reference("SRP-01"), 1, draft))).Hears(InOwnChat);

        (await chat.Said("SRP-01")).ShouldBeEmpty();
        var kept = chat.Messenger.To("personal-srp.lead")[^1].ShouldBeOfType<AnswerFormReply>();
        (kept.Draft, kept.CanSave).ShouldBe((draft, true));
        kept.Problems.Select(p => p.Text).ShouldBe(["I take updates only in our own chat, so nothing was recorded there. Please save again here."]);
        (await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-01"), 1, kept.Draft))).Hears<RequestCardReply>();
    }

    [Fact]
    public async Task In_the_channel_of_the_digest_the_plan_may_be_talked_about_but_a_card_stays_personal()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("srp.lead").Says("hello");
        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest");

        (await chat.As("manager", Place.Channel).Says("status of roads")).Hears("Strategic road policing (Excellent / Stable): 6 AFIs");
        (await chat.As("csa.lead", Place.Channel).Says("status of roads")).Hears("Strategic road policing is not one of your frameworks");
        (await chat.As("srp.lead", Place.Channel).Says("update SRP-04")).Hears("I take updates only in our own chat");
        (await chat.As("srp.lead", Place.Channel).Says("what do I owe?")).Hears(InOwnChat);
    }
}
