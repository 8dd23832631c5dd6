using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>"The rest no change": of all that a lead still owes, shown as one list and recorded once that is confirmed.</summary>
public sealed class RestTests
{
    [Fact]
    public async Task Beside_an_update_the_rest_is_asked_why_once_shown_as_one_list_and_recorded_after_yes()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-03 completed, pound opened in March, the rest no change");

        lead.Hears("Nothing has changed in SRP-01, SRP-02 and SRP-04, so each stays as it was. Why is that, in one line for all 3?");
        await lead.Says("tender still out");
        lead.Hears<SeveralReply>().Updates.Select(u => (u.Reference.Value, u.Draft.Status, u.Draft.Narrative)).ShouldBe(
        [
            ("SRP-01", Status.WorkInProgress, "No change: tender still out"),
            ("SRP-02", Status.WorkInProgress, "No change: tender still out"),
            ("SRP-03", Status.Completed, "pound opened in March"),
            ("SRP-04", Status.WorkInProgress, "No change: tender still out"),
        ]);
        (await chat.Said("SRP-01")).ShouldBeEmpty("nothing is recorded before a yes");

        (await lead.Says("yes")).Heard.ShouldHaveSingleItem().Summary.ShouldStartWith("SRP-01, SRP-02, SRP-03 and SRP-04 are recorded.");
        (await chat.Said("SRP-02")).ShouldHaveSingleItem().Narrative.ShouldBe("No change: tender still out");
        (await lead.Says("the rest no change")).Hears("You have answered all that is asked of you in this cycle, so there is nothing to record.");
    }

    [Fact]
    public async Task What_is_answered_already_is_not_among_the_rest()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is completed, the car pound opened in March");
        await lead.Says("yes");

        (await lead.Says("no change on the rest, tender still out")).Hears<SeveralReply>().Updates.Select(u => u.Reference.Value).ShouldBe(["SRP-01", "SRP-02", "SRP-03"]);
    }

    [Fact]
    public async Task Why_nothing_has_changed_can_be_dropped_for_all_and_what_was_told_beside_it_stays()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-03 completed, pound opened in March, the rest no change");

        (await lead.Says("cancel")).Hears("Cancelled: nothing was recorded for SRP-01, SRP-02 and SRP-04.", "Record for SRP-03: Completed. pound opened in March");
    }

    [Fact]
    public async Task Of_several_that_are_named_why_is_asked_once_too()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-01 and 03 no change");

        lead.Hears("Nothing has changed in SRP-01 and SRP-03, so each stays as it was. Why is that, in one line for both?");
        (await lead.Says("waiting on the budget")).Hears<SeveralReply>().Updates.Select(u => (u.Reference.Value, u.Draft.Narrative)).ShouldBe(
        [
            ("SRP-01", "No change: waiting on the budget"),
            ("SRP-03", "No change: waiting on the budget"),
        ]);
    }

    [Fact]
    public async Task What_is_told_beside_several_of_which_nothing_is_new_is_named_first()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").Says("SRP-01 and 03 no change, 04 done, pound opened in March")).Hears("I have read SRP-01, SRP-03 and SRP-04. Nothing has changed in SRP-01 and SRP-03");
    }

    [Fact]
    public async Task Who_owes_nothing_is_told_so()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager").Says("no change on any of them")).Hears("You do not lead on any AFI, so you owe nothing.");
        (await chat.As("srp.lead", Place.Shared).Says("the rest no change")).Hears(UpdateTopicReplies.OnlyInPerson.Text);
    }

    [Theory]
    [InlineData("nil return for whatever's left")]
    [InlineData("a couple left I think, put them all down as same as last time would you")]
    [InlineData("you can leave everything else of mine where it is")]
    public async Task Whatever_is_left_is_the_rest(string said) =>
        (await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said)).Hears("Nothing has changed in SRP-01, SRP-02, SRP-03 and SRP-04");

    [Fact]
    public async Task One_may_be_left_out_by_its_number_alone() =>
        (await (await Chat.InTheFirstCycle()).As("srp.lead").Says("all no change bar 3")).Hears("Nothing has changed in SRP-01, SRP-02 and SRP-04");
}
