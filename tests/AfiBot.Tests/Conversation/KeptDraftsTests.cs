using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Nobody is stuck in an update, and what was told of one is kept when they leave it.</summary>
public sealed class KeptDraftsTests
{
    [Fact]
    public async Task Turning_to_another_AFI_keeps_what_was_told_and_coming_back_goes_on_with_it()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04: the pound opened");

        (await lead.Says("update SRP-02")).Hears("SRP-02: I have kept what you told me of SRP-04. What is its status?");
        await lead.Says("completed");
        (await lead.Says("update SRP-04")).Hears("SRP-04: I have kept what you told me of SRP-02. I have kept what you told me. What is its status?");
        (await lead.Says("completed")).Hears("Record for SRP-04: Completed. the pound opened");
    }

    [Fact]
    public async Task Where_nothing_was_told_there_is_nothing_to_keep()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");

        (await lead.Says("update SRP-02")).Hears("SRP-02: What is its status?");
        (await lead.Says("cancel")).Hears("Cancelled: nothing was recorded for SRP-02.");
    }

    [Theory]
    [InlineData("mark SRP-02 as completed", "SRP-02: I have kept what you told me of SRP-04. What has been done")]
    [InlineData("SRP-02 is completed, both readers are fitted", "I have kept what you told me of SRP-04. Record for SRP-02: Completed. both readers are fitted")]
    [InlineData("no change on SRP-02, readers on order", "I have kept what you told me of SRP-04. Record for SRP-02: Work in progress. No change: readers on order")]
    public async Task What_is_said_of_another_AFI_is_taken_at_once(string said, string heard)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04: the pound opened");

        (await lead.Says(said)).Hears(heard);
    }

    [Fact]
    public async Task Once_the_other_is_recorded_the_one_that_was_left_is_offered()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04: the pound opened");
        await lead.Says("SRP-02 is completed, both readers are fitted");

        (await lead.Says("yes")).Hears("SRP-02 is recorded as Completed.", "You have begun SRP-04 on Mon 5 Jan 2026, and not finished. Shall we go on?");
        (await lead.Says("yes")).Hears("SRP-04: I have kept what you told me. What is its status?");
        (await chat.Said("SRP-04")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_left_can_be_dropped_and_its_words_are_given_back()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04: the pound opened");
        await lead.Says("update SRP-02");
        await lead.Says("cancel");

        (await lead.Taps("Drop it")).Hears("Dropped: nothing was recorded for SRP-04. You wrote:\nthe pound opened");
        (await lead.Says("go on")).Hears("We have nothing in progress.");
    }

    [Fact]
    public async Task A_sentence_about_the_one_that_was_left_takes_its_place_and_its_words_are_given_back()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04: the pound opened");
        await lead.Says("update SRP-02");

        (await lead.Says("SRP-04 is in progress, the lease is not signed after all")).Hears(
            "That takes the place of what you had begun for SRP-04. You wrote:\nthe pound opened",
            "Record for SRP-04: Work in progress. the lease is not signed after all");
    }

    [Fact]
    public async Task More_than_three_are_not_left_at_a_time()
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says("SRP-01 in progress: the unit is restructured");
        foreach (var next in (string[])["SRP-02", "SRP-03", "SRP-04"])
        {
            await officer.Says($"update {next}");
            await officer.Says("completed");
        }

        (await officer.Says("update MCI-01")).Hears("SRP-04: You are in the middle of SRP-04: finish it, or say \"cancel\", before MCI-01.");
    }

    [Fact]
    public async Task After_a_second_miss_the_ways_out_are_offered()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04: the pound opened");

        (await lead.Says("it is fine")).Buttons().ShouldNotContain("Go on later");
        (await lead.Says("it is fine I said")).Buttons().ShouldBe(["Work in progress", "Completed", "No further action", "Back", "Go on later", "Cancel"], ignoreOrder: true);
        lead.Heard.ShouldHaveSingleItem().Summary.ShouldContain("You can also leave it for later, and I keep what you told me.");
        (await lead.Taps("Go on later")).Hears("I have kept what you told me of SRP-04. Say \"go on\" when you have a moment.");
        (await lead.Says("go on")).Hears("SRP-04: I have kept what you told me. What is its status?");
    }

    [Fact]
    public async Task An_answer_ends_the_misses()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        await lead.Says("it is fine");
        await lead.Says("completed");

        (await lead.Says("skip")).Buttons().ShouldNotContain("Go on later");
    }

    [Fact]
    public async Task After_a_week_without_a_word_an_open_update_is_offered_and_nothing_is_taken_as_its_answer()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is completed");
        chat.On(2026, 1, 12);

        (await lead.Says("status of roads")).Hears("Strategic road policing", "You have begun SRP-04 on Mon 5 Jan 2026, and not finished. Shall we go on?");
        (await lead.Taps("Go on with SRP-04")).Hears("SRP-04: I have kept what you told me. What has been done");
    }

    [Fact]
    public async Task After_a_week_a_story_is_not_the_narrative_of_what_was_open()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is completed");
        chat.On(2026, 1, 12);

        await lead.Says("The readers are all fitted now and the board has signed it off");

        lead.Heard[^1].Summary.ShouldStartWith("You have begun SRP-04 on Mon 5 Jan 2026");
        (await lead.Says("go on")).Hears("SRP-04: I have kept what you told me. What has been done since the last update?");
    }

    [Fact]
    public async Task Six_days_later_the_update_goes_on()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is completed");
        chat.On(2026, 1, 11);

        (await lead.Says("The car pound opened.")).Hears("SRP-04: Is there a target date?");
    }

    [Fact]
    public async Task Of_a_text_that_is_too_long_the_beginning_stays_on_offer_and_ends_with_a_sentence()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is completed");
        var fits = string.Concat(Enumerable.Repeat("The car pound opened. ", 181)).TrimEnd();

        (await lead.Says($"{fits} And {new string('x', 4000)}")).Hears("SRP-04: The narrative is too long: it can be at most 4,000 characters. Yours has 7,986. I have kept its first 3,981: shall I use those? Or send it shorter.");
        (await lead.Says("no")).Hears("SRP-04: I have not used it yet. The narrative is too long");
        (await lead.Says("yes")).Hears("SRP-04: Is there a target date?");
        await lead.Says("none");
        await lead.Says("both");
        (await lead.Says("skip")).Hears<SummaryReply>().Draft.Narrative.ShouldBe(fits);
    }

    [Fact]
    public async Task A_pasted_mail_is_taken_without_what_is_around_it()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        await lead.Says("completed");
        await lead.Says("Dear all,\n\nThe car pound opened in March.\n\nKind regards\nJo Bloggs\nHead of Traffic\n\n-----Original Message-----\nFrom: ILAU\nIs it completed?");
        await lead.Says("none");
        await lead.Says("both");

        (await lead.Says("skip")).Hears<SummaryReply>().Draft.Narrative.ShouldBe("The car pound opened in March.");
    }

    [Theory]
    [InlineData("update SRP-01")]
    [InlineData("SRP-01 is completed, all fitted")]
    public async Task Who_may_see_an_AFI_and_not_answer_it_is_told_so(string said)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager").Says(said)).Hears("You can see SRP-01, but it is for Head of Traffic to answer, so I take no update of it from you.");
    }

    [Theory]
    [InlineData("accept SRP-02")]
    [InlineData("delegate SRP-04")]
    [InlineData("approve SRP-02 please")]
    public async Task What_the_bot_does_not_do_begins_no_update(string said)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says(said);

        lead.Heard.ShouldHaveSingleItem().ShouldBeOfType<TextReply>();
        (await lead.Says("completed")).Heard.ShouldHaveSingleItem().ShouldNotBeOfType<DialogReply>();
    }
}
