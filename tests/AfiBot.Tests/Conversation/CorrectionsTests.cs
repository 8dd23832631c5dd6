using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>What is said one step later is a correction: of the status, the date or the impact; and the narrative is never replaced in silence.</summary>
public sealed class CorrectionsTests
{
    [Theory]
    [InlineData("in progress", "oh its completed btw", "SRP-01: I have changed the status to Completed. Is there a target date?")]
    [InlineData("completed", "actually no not completed yet, still going", "SRP-01: I have changed the status to Work in progress. Is there a target date?")]
    public async Task A_status_at_a_later_step_is_taken_and_the_question_put_again(string first, string then, string heard)
    {
        var lead = (await Chat.InTheFirstCycle()).As("srp.lead");
        await lead.Says("update SRP-01");
        await lead.Says(first);
        await lead.Says("tactic signed off by ACPO and issued to all traffic garages");

        (await lead.Says(then)).Hears(heard);
    }

    [Fact]
    public async Task A_date_behind_the_date_is_the_date()
    {
        var lead = (await Chat.InTheFirstCycle()).As("srp.lead");
        foreach (var said in (string[])["update SRP-01", "in progress", "draft tactic with ACPO", "1 march", "actually end of march", "both", "skip"])
            await lead.Says(said);

        lead.Hears<SummaryReply>().Draft.TargetDate.ShouldBe("2026-03-31");
    }

    [Fact]
    public async Task A_date_where_it_is_asked_whether_a_narrative_replaces_the_other_is_a_date_and_the_narrative_stays()
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says("SRP-01 in progress, draft tactic out for consultation with ACPO");
        (await lead.Says("its now with the Home Office as well")).Hears("SRP-01: There is a narrative already.");

        var page = (await lead.Says("target end of april")).Hears<SummaryReply>();

        (page.Draft.Narrative, page.Draft.TargetDate).ShouldBe(("draft tactic out for consultation with ACPO", "2026-04-30"));
        page.Summary.ShouldStartWith("I have left the narrative as it was. The target date is now Thu 30 Apr 2026.");
    }

    [Theory]
    [InlineData("yes but with a target of 31 march", "2026-03-31", "draft tactic out for consultation")]
    [InlineData("date 31 may", "2026-05-31", "draft tactic out for consultation")]
    [InlineData("change narrative to draft tactic and training booked", "", "draft tactic and training booked")]
    public async Task The_page_takes_a_change_and_records_nothing_yet(string said, string date, string narrative)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-01 in progress, draft tactic out for consultation");

        var page = (await lead.Says(said)).Hears<SummaryReply>();

        (page.Draft.TargetDate, page.Draft.Narrative).ShouldBe((date, narrative));
        (await chat.Said("SRP-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Asked_in_steps_for_more_time_the_reason_is_what_is_new()
    {
        var lead = (await Chat.InTheFirstCycle()).As("srp.lead");
        await lead.Says("I need an extension on SRP-02");
        await lead.Says("31 march 2027");

        (await lead.Says("awaiting DfT money")).Hears<SummaryReply>().Draft.Narrative.ShouldBe("More time: awaiting DfT money");
    }

    [Fact]
    public async Task What_should_have_been_said_is_taken_where_something_was_wrong()
    {
        var lead = (await Chat.InTheFirstCycle()).As("srp.lead");
        await lead.Says("SRP-03 completed, pound is open");
        await lead.Says("yes");

        (await lead.Says("that was wrong, SRP-03 should be in progress not completed")).Hears("SRP-03: What has been done since the last update?");
        (await lead.Says("shut again for repairs")).Hears("SRP-03: ");
        (await lead.Says("cancel")).Hears("Cancelled: nothing was recorded for SRP-03.");
    }

    [Fact]
    public async Task The_words_behind_what_should_have_been_said_are_the_narrative()
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says("fat fingers - said nfa on SRP-04, should read completed, agreement signed 20 Nov");

        var page = lead.Hears<SummaryReply>();
        (page.Draft.Status, page.Draft.Narrative).ShouldBe((Status.Completed, "agreement signed 20 Nov"));
    }

    [Theory]
    [InlineData("SRP-02 should be completed by March")]
    [InlineData("SRP-02 should be done")]
    [InlineData("SRP-02 ought to be complete")]
    public async Task What_should_be_and_was_not_wrong_before_is_still_to_come(string said) =>
        (await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said)).Hears("SRP-02: ").Heard.ShouldHaveSingleItem().ShouldBeOfType<DialogReply>().Summary.ShouldContain("What is its status");

    [Theory]
    [InlineData("I meant in progress")]
    [InlineData("no thats not right i meant in progress")]
    public async Task A_status_that_was_meant_is_of_what_was_recorded_last(string said)
    {
        var lead = (await Chat.InTheFirstCycle()).As("srp.lead");
        await lead.Says("SRP-03 completed, pound is open");
        await lead.Says("yes");

        (await lead.Says(said)).Hears("SRP-03: What has been done since the last update?");
        (await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said)).Hears("I did not understand that.");
    }
}
