using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Once means once: second deliveries, double taps, overlapping turns, restarts.</summary>
public sealed class OnceTests
{
    private const string Sentence = "SRP-04 is completed, the car pound opened in March";

    [Fact]
    public async Task The_same_message_delivered_twice_is_answered_and_recorded_once()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        await lead.Says(Sentence, "a");
        (await lead.Says(Sentence, "a")).HearsNothing();
        (await lead.Says("yes", "b")).Hears("SRP-04 is recorded");
        (await lead.Says("yes", "b")).HearsNothing();

        (await chat.Said("SRP-04")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_second_yes_finds_nothing_in_progress()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says(Sentence);

        (await lead.Says("yes")).Hears("SRP-04 is recorded");
        (await lead.Says("yes")).Hears("We have nothing in progress.");

        (await chat.Said("SRP-04")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_double_tap_on_record_it_records_once_and_still_shows_it_as_recorded()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says(Sentence);
        var recordIt = lead.Button("Record it");

        (await lead.Taps(recordIt)).Hears("SRP-04 is recorded as Completed.");
        (await lead.Taps(recordIt)).Hears("Your answer to SRP-04 is recorded: Completed.");

        (await chat.Said("SRP-04")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_tap_that_is_delivered_twice_has_the_same_answer_and_changes_nothing_more()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        var completed = lead.Button("Completed");
        await lead.Taps(completed, "t1");
        var asked = lead.Heard;
        (await lead.Taps(completed, "t1")).Hears(asked[0].Summary);

        await lead.Says("the car pound opened in March");
        await lead.Says("none");
        await lead.Says("both");
        await lead.Says("skip");
        var recordIt = lead.Button("Record it");
        (await lead.Taps(recordIt, "t2")).Hears("SRP-04 is recorded as Completed.");
        (await lead.Taps(recordIt, "t2")).Hears("SRP-04 is recorded as Completed.");
        (await lead.Taps(recordIt, "t3")).Hears("Your answer to SRP-04 is recorded: Completed.");

        (await chat.Said("SRP-04")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_order_delivered_twice_at_the_same_moment_is_carried_out_once()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest");
        var officer = chat.As("ilau.officer");
        IReadOnlyList<Reply> other = [];
        chat.Rows.BeforeNextWrite(RowTable.Conversations, async () => other = (await officer.Says("post the digest", "d")).Heard);

        (await officer.Says("post the digest", "d")).HearsNothing();
        (await officer.Says("post the digest", "d")).HearsNothing();

        other.ShouldHaveSingleItem().Summary.ShouldBe("The digest has been posted.");
        chat.Messenger.Sent.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_taps_that_overlap_record_once()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says(Sentence);
        var recordIt = lead.Button("Record it");
        chat.Rows.BeforeNextWrite(RowTable.Plans, () => lead.Taps(recordIt));

        await lead.Taps(recordIt);

        lead.Hears("Your answer to SRP-04 is recorded: Completed.");
        (await chat.Said("SRP-04")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_same_message_delivered_twice_at_the_same_moment_is_recorded_and_answered_once()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says(Sentence);
        IReadOnlyList<Reply> other = [];
        chat.Rows.BeforeNextWrite(RowTable.Conversations, async () => other = (await lead.Says("yes", "b")).Heard);

        (await lead.Says("yes", "b")).HearsNothing();

        other.ShouldHaveSingleItem().Summary.ShouldStartWith("SRP-04 is recorded");
        (await chat.Said("SRP-04")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_double_tap_on_an_answer_shows_the_next_question_still()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        var completed = lead.Button("Completed");

        (await lead.Taps(completed)).Hears("SRP-04: What has been done");
        (await lead.Taps(completed)).Hears("SRP-04: We have moved on from that question. What has been done");
    }

    [Fact]
    public async Task A_button_from_another_dialog_does_nothing()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-03 is completed, the site is bought");
        var recordIt = lead.Button("Record it");
        await lead.Taps("Cancel");

        (await lead.Taps(recordIt)).Hears("That question about SRP-03 is closed.");
        await lead.Says("SRP-04 is in progress, tender out");
        (await lead.Taps(recordIt)).Hears("You are in the middle of SRP-04 now. Record for SRP-04: Work in progress.");

        (await chat.Said("SRP-03")).ShouldBeEmpty();
        (await chat.Said("SRP-04")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dialog_outlives_the_bot()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        await lead.Says("no further action");
        await lead.Says("not agreed");
        await lead.Says("We have never agreed.\nSee the minutes — “item 4”.");

        var stored = await chat.Conversations.Read(new ConversationKey(lead.Conversation, "srp.lead"), TestContext.Current.CancellationToken);
        var state = ConversationState.Read(stored.State);

        state.Update.ShouldBe(new UpdateDialog(Some.Reference("SRP-04"), UpdateStep.TargetDate, new UpdateDraft
        {
            Status = Status.NoFurtherAction,
            Reason = NoFurtherActionReason.AfiNotAgreed,
            Narrative = "We have never agreed.\nSee the minutes — “item 4”.",
            BasedOn = 1,
        }) { Plan = ReferencePlan.Id, At = Some.Monday });
        ConversationState.Read(state.Write()).ShouldBe(state);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"Update\":{\"Step\":\"Gone\"}}")]
    [InlineData("{\"Update\":{\"Reference\":{\"Value\":\"SRP-04\"},\"Step\":\"Narrative\"}}")]
    [InlineData("{\"Update\":{\"Reference\":{\"Value\":\"SRP-04\"},\"Step\":\"Narrative\",\"Draft\":null}}")]
    public async Task A_state_that_no_longer_reads_is_no_dialog(string stored)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        await chat.Conversations.TrySave(new ConversationKey(lead.Conversation, "srp.lead"), new StoredConversation(stored, [], null), TestContext.Current.CancellationToken);

        (await lead.Says("cancel")).Hears("We have nothing in progress.");
    }

    [Fact]
    public async Task A_turn_that_is_decided_anew_posts_the_digest_once()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest");
        var officer = chat.As("ilau.officer");
        chat.Rows.BeforeNextWrite(RowTable.Conversations, () => officer.Says("hello"));

        (await officer.Says("post the digest")).Hears("The digest has been posted.");

        chat.Messenger.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_turn_that_is_decided_anew_says_that_it_opened_the_cycle()
    {
        var chat = await Chat.BeforeTheFirstCycle();
        var officer = chat.As("ilau.officer");
        await officer.Says("open the cycle");
        chat.Rows.BeforeNextWrite(RowTable.Conversations, () => officer.Says("hello"));

        (await officer.Taps("Open the cycle")).Hears("Cycle 1 is open: 20 leads asked about 148 AFIs.");
    }

    [Fact]
    public async Task Messages_that_keep_overlapping_are_given_back()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        KeepInterrupting();

        (await lead.Says("status of roads")).Hears("Several of your messages arrived at once and I could not take this one.");

        void KeepInterrupting() => chat.Rows.BeforeNextWrite(RowTable.Conversations, async () =>
        {
            var key = new ConversationKey(lead.Conversation, "srp.lead");
            await chat.Conversations.TrySave(key, await chat.Conversations.Read(key, default), default);
            KeepInterrupting();
        });
    }

    [Fact]
    public async Task Two_people_answer_the_same_AFI_and_both_are_kept_and_told()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("mci.lead").Says("update MCI-01");
        var officer = await chat.As("ilau.officer").Says("MCI-01 is in progress, the bureau has a site");
        await officer.Says("yes");

        chat.Clock.Advance(TimeSpan.FromMinutes(5));
        await lead.Says("completed, the bureau is set up");
        (await lead.Says("yes")).Hears(
            "MCI-01 is recorded as Completed. It shows as work in progress, closure proposed, until ILAU accepts it. "
            + "While you were answering, ilau.officer@example.org said: Work in progress, at Mon 5 Jan 2026, 09:00. Both answers are kept; yours stands. 1 of 5 answered.");

        (await chat.Said("MCI-01")).Select(u => u.Narrative).ShouldBe(["the bureau has a site", "the bureau is set up"]);
        (await chat.Afi("MCI-01")).Standing!.Narrative.ShouldBe("the bureau is set up");
        chat.Messenger.To("personal-ilau.officer").ShouldHaveSingleItem().Summary.ShouldBe(
            "Commander, Homicide and Serious Crime answered MCI-01 after you: Completed. Both answers are kept; theirs stands.");
    }

    [Fact]
    public async Task The_earlier_author_is_told_once_though_the_turn_is_decided_anew()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("mci.lead").Says("MCI-01 is completed, the bureau is set up");
        var recordIt = lead.Button("Record it");
        var officer = await chat.As("ilau.officer").Says("MCI-01 is in progress, the bureau has a site");
        await officer.Says("yes");
        chat.Rows.BeforeNextWrite(RowTable.Conversations, () => lead.Taps(recordIt));

        await lead.Taps(recordIt);

        chat.Messenger.To("personal-ilau.officer").ShouldHaveSingleItem();
        (await chat.Said("MCI-01")).Count.ShouldBe(2);
    }
}
