using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation.Doubts;

/// <summary>What becomes of a doubt once it is settled.</summary>
public sealed class DoubtTranscripts
{
    [Fact]
    public async Task A_line_an_AFI_is_confirmed_as_one_list_once_what_is_in_doubt_is_settled()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-02 is completed, paper written\nSRP-03 is work in progress, pound site bought\nSRP-01 almost done");

        lead.Hears("SRP-01: I have read SRP-01, SRP-02 and SRP-03. \"almost done\" leaves the status open.");
        (await lead.Says("cancel")).Hears("Cancelled: nothing was recorded for SRP-01.", "Record these 2: SRP-02: Completed. paper written. SRP-03: Work in progress. pound site bought. Is that right?");
        (await lead.Taps("Record them")).Hears("SRP-02 and SRP-03 are recorded.");

        (await chat.Said("SRP-02")).ShouldHaveSingleItem().Narrative.ShouldBe("paper written");
        (await chat.Said("SRP-03")).ShouldHaveSingleItem().Narrative.ShouldBe("pound site bought");
        (await chat.Said("SRP-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_AFIs_that_cannot_be_told_apart_are_begun_with_one()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-02 is completed, reports on SRP-03 and 04 sent");

        lead.Hears("That names SRP-03 and SRP-04 as well as SRP-02. I cannot tell what belongs to which").Buttons().ShouldBe(["Update SRP-02", "Update SRP-03", "Update SRP-04"]);
        (await lead.Taps("Update SRP-03")).Hears("SRP-03: What is its status?");
    }

    [Fact]
    public async Task A_status_button_settles_a_hedge_and_the_words_are_kept()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 almost done, just the signage left");

        lead.Hears("SRP-04: \"almost done\" leaves the status open. What is its status now?").Buttons().ShouldBe(["Work in progress", "Completed", "No further action"]);
        (await lead.Taps("Work in progress")).Hears("Record for SRP-04: Work in progress. SRP-04 almost done, just the signage left");
    }

    [Theory]
    [InlineData("what was the target again?")]
    [InlineData("this is annoying")]
    [InlineData("no, I meant SRP-03")]
    public async Task A_slip_in_place_of_the_narrative_is_not_taken_unless_that_is_confirmed(string slip)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        await lead.Says("completed");

        await lead.Says(slip);
        lead.Buttons().ShouldBe(["Yes, use it", "No", "Back", "Cancel"]);
        (await lead.Taps("No")).Hears("SRP-04: I have not used it. What has been done since the last update?");
        (await lead.Says("The car pound opened.")).Hears("SRP-04: Is there a target date?");
    }

    [Fact]
    public async Task A_dialog_stored_before_there_were_doubts_goes_on()
    {
        const string stored = """{"Update":{"Reference":{"Value":"SRP-04"},"Step":"Narrative","Draft":{"Status":"Completed","Reason":null,"Narrative":"","TargetDate":"","EqualityImpactConsidered":false,"FinancialImpactConsidered":false,"BasedOn":1}}}""";

        var dialog = ConversationState.Read(stored).Update.ShouldNotBeNull();
        dialog.Step.ShouldBe(UpdateStep.Narrative);
        dialog.Open.ShouldBeNull();
        dialog.Waiting.ShouldBeNull();

        var chat = await Chat.InTheFirstCycle();
        await chat.As("srp.lead").Says("SRP-02 almost done\nSRP-03 in progress, tender out");
        var kept = ConversationState.Idle with { Update = dialog with { Open = new OpenDoubt("?", "words", ToSummary: true), Waiting = [new OwnLine(Some.Reference("SRP-03"), "SRP-03 done")] } };
        ConversationState.Read(kept.Write()).Update!.Waiting.ShouldHaveSingleItem().Text.ShouldBe("SRP-03 done");
    }
}
