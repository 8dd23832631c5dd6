using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>What cannot be taken gets a clear line, and what was typed is kept.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task Somebody_elses_AFI_is_neither_shown_nor_changed()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("csa.lead");

        (await lead.Says("update SRP-04")).Hears("SRP-04 is not one of your AFIs, so I cannot show or change it.");
        (await lead.Says("SRP-04")).Hears("SRP-04 is not one of your AFIs, so I cannot show or change it.");
        (await lead.Says("completed")).Hears("I did not understand that.");
    }

    [Fact]
    public async Task What_another_body_follows_up_needs_no_update()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("trn.lead").Says("update TRN-01")).Hears("TRN-01 is managed by HMI Training, Personnel and Diversity, so no update is needed.");
        (await chat.As("trn.lead").Says("TRN-01")).Hears<AfiReply>().MayAnswer.ShouldBeFalse();
    }

    [Fact]
    public async Task A_reference_the_plan_does_not_have_is_said_back()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        (await lead.Says("update SRP-99")).Hears("There is no AFI \"SRP-99\" in the plan. References look like SRP-01.");
        (await lead.Says("SRP-99 is completed, the pound opened")).Hears("There is no AFI \"SRP-99\" in the plan.");
    }

    [Fact]
    public async Task Before_the_first_cycle_nothing_is_taken()
    {
        var chat = await Chat.BeforeTheFirstCycle();

        (await chat.As("srp.lead").Says("update SRP-04")).Hears("No cycle has been opened yet. The next cycle opens on Mon 2 Mar 2026, 09:00.");
    }

    [Fact]
    public async Task A_cycle_that_closes_in_the_middle_loses_nothing_and_the_next_takes_it()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        await lead.Says("completed");
        await chat.As("ilau.officer").Says("close the cycle");
        await chat.As("ilau.officer").Says("yes");

        await lead.Says("The car pound opened in March.");
        await lead.Says("none");
        await lead.Says("both");
        await lead.Says("skip");
        const string refused = "Cycle 1 was closed on Mon 5 Jan 2026. Nothing was recorded. The next cycle opens on Mon 2 Mar 2026, 09:00. "
            + "I have kept what you told me: say \"yes\" to try again, or \"cancel\" to drop it.";
        (await lead.Says("yes")).Hears(refused);
        (await lead.Taps("Try again")).Hears(refused);
        (await chat.Said("SRP-04")).ShouldBeEmpty();

        chat.On(2026, 3, 2);
        await chat.OpenTheCycle();
        (await lead.Taps("Try again")).Hears("SRP-04 is recorded as Completed.");
        (await chat.Said("SRP-04")).ShouldHaveSingleItem().Cycle.ShouldBe(2);
    }

    [Fact]
    public async Task Late_answers_are_taken_until_the_cycle_closes()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        chat.On(2026, 2, 9);
        await lead.Says("SRP-04 is completed, the car pound opened");
        (await lead.Says("yes")).Hears("SRP-04 is recorded as Completed.");
    }

    [Fact]
    public async Task An_officer_answers_for_a_lead()
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says("MCI-01 is completed, the bureau is set up");

        (await officer.Says("yes")).Hears("MCI-01 is recorded as Completed for Commander, Homicide and Serious Crime.");
        var said = (await chat.Said("MCI-01")).ShouldHaveSingleItem();
        (said.By, said.For).ShouldBe((Some.Email("ilau.officer"), Some.Email("mci.lead")));
    }

    [Fact]
    public async Task A_manager_answers_for_nobody()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager").Says("update SRP-04")).Hears("You can see SRP-04, but it is for Head of Traffic to answer");
        (await chat.As("manager").Says("SRP-04")).Hears<AfiReply>().MayAnswer.ShouldBeFalse();
    }

    [Fact]
    public async Task Somebody_unknown_gets_a_polite_line_and_no_data()
    {
        var chat = await Chat.InTheFirstCycle();
        var stranger = chat.As("stranger");

        foreach (var text in (string[])["status of roads", "update SRP-04", "help", "SRP-04 is completed, x", "what is overdue"])
            (await stranger.Says(text)).Hears("Hello. I collect updates on areas for improvement after an inspection, but you are not in my directory");
        (await stranger.Taps(new AfiRequest(Some.Reference("SRP-04")))).Hears("Hello. I collect updates");
        (await stranger.Taps(new SaveAnswerRequest(Some.Reference("SRP-04"), 1, Some.Draft()))).Hears("Hello. I collect updates");
        (await chat.Said("SRP-04")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_plan_there_is_nothing_to_talk_about()
    {
        var chat = Chat.WithoutPlan();
        await chat.Directory.Write([Some.Lead()], default);

        (await chat.As("srp.lead").Says("status")).Hears("There is no action plan yet.");
    }

    [Fact]
    public async Task A_button_that_reads_as_nothing_is_told_so()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").TapsSomethingUnreadable()).Hears("That button no longer works.");
    }

    [Theory]
    [InlineData("hello", "Hello, I am AfiBot.")]
    [InlineData("help", "You can say things like:")]
    [InlineData("tell me a joke", "I did not understand that.")]
    [InlineData("", "I did not understand that.")]
    public async Task Small_talk_is_answered(string text, string heard)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").Says(text)).Hears(heard);
    }
}
