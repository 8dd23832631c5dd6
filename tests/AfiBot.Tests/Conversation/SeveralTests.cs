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
}
