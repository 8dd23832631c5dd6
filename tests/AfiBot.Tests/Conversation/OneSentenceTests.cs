using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>"SRP-04 is completed, the car pound opened in March": understood, summarised, confirmed.</summary>
public sealed class OneSentenceTests
{
    [Fact]
    public async Task A_complete_sentence_is_summarised_and_confirmed()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is completed, the car pound opened in March");

        lead.Hears("Record for SRP-04: Completed. the car pound opened in March — is that right?").Buttons().ShouldBe(["Record it", "Change it", "Cancel"]);
        (await chat.Said("SRP-04")).ShouldBeEmpty();
        (await lead.Taps("Record it")).Hears("SRP-04 is recorded as Completed.");

        (await chat.Said("SRP-04")).ShouldHaveSingleItem().Narrative.ShouldBe("the car pound opened in March");
    }

    [Fact]
    public async Task Without_a_status_only_that_is_asked()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04: the car pound opened in March");

        lead.Hears("SRP-04: What is its status?");
        (await lead.Says("completed")).Hears("Record for SRP-04: Completed. the car pound opened in March");
    }

    [Fact]
    public async Task Without_a_narrative_only_that_is_asked_first()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is completed");

        lead.Hears("SRP-04: What has been done since the last update?");
        (await lead.Says("The car pound opened.")).Hears("SRP-04: Is there a target date?");
    }

    [Fact]
    public async Task No_further_action_without_a_reason_is_asked_for_it()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04: nfa, the pound was built by the council");

        lead.Hears("SRP-04: Why is no further action needed?");
        (await lead.Says("sufficient work already in place")).Hears("Record for SRP-04: No further action: sufficient work already in place. the pound was built by the council");
    }

    [Fact]
    public async Task Only_the_status_is_asked_for_where_all_else_was_told()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-01 is still with ACPO");

        lead.Hears("SRP-01: What is its status? Last time: Work in progress.");
        (await lead.Says("in progress")).Hears("Record for SRP-01: Work in progress. is still with ACPO");
    }

    [Fact]
    public async Task A_target_date_in_the_sentence_is_taken_out_of_it()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is in progress, tender out, target 31 March 2027");

        var draft = lead.Hears<SummaryReply>().Draft;
        draft.Narrative.ShouldBe("tender out");
        draft.TargetDate.ShouldBe("2027-03-31");
    }

    [Fact]
    public async Task A_narrative_that_is_too_long_is_told_so()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").Says($"SRP-04 is completed, {new string('x', 4001)}"))
            .Hears("SRP-04: The narrative is too long: it can be at most 4,000 characters. Yours has 4,001. I have kept its first 4,000: shall I use those? Or send it shorter.");
    }

    [Fact]
    public async Task A_sentence_that_cannot_be_taken_is_given_back()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("csa.lead").Says("SRP-04 is completed, the car pound opened in March"))
            .Hears("SRP-04 is not one of your AFIs, so I cannot show or change it. Ask the lead (Head of Traffic) or ILAU. You wrote:\nthe car pound opened in March");
        chat.On(2026, 2, 10);
        (await chat.As("srp.lead").Says("SRP-04 is completed, the car pound opened in March")).Hears(
            "Cycle 1 closed at the end of Mon 9 Feb 2026. Nothing was recorded. The next cycle opens on Mon 2 Mar 2026, 09:00. You wrote:\nthe car pound opened in March");
    }

    [Fact]
    public async Task A_question_behind_an_update_is_answered_beside_the_page()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").Says("SRP-04 is completed, the car pound opened in March, when is the next one due?"))
            .Hears("Due by ", "Record for SRP-04: Completed. the car pound opened in March");
    }

    [Theory]
    [InlineData("SRP-04 completed comma car pound opened in March comma lease signed full stop", "car pound opened in March, lease signed.")]
    [InlineData("SRP-04 is completed, the old project came to a full stop in May", "the old project came to a full stop in May")]
    public async Task Dictated_marks_are_written_where_no_marks_were_typed(string said, string narrative)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").Says(said)).Hears<SummaryReply>().Draft.Narrative.ShouldBe(narrative);
    }

    [Theory]
    [InlineData("SRP-01 in progress, see attached", "see attached")]
    [InlineData("SRP-01 in progress, as per my email", "as per my email")]
    public async Task What_only_points_elsewhere_is_no_narrative_before_it_was_asked_about(string said, string words)
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said);

        lead.Hears($"SRP-01: \"{words}\" points to what I do not have, and ILAU reads only what is written here. Shall I use it as the narrative for SRP-01 all the same?");
        (await lead.Says("no")).Hears("SRP-01: I have not used it. What has been done since the last update?");
    }
}
