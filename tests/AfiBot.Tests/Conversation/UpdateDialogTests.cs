using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>"update SRP-04": status, narrative, target date, impact, summary, confirm.</summary>
public sealed class UpdateDialogTests
{
    [Fact]
    public async Task A_whole_update_in_words()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        (await lead.Says("update SRP-04")).Hears("SRP-04: What is its status? Last time: Work in progress.");
        (await lead.Says("completed")).Hears("SRP-04: What has been done since the last update?");
        (await lead.Says("The car pound opened in March.")).Hears("SRP-04: Is there a target date?");
        (await lead.Says("31 March 2026")).Hears("SRP-04: Were the equality and financial impacts considered?");
        (await lead.Says("both")).Hears("SRP-04: Is there evidence to link to? Send the links, or say \"skip\".");
        (await lead.Says("skip")).Hears("Record for SRP-04: Completed. The car pound opened in March. — is that right?");
        (await lead.Says("yes")).Hears("SRP-04 is recorded as Completed. It shows as work in progress, closure proposed, until ILAU accepts it. 1 of 4 answered.");

        var said = (await chat.Said("SRP-04")).ShouldHaveSingleItem();
        said.Status.ShouldBe(Status.Completed);
        said.Narrative.ShouldBe("The car pound opened in March.");
        said.TargetDate.ShouldBe(new DateOnly(2026, 3, 31));
        said.EqualityImpactConsidered.ShouldBeTrue();
        said.FinancialImpactConsidered.ShouldBeTrue();
        said.Via.ShouldBe(UpdateChannel.Chat);
        said.By.ShouldBe(Some.Email("srp.lead"));
        said.Cycle.ShouldBe(1);
    }

    [Fact]
    public async Task A_whole_update_by_buttons_but_for_the_narrative()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        await lead.Says("update SRP-02");
        lead.Buttons().ShouldBe(["Work in progress", "Completed", "No further action"]);
        await lead.Taps("No further action");
        lead.Hears("SRP-02: Why is no further action needed?").Buttons().ShouldBe(["Sufficient work already in place", "No current plan", "AFI not agreed", "Back"]);
        await lead.Taps("AFI not agreed");
        (await lead.Says("The fall has been reached.")).Hears("SRP-02: What is the target date? So far it is Sat 31 Mar 2007.");
        await lead.Taps("Keep Sat 31 Mar 2007");
        lead.Buttons().ShouldBe(["Both", "Equality only", "Financial only", "Neither", "Back"]);
        await lead.Taps("Neither");
        lead.Buttons().ShouldBe(["Skip", "Back"]);
        await lead.Taps("Skip");
        lead.Hears<SummaryReply>().Draft.TargetDate.ShouldBe("2007-03-31");
        await lead.Taps("Record it");

        lead.Hears("SRP-02 is recorded as No further action: AFI not agreed.").Buttons().ShouldBe(["Update SRP-01", "What do I owe?"]);
        (await chat.Said("SRP-02")).ShouldHaveSingleItem().Reason.ShouldBe(NoFurtherActionReason.AfiNotAgreed);
    }

    [Fact]
    public async Task The_last_answer_offers_the_figures_instead_of_another_AFI()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        foreach (var reference in (string[])["SRP-01", "SRP-02", "SRP-03", "SRP-04"])
        {
            await lead.Says($"{reference} is in progress, tender out");
            await lead.Says("yes");
        }

        lead.Hears("SRP-04 is recorded as Work in progress. 4 of 4 answered.").Buttons().ShouldBe(["Overall status"]);
    }

    [Theory]
    [InlineData("maybe", "SRP-04: I need one of the three statuses. What is its status?")]
    [InlineData("Update awaited", "SRP-04: \"Update awaited\" is never entered: it shows by itself until an update comes. What is its status?")]
    [InlineData("yes", "SRP-04: I need one of the three statuses. What is its status?")]
    [InlineData("none", "SRP-04: I need one of the three statuses. What is its status?")]
    public async Task A_wrong_status_is_asked_for_again(string answer, string heard)
    {
        var lead = await AtStatus();

        (await lead.Says(answer)).Hears(heard);
        (await lead.Says("completed")).Hears("SRP-04: What has been done");
    }

    [Theory]
    [InlineData("no change")]
    [InlineData("same as before")]
    [InlineData("keep it")]
    public async Task The_last_status_can_be_kept_in_a_word(string answer)
    {
        var lead = await AtStatus();

        (await lead.Says(answer)).Hears("SRP-04: What has been done");
        (await lead.Says("SRP-04 is late")).Hears("SRP-04: Is there a target date?");
        await lead.Says("none");
        await lead.Says("neither");
        (await lead.Says("skip")).Hears<SummaryReply>().Draft.Status.ShouldBe(Status.WorkInProgress);
    }

    [Fact]
    public async Task A_status_with_a_story_is_both()
    {
        var lead = await AtStatus();

        (await lead.Says("completed, the car pound opened in March"))
            .Hears("Record for SRP-04: Completed. the car pound opened in March — is that right?");
    }

    [Fact]
    public async Task A_wrong_reason_is_asked_for_again()
    {
        var lead = await AtReason();

        (await lead.Says("because")).Hears("SRP-04: I need one of the three reasons. Why is no further action needed?");
        (await lead.Says("yes")).Hears("SRP-04: I need one of the three reasons.");
        (await lead.Says("we have no plan for it")).Hears("SRP-04: I need one of the three reasons.");
        (await lead.Says("no current plan")).Hears("SRP-04: What has been done");
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("skip")]
    [InlineData("no change")]
    [InlineData("hello")]
    public async Task A_narrative_that_says_nothing_is_asked_for_again(string answer)
    {
        var lead = await AtNarrative();

        (await lead.Says(answer)).Hears("SRP-04: ILAU needs it in words, a line at least. What has been done");
    }

    [Fact]
    public async Task A_narrative_that_is_too_long_is_asked_for_again()
    {
        var lead = await AtNarrative();

        (await lead.Says(new string('x', 4001))).Hears("SRP-04: The narrative is too long: it can be at most 4,000 characters. Yours has 4,001. I have kept its first 4,000: shall I use those? Or send it shorter.");
        (await lead.Says(new string('x', 4000))).Hears("SRP-04: Is there a target date?");
    }

    [Theory]
    [InlineData("31/02/2027")]
    [InlineData("soon")]
    [InlineData("in a few weeks")]
    [InlineData("keep working until 31 March 2027")]
    public async Task A_date_that_cannot_be_read_is_asked_for_again(string answer)
    {
        var lead = await AtTargetDate();

        (await lead.Says(answer)).Hears("SRP-04: I cannot read that as a date. Try \"31 March 2027\" or 31/03/2027, or say \"none\". Is there a target date?");
    }

    [Fact]
    public async Task That_there_is_a_date_is_not_yet_the_date()
    {
        var lead = await AtTargetDate();

        (await lead.Says("yes")).Hears("SRP-04: Which date? Is there a target date?");
        (await lead.Says("31/03/2027")).Hears("SRP-04: Were the equality");
    }

    [Theory]
    [InlineData("keep", "2007-03-31")]
    [InlineData("keep it", "2007-03-31")]
    [InlineData("leave it as it is", "2007-03-31")]
    [InlineData("same as before", "2007-03-31")]
    [InlineData("skip", "2007-03-31")]
    [InlineData("yes", "2007-03-31")]
    [InlineData("none", "")]
    [InlineData("no target date", "")]
    public async Task The_target_date_in_force_is_kept_or_cleared(string answer, string date)
    {
        var lead = await At("SRP-02", "completed", "The car pound opened.");

        await lead.Says(answer);
        await lead.Says("neither");
        (await lead.Says("skip")).Hears<SummaryReply>().Draft.TargetDate.ShouldBe(date);
    }

    [Fact]
    public async Task No_to_the_target_date_in_force_leaves_open_which()
    {
        var lead = await At("SRP-02", "completed", "The car pound opened.");

        (await lead.Says("no")).Hears("SRP-02: Say the new date, or \"none\" for no target date. What is the target date? So far it is Sat 31 Mar 2007.");
    }

    [Theory]
    [InlineData("both", true, true)]
    [InlineData("both were considered", true, true)]
    [InlineData("yes", true, true)]
    [InlineData("equality", true, false)]
    [InlineData("only the financial impact", false, true)]
    [InlineData("equality and financial", true, true)]
    [InlineData("neither", false, false)]
    [InlineData("no", false, false)]
    [InlineData("neither equality nor cost", false, false)]
    public async Task Which_impact_was_considered_is_understood(string answer, bool equality, bool financial)
    {
        var lead = await AtImpact();

        await lead.Says(answer);
        var draft = (await lead.Says("skip")).Hears<SummaryReply>().Draft;
        (draft.EqualityImpactConsidered, draft.FinancialImpactConsidered).ShouldBe((equality, financial));
    }

    [Theory]
    [InlineData("equality was not considered")]
    [InlineData("financial but no equality")]
    [InlineData("I did not bother")]
    [InlineData("somewhat")]
    public async Task Which_impact_was_considered_is_not_guessed(string answer)
    {
        var lead = await AtImpact();

        (await lead.Says(answer)).Hears("SRP-04: Please say \"both\", \"equality\", \"financial\" or \"neither\".");
    }

    [Fact]
    public async Task Nothing_is_recorded_before_it_is_confirmed()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await AtConfirm(chat);

        (await lead.Says("no")).Hears("Nothing is recorded yet. Say \"back\" to change something, or \"cancel\" to drop it. Record for SRP-04");
        (await lead.Says("the pound is shut again")).Hears("Please say \"yes\" to record this, \"back\" to change something, or \"cancel\". Record for SRP-04");
        (await chat.Said("SRP-04")).ShouldBeEmpty();

        (await lead.Says("record it")).Hears("SRP-04 is recorded as Completed.");
    }

    [Fact]
    public async Task Back_goes_from_question_to_question_and_keeps_what_was_written()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await AtConfirm(chat);

        (await lead.Says("back")).Hears("SRP-04: Is there evidence to link to?");
        (await lead.Says("back")).Hears("SRP-04: Were the equality");
        (await lead.Says("back")).Hears("SRP-04: Is there a target date?");
        (await lead.Says("back")).Hears("SRP-04: What has been done since the last update? So far: The car pound opened in March.");
        (await lead.Says("back")).Hears("SRP-04: What is its status? So far: Completed.");
        (await lead.Says("back")).Hears("SRP-04: This is the first question. What is its status?");
        await lead.Says("in progress");
        lead.Buttons().ShouldBe(["Keep it", "Back", "Cancel"]);
        await lead.Taps("Keep it");
        await lead.Says("none");
        await lead.Says("equality");
        (await lead.Says("skip")).Hears("Record for SRP-04: Work in progress. The car pound opened in March. — is that right?");
    }

    [Fact]
    public async Task Back_from_the_narrative_of_no_further_action_asks_for_the_reason_and_then_the_status()
    {
        var lead = await AtReason();

        (await lead.Says("not agreed")).Hears("SRP-04: What has been done");
        (await lead.Says("back")).Hears("SRP-04: Why is no further action needed?");
        (await lead.Says("back")).Hears("SRP-04: What is its status? So far: No further action: AFI not agreed.");
        await lead.Says("completed");
        await lead.Says("The car pound opened.");
        await lead.Says("none");
        await lead.Says("both");
        (await lead.Says("skip")).Hears("Record for SRP-04: Completed. The car pound opened.");
    }

    [Fact]
    public async Task Cancel_works_at_each_step_and_records_nothing()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        foreach (var answers in Walk)
        {
            await lead.Says("update SRP-04");
            foreach (var answer in answers)
                await lead.Says(answer);

            (await lead.Says("cancel")).Hears("Cancelled: nothing was recorded for SRP-04.");
            (await lead.Says("yes")).Hears("We have nothing in progress.");
        }

        (await chat.Said("SRP-04")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Help_works_at_each_step_and_asks_again()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        string[] help =
        [
            "SRP-04: Say \"work in progress\", \"completed\" or \"no further action\".",
            "SRP-04: No further action needs a reason: please choose one.",
            "SRP-04: Write in your own words what has happened, at most 4,000 characters.",
            "SRP-04: Give a date such as \"31 March 2027\"",
            "SRP-04: Say \"both\", \"equality\", \"financial\" or \"neither\".",
            "SRP-04: Send up to 5 links that begin with https://",
            "\"Yes\" records it, \"back\" changes something, \"cancel\" drops it. Record for SRP-04",
        ];
        foreach (var (answers, heard) in Walk.Zip(help))
        {
            await lead.Says("update SRP-04");
            foreach (var answer in answers)
                await lead.Says(answer);

            var question = lead.Heard.ShouldHaveSingleItem();
            (await lead.Says("help")).Hears(heard);
            lead.Heard[0].GetType().ShouldBe(question.GetType());
            await lead.Says("cancel");
        }
    }

    [Fact]
    public async Task With_nothing_going_on_the_words_of_a_dialog_say_so()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        foreach (var text in (string[])["cancel", "back", "yes", "no", "skip"])
            (await lead.Says(text)).Hears("We have nothing in progress.");
    }

    [Fact]
    public async Task A_correction_in_the_same_cycle_is_a_second_update_that_stands()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await AtConfirm(chat);
        await lead.Says("yes");

        await lead.Says("SRP-04 is in progress, the car pound shut again");
        (await lead.Says("yes")).Hears("SRP-04 is recorded as Work in progress. 1 of 4 answered.");

        (await chat.Said("SRP-04")).Select(u => u.Narrative).ShouldBe(["The car pound opened in March.", "the car pound shut again"]);
        (await chat.Afi("SRP-04")).Standing!.Narrative.ShouldBe("the car pound shut again");
    }

    /// <summary>The answers that lead to each step in turn.</summary>
    private static IReadOnlyList<string[]> Walk =>
    [
        [],
        ["no further action"],
        ["completed"],
        ["completed", "The car pound opened."],
        ["completed", "The car pound opened.", "none"],
        ["completed", "The car pound opened.", "none", "both"],
        ["completed", "The car pound opened.", "none", "both", "skip"],
    ];

    private static Task<Voice> AtStatus() => At("SRP-04");

    private static Task<Voice> AtReason() => At("SRP-04", "no further action");

    private static Task<Voice> AtNarrative() => At("SRP-04", "completed");

    private static Task<Voice> AtTargetDate() => At("SRP-04", "completed", "The car pound opened.");

    private static Task<Voice> AtImpact() => At("SRP-04", "completed", "The car pound opened.", "none");

    private static async Task<Voice> At(string reference, params string[] answers)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says($"update {reference}");
        foreach (var answer in answers)
            await lead.Says(answer);
        return lead;
    }

    private static async Task<Voice> AtConfirm(Chat chat)
    {
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        await lead.Says("completed");
        await lead.Says("The car pound opened in March.");
        await lead.Says("none");
        await lead.Says("both");
        return await lead.Says("skip");
    }
}
