using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>What is asked in the middle of an update is answered, and the update goes on.</summary>
public sealed class InTheMiddleTests
{
    private const string AtStatus = "SRP-04: What is its status?";
    private const string AtNarrative = "SRP-04: What has been done";

    [Theory]
    [InlineData("status of roads", "Strategic road policing (Excellent / Stable): 6 AFIs: 4 work in progress, 2 completed")]
    [InlineData("what is overdue", "Overdue in Baseline Assessment 2005-06: 23 AFIs")]
    [InlineData("who has not answered?", "Answers awaited: 20 leads still to answer")]
    [InlineData("what do I owe?", "4 AFIs to update by Mon 26 Jan 2026")]
    [InlineData("SRP-02", "SRP-02: Work in progress")]
    [InlineData("show SRP-04", "SRP-04: Work in progress")]
    public async Task A_question_is_answered_even_where_free_text_is_awaited(string question, string answer)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");

        (await lead.Says(question)).Hears(answer, AtStatus);
        await lead.Says("completed");
        (await lead.Says(question)).Hears(answer, AtNarrative);
        (await lead.Says("The car pound opened.")).Hears("SRP-04: Is there a target date?");
        (await lead.Says(question)).Hears(answer, "SRP-04: Is there a target date?");
        await lead.Says("none");
        (await lead.Says(question)).Hears(answer, "SRP-04: Were the equality");
        await lead.Says("both");
        (await lead.Says(question)).Hears(answer, "SRP-04: Is there evidence to link to?");
        await lead.Says("skip");
        (await lead.Says(question)).Hears(answer, "Record for SRP-04: Completed. The car pound opened.");
        (await lead.Says("yes")).Hears("SRP-04 is recorded");
    }

    [Theory]
    [InlineData("and MAPPA?", "Overdue in MAPPA, in Protecting vulnerable people: 0 AFIs")]
    [InlineData("who owns those?", "Who leads on what is overdue in Strategic road policing: Head of Traffic, 2 AFIs: 2 work in progress")]
    [InlineData("list them", "Overdue in Strategic road policing: 2 AFIs")]
    [InlineData("since when?", "Overdue in Strategic road policing: 2 AFIs")]
    [InlineData("why?", "Overdue in Strategic road policing: 2 AFIs")]
    public async Task A_question_about_the_last_answer_is_answered_at_every_step_and_the_update_goes_on(string question, string answer)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        foreach (var (said, asks) in ((string, string)[])[("completed", AtNarrative), ("The car pound opened.", "SRP-04: Is there a target date?"), ("none", "SRP-04: Were the equality"), ("both", "SRP-04: Is there evidence"), ("skip", "Record for SRP-04: Completed. The car pound opened.")])
        {
            await lead.Says(said);
            await lead.Says("what is overdue on roads?");

            (await lead.Says(question)).Hears(answer, asks);
        }
    }

    [Fact]
    public async Task After_ten_minutes_a_question_about_nothing_is_no_answer_either()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        await lead.Says("what is overdue on roads?");
        await lead.Says("update SRP-04");
        chat.Clock.Advance(TimeSpan.FromMinutes(11));

        (await lead.Says("since when?")).Hears("SRP-04: That reads like a question. I have not used it as an answer. What is its status?");
    }

    [Fact]
    public async Task Several_others_are_told_of_in_the_middle_and_this_one_is_kept()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is in progress, tender out");

        (await lead.Says("SRP-01 no change as the tactic is still with the centre, SRP-02 in progress and down 6%")).Hears<SeveralReply>().Updates.Select(u => u.Reference.Value).ShouldBe(["SRP-01", "SRP-02"]);
        (await lead.Says("yes")).Hears("SRP-01 and SRP-02 are recorded.", "You have begun SRP-04 on Mon 5 Jan 2026, and not finished.");
    }

    [Theory]
    [InlineData("sorry I meant in progress")]
    [InlineData("I meant in progress")]
    [InlineData("no wait, in progress")]
    public async Task A_status_that_is_put_right_is_the_status(string said)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");

        (await lead.Says(said)).Hears(AtNarrative);
        await lead.Says("back");
        await lead.Says("completed");
        (await lead.Says(said)).Hears($"SRP-04: I have changed the status to Work in progress. {AtNarrative["SRP-04: ".Length..]}");
    }

    [Fact]
    public async Task A_story_in_the_place_of_a_status_is_kept_and_the_status_asked()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");

        (await lead.Says("tender went out on monday")).Hears("SRP-04: That names no status. What is its status now? I have kept your words.");
        (await lead.Says("in progress")).Hears("Record for SRP-04: Work in progress. tender went out on monday");
    }

    [Theory]
    [InlineData("status of crime", "\"crime\" could be several things.")]
    [InlineData("status of gardening", "There is no framework called \"gardening\".")]
    [InlineData("status of strategc road polcing", "Strategic road policing")]
    [InlineData("SRP-99", "There is no AFI \"SRP-99\" in the plan.")]
    [InlineData("roads", "Strategic road policing")]
    public async Task A_doubtful_question_is_answered_where_it_answers_nothing(string question, string answer)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");

        (await lead.Says(question)).Hears(answer, AtStatus);
    }

    [Theory]
    [InlineData("roads")]
    [InlineData("We stopped the trial and went back to the old contractor")]
    [InlineData("Help from estates was needed; the cycle of training is open")]
    [InlineData("status of the tender: out")]
    [InlineData("SRP-04 has a new site")]
    [InlineData("We will cancel the tender and update the plan")]
    [InlineData("No change to the site, yes to the tender")]
    public async Task A_story_is_a_story_whatever_words_are_in_it(string story)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        await lead.Says("in progress");

        (await lead.Says(story)).Hears("SRP-04: Is there a target date?");
        await lead.Says("none");
        await lead.Says("both");
        (await lead.Says("skip")).Hears<SummaryReply>().Draft.Narrative.ShouldBe(story);
    }

    [Theory]
    [InlineData("update")]
    [InlineData("update SRP-04")]
    [InlineData("I want to give an update")]
    public async Task To_start_what_is_started_is_no_narrative(string order)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        await lead.Says("completed");

        (await lead.Says(order)).Hears("SRP-04: You are in the middle of SRP-04. What has been done");
    }

    [Theory]
    [InlineData("SRP-02 is completed, so this one can begin", "SRP-02")]
    [InlineData("SRP-02 covers the rest", "SRP-02")]
    [InlineData("SRP-99 was merged into this one", "SRP-99")]
    public async Task A_narrative_that_names_another_AFI_is_taken_once_that_is_confirmed(string story, string other)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        await lead.Says("in progress");

        (await lead.Says(story)).Hears($"SRP-04: That names {other} as well as SRP-04. Shall I use it as the narrative for SRP-04 all the same? You wrote: {story}");
        (await lead.Says("yes")).Hears("SRP-04: Is there a target date?");
        (await lead.Says("back")).Hears($"SRP-04: What has been done since the last update? So far: {story}");
    }

    [Fact]
    public async Task A_narrative_that_contradicts_the_status_asks_which_it_is()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        await lead.Says("completed");

        (await lead.Says("SRP-04 is not completed, the tender slipped")).Hears("SRP-04: \"not completed\" says what it is not. What is its status now? I have kept your words.");
        (await lead.Taps("Work in progress")).Hears("Record for SRP-04: Work in progress. SRP-04 is not completed, the tender slipped");
    }

    [Fact]
    public async Task A_date_can_be_changed_at_the_summary_in_a_sentence()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is in progress, tender out");

        (await lead.Says("change the target date of SRP-04 to 31 March 2027")).Hears<SummaryReply>().Draft.TargetDate.ShouldBe("2027-03-31");
    }

    [Fact]
    public async Task An_order_is_carried_out_and_the_question_comes_again()
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says("update SRP-04");

        (await officer.Says("post the digest")).Hears("No channel has been chosen for the digest yet.", AtStatus);
        (await officer.Says("open the cycle")).Hears("Cycle 1 is open already", AtStatus);
        (await officer.Says("close the cycle")).Hears("Cycle 1 asks 20 leads", AtStatus);
        (await officer.Taps("Close the cycle")).Hears("Cycle 1 is closed.", AtStatus);
    }

    [Fact]
    public async Task A_card_that_answers_the_same_AFI_brings_the_dialog_up_to_date()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is completed, the pound opened");
        await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-04"), 1, Some.Draft("From the card.") with { BasedOn = 1 }));
        lead.Hears<RequestCardReply>().Notice.ShouldBe("SRP-04 is saved. I have stopped asking about it in the chat, where you had written: the pound opened");

        (await lead.Says("yes")).Hears("We have nothing in progress.");
        (await chat.Said("SRP-04")).ShouldHaveSingleItem().Narrative.ShouldBe("From the card.");
    }

    [Fact]
    public async Task A_card_can_be_answered_while_a_dialog_goes_on()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");

        await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-01"), 1, Some.Draft() with { BasedOn = 1 }));
        lead.Hears<RequestCardReply>().Notice.ShouldBe("SRP-01 is saved.");

        (await lead.Says("completed")).Hears(AtNarrative);
    }

    [Fact]
    public async Task Where_the_AFI_is_given_to_somebody_else_the_dialog_ends_and_gives_the_words_back()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("mci.lead").Says("update MCI-01");
        await lead.Says("completed");
        await lead.Says("The bureau is set up.");
        var plan = await chat.Plan();
        await chat.Register.TryWrite(plan.Plan, [], [await chat.Afi("MCI-01") with { Lead = Some.Email("soc.lead") }], [], default);

        (await lead.Says("none")).Hears("MCI-01 has gone to another lead (Commander, Homicide and Serious Crime). It is no longer yours, so I cannot show or change it. I have stopped asking about it. You wrote:\nThe bureau is set up.");
        (await lead.Says("yes")).Hears("We have nothing in progress.");
    }

    [Fact]
    public async Task A_newer_plan_that_does_not_have_the_AFI_changes_nothing_for_the_dialog()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        chat.On(2026, 1, 6);
        await chat.Register.TryWrite(Some.Plan() with { Id = new PlanId("next"), Name = "Next", CreatedAt = chat.Clock.GetUtcNow() }, [], [], [], default);

        (await lead.Says("completed")).Hears(AtNarrative);
    }
}
