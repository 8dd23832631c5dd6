using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Several AFIs in one message are read as a list, shown on one page, and confirmed as one.</summary>
public sealed class SeveralTests
{
    [Fact]
    public async Task Clauses_are_shown_as_one_page_and_recorded_each_under_its_own()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-01 and 03 no change, waiting on federation, 04 done, pound opened in March");

        lead.Hears("Record these 3: SRP-01: Work in progress. No change: waiting on federation. SRP-03: Work in progress. No change: waiting on federation. SRP-04: Completed. pound opened in March. Is that right?");
        lead.Buttons().ShouldBe(["Change SRP-01", "Change SRP-03", "Change SRP-04", "Record them", "Cancel"]);
        (await chat.Said("SRP-01")).ShouldBeEmpty();
        (await lead.Says("yes")).Hears("SRP-01, SRP-03 and SRP-04 are recorded. SRP-04 shows as work in progress, closure proposed, until ILAU accepts it. 3 of 4 answered.").Buttons().ShouldBe(["Update SRP-02", "What do I owe?"]);

        (await chat.Said("SRP-03")).ShouldHaveSingleItem().Narrative.ShouldBe("No change: waiting on federation");
        (await chat.Said("SRP-04")).ShouldHaveSingleItem().Status.ShouldBe(Status.Completed);
    }

    [Fact]
    public async Task Bare_numbers_are_the_leads_own()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").Says("01 and 02 still in progress, waiting on federation"))
            .Hears("Record these 2: SRP-01: Work in progress. waiting on federation. SRP-02: Work in progress. waiting on federation. Is that right?");
    }

    [Fact]
    public async Task What_is_in_doubt_in_one_is_asked_and_the_others_are_kept()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-02 done, paper written, SRP-03 almost done, SRP-04 no change");

        lead.Hears("SRP-03: I have read SRP-02, SRP-03 and SRP-04. \"almost done\" leaves the status open.");
        await lead.Taps("Work in progress");
        lead.Hears("SRP-04: Nothing has changed, so it stays as it was: Work in progress. Why is that, in one line?");
        (await lead.Says("tender still out")).Hears("Record these 3: SRP-02: Completed. paper written. SRP-03: Work in progress. SRP-03 almost done. SRP-04: Work in progress. No change: tender still out. Is that right?");
    }

    [Fact]
    public async Task What_cannot_be_taken_is_named_and_the_rest_goes_on()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").Says("SRP-01 in progress, tender out, TRN-01 done, course set up")).Hears(
            "TRN-01 is managed by HMI Training, Personnel and Diversity, so no update is needed. You wrote:\ncourse set up Record for SRP-01: Work in progress. tender out — is that right?");
    }

    [Fact]
    public async Task One_of_them_can_be_changed_and_the_others_stay()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-03 in progress, tender out; SRP-04 done, pound opened");

        (await lead.Taps("Change SRP-03")).Hears("SRP-03: What is its status now? I have kept your words.");
        (await lead.Says("completed")).Hears("Record these 2: SRP-03: Completed. tender out. SRP-04: Completed. pound opened. Is that right?");
        (await lead.Says("SRP-04 in progress")).Hears("Record these 2: SRP-03: Completed. tender out. SRP-04: Work in progress. pound opened. Is that right?");
        (await lead.Says("cancel")).Hears("Cancelled: nothing was recorded for SRP-03 and SRP-04.");
        (await chat.Said("SRP-04")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_yes_records_nothing_twice()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-03 in progress, tender out; SRP-04 done, pound opened");
        var record = lead.Button("Record them");

        await lead.Taps(record);
        await lead.Taps(record);

        (await chat.Said("SRP-03")).ShouldHaveSingleItem();
        (await chat.Said("SRP-04")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task While_it_is_asked_why_what_is_told_of_another_is_the_others_and_no_reason()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-01, 02 and 04 no change");

        (await lead.Says("SRP-03 the pound opened")).Hears("I have read SRP-01, SRP-02, SRP-03 and SRP-04. Nothing has changed in SRP-01, SRP-02 and SRP-04, so each stays as it was. Why is that, in one line for all 3?");
        (await lead.Says("waiting on the budget")).Hears("SRP-03: What is its status?");
        (await lead.Says("completed")).Hears<SeveralReply>().Updates.Select(u => u.Draft.Narrative).ShouldContain("the pound opened");
        (await chat.Said("SRP-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task While_it_is_asked_why_another_without_change_comes_to_it()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-01 no change");

        (await lead.Says("SRP-02 no change")).Hears("Nothing has changed in SRP-01 and SRP-02, so each stays as it was. Why is that, in one line for both?");
        (await lead.Says("waiting on the budget")).Hears("Record these 2: SRP-01: Work in progress. No change: waiting on the budget. SRP-02: Work in progress. No change: waiting on the budget. Is that right?");
    }

    [Theory]
    [InlineData("not 3")]
    [InlineData("actually leave SRP-03 out please")]
    [InlineData("all but 3")]
    [InlineData("SRP-03 out")]
    public async Task What_is_taken_out_of_the_list_is_not_recorded(string said)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-01 to 03 no change, tender still out");

        (await lead.Says(said)).Hears("I have taken SRP-03 out. Record these 2: SRP-01: Work in progress. No change: tender still out. SRP-02: Work in progress. No change: tender still out. Is that right?");
        await lead.Says("yes");

        (await chat.Said("SRP-02")).ShouldHaveSingleItem();
        (await chat.Said("SRP-03")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("and 3 as well")]
    [InlineData("same for SRP-03 please")]
    public async Task What_is_put_into_the_list_has_its_reason(string said)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-01 and 02 no change, tender still out");

        (await lead.Says(said)).Hears("Record these 3: SRP-01: Work in progress. No change: tender still out. SRP-02: Work in progress. No change: tender still out. SRP-03: Work in progress. No change: tender still out. Is that right?");
        (await lead.Says(said)).Hears("SRP-03 is among them already.");
    }

    [Fact]
    public async Task Another_reason_is_that_of_all_without_change()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-01 and 02 no change, tender still out");

        (await lead.Says("the reason is wrong, the bids are in")).Hears("The reason is now as you wrote it. Record these 2: SRP-01: Work in progress. No change: the bids are in. SRP-02: Work in progress. No change: the bids are in. Is that right?");
        (await lead.Says("wrong reason")).Hears("Nothing has changed in SRP-01 and SRP-02, so each stays as it was. Why is that, in one line for both?");
    }

    [Fact]
    public async Task One_that_is_taken_out_with_its_news_is_updated_on_the_page()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-01 to 03 no change, tender still out");

        (await lead.Says("not 3, that's completed, pound opened in Charlton")).Hears("Record these 3: SRP-01: Work in progress. No change: tender still out. SRP-02: Work in progress. No change: tender still out. SRP-03: Completed. pound opened in Charlton. Is that right?");
    }

    [Theory]
    [InlineData("sorry that's for SRP-01 not SRP-04")]
    [InlineData("actually that was SRP-01")]
    [InlineData("wrong one, it should be SRP-01")]
    [InlineData("not 4 but 1")]
    public async Task What_was_told_of_the_wrong_one_moves_to_the_right_one(string said)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 in progress, tender out");

        (await lead.Says(said)).Hears("What you told me is of SRP-01 now, and not of SRP-04. Record for SRP-01: Work in progress. tender out — is that right?");
        await lead.Says("yes");

        (await chat.Said("SRP-04")).ShouldBeEmpty();
        (await chat.Said("SRP-01")).ShouldHaveSingleItem().Narrative.ShouldBe("tender out");
    }

    [Fact]
    public async Task One_without_change_that_is_changed_after_all_needs_words_of_its_own()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-01 to 03 no change, tender still out");

        (await lead.Says("change SRP-02")).Hears("SRP-02: What is its status?");
        (await lead.Says("completed")).Hears("SRP-02: What has been done since the last update?");
    }

    [Fact]
    public async Task A_status_for_several_and_a_line_for_each_belong_together()
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says("02 & 03 wip.\n02 drink drive campaign launches on Tuesday\n03 the insurers gave us access to the database");

        lead.Hears<SeveralReply>().Updates.Select(u => (u.Reference.Value, u.Draft.Status, u.Draft.Narrative)).ShouldBe(
        [
            ("SRP-02", Status.WorkInProgress, "drink drive campaign launches on Tuesday"),
            ("SRP-03", Status.WorkInProgress, "the insurers gave us access to the database"),
        ]);
    }

    [Fact]
    public async Task A_number_may_head_its_clause()
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says("3 - pound fit-out 60% done, in progress; 4 - nothing left to do on it, completed");

        lead.Hears<SeveralReply>().Updates.Select(u => (u.Reference.Value, u.Draft.Status)).ShouldBe([("SRP-03", Status.WorkInProgress), ("SRP-04", Status.Completed)]);
    }

    [Fact]
    public async Task News_of_one_that_is_only_described_is_not_taken_for_the_one_that_is_named_behind_it()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").Says("ANPR in progress, two vacancies left to fill. SRP-04 same as before")).Hears("That names ANPR as well as SRP-04.");
    }

    [Fact]
    public async Task Sentences_each_of_an_AFI_are_taken_apart_and_what_is_missing_is_asked()
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says("srp01 - nothing to report, bid still out. srp02 - ksi down again. srp03 - still waiting for estates. srp04 - done, agreement signed.");

        lead.Hears("SRP-02: I have read SRP-01, SRP-02, SRP-03 and SRP-04. What is its status?");
        (await lead.Says("in progress")).Hears("SRP-03: What is its status?");
        (await lead.Says("in progress")).Hears<SeveralReply>().Updates.Select(u => (u.Reference.Value, u.Draft.Status, u.Draft.Narrative)).ShouldBe(
        [
            ("SRP-01", Status.WorkInProgress, "No change: bid still out"),
            ("SRP-02", Status.WorkInProgress, "ksi down again"),
            ("SRP-03", Status.WorkInProgress, "still waiting for estates"),
            ("SRP-04", Status.Completed, "agreement signed."),
        ]);
    }

    [Theory]
    [InlineData("SRP-01 wip SRP-02 wip SRP-03 nc", "I have read SRP-01, SRP-02 and SRP-03.")]
    [InlineData("SRP-01 is linked to SRP-02. SRP-02 depends on the lab.", "That names SRP-02 as well as SRP-01.")]
    public async Task Nothing_but_a_status_may_part_two_AFIs_and_a_story_of_both_is_asked_about(string said, string heard) =>
        (await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said)).Heard.ShouldHaveSingleItem().Summary.ShouldContain(heard);
}
