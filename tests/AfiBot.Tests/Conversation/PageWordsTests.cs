using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>The page before recording takes words: what is new on it is said, and what it held is never replaced in silence.</summary>
public sealed class PageWordsTests
{
    [Theory]
    [InlineData("by end of March", "2026-03-31")]
    [InlineData("make it 31 March 2027", "2027-03-31")]
    [InlineData("target 3/4", "2026-04-03")]
    [InlineData("the date should be the end of Q1", "2026-06-30")]
    public async Task A_date_is_taken(string said, string date)
    {
        var (_, lead) = await AtThePage();

        (await lead.Says(said)).Hears("The target date is now ").Hears<SummaryReply>().Draft.TargetDate.ShouldBe(date);
    }

    [Theory]
    [InlineData("in progress")]
    [InlineData("actually in progress")]
    [InlineData("change the status to work in progress")]
    public async Task Another_status_is_taken(string said)
    {
        var (_, lead) = await AtThePage();

        (await lead.Says(said)).Hears("I have changed the status to Work in progress. Record for SRP-04: Work in progress. the car pound opened");
    }

    [Fact]
    public async Task A_narrative_that_is_named_is_taken_and_another_is_asked_about()
    {
        var (_, lead) = await AtThePage();

        (await lead.Says("Both car pounds opened on the second of March")).Hears("SRP-04: There is a narrative already. Shall I use it as the narrative for SRP-04 all the same? You wrote: Both car pounds");
        (await lead.Taps("No")).Hears("SRP-04: I have not used it.");
        (await lead.Says("keep it")).Hears("SRP-04: Is there a target date?");
    }

    [Fact]
    public async Task Narrative_and_a_text_is_taken_as_it_stands()
    {
        var (_, lead) = await AtThePage();

        (await lead.Says("narrative: Both car pounds opened in March.")).Hears("The narrative is now as you wrote it. Record for SRP-04: Completed. Both car pounds opened in March.");
    }

    [Fact]
    public async Task Change_it_asks_what_and_the_page_comes_again()
    {
        var (_, lead) = await AtThePage();

        (await lead.Taps("Change it")).Hears("SRP-04: What should be different?").Buttons().ShouldBe(["Status", "Narrative", "Target date", "Impact", "Evidence", "Cancel"]);
        (await lead.Taps("Target date")).Hears("SRP-04: Is there a target date?");
        (await lead.Says("next Friday")).Hears<SummaryReply>().Draft.TargetDate.ShouldBe("2026-01-16");
        (await lead.Says("change it")).Hears("SRP-04: What should be different?");
        (await lead.Says("the narrative")).Hears("SRP-04: What has been done since the last update? So far: the car pound opened");
        (await lead.Says("The pound is open.")).Hears("Record for SRP-04: Completed. The pound is open.");
    }

    [Theory]
    [InlineData("👍")]
    [InlineData("👍🏽")]
    public async Task A_thumb_up_records(string thumb)
    {
        var (chat, lead) = await AtThePage();

        (await lead.Says(thumb)).Hears("SRP-04 is recorded as Completed.");
        (await chat.Said("SRP-04")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_text_that_is_too_long_can_be_cut()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says($"SRP-04 is completed, {new string('x', 4001)}");

        (await lead.Says("yes")).Hears<SummaryReply>().Draft.Narrative.ShouldBe(new string('x', 4000));
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_is_named_and_asked_for()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 in progress, tender out, target early spring");

        lead.Hears("SRP-04: I cannot read \"early spring\" as a date. Is there a target date?");
        (await lead.Says("by Easter")).Hears<SummaryReply>().Draft.TargetDate.ShouldBe("2026-04-05");
    }

    [Fact]
    public async Task A_date_that_has_passed_is_questioned()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").Says("SRP-04 in progress, tender out, target 3 March 2025")).Hears("The target date has passed: Mon 3 Mar 2025. Say another if it is not meant. Record for SRP-04");
    }

    private static async Task<(Chat Chat, Voice Lead)> AtThePage()
    {
        var chat = await Chat.InTheFirstCycle();
        return (chat, await chat.As("srp.lead").Says("SRP-04 is completed, the car pound opened"));
    }
}
