using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Whole conversations, one for each promise: what a lead, an officer and a manager type on a day, and what they are told. The rules behind each have tests of their own.</summary>
public sealed class TranscriptTests
{
    [Fact]
    public async Task A_question_a_complaint_and_a_later_fill_no_slot_and_nobody_is_stuck()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        (await lead.Says("update SRP-04")).Hears("SRP-04: What is its status?");
        (await lead.Says("what counts as completed?")).Hears("SRP-04: That reads like a question. I have not used it as an answer.");
        (await lead.Says("blue")).Hears("SRP-04: I need one of the three statuses. Say \"work in progress\", \"completed\" or \"no further action\".");
        lead.Buttons().ShouldContain("Go on later");
        (await lead.Says("complted")).Hears("SRP-04: What has been done");
        (await lead.Says("this is ridiculous, why do you ask me that")).Hears("SRP-04: \"ridiculous\" reads as meant for me, and I am sorry. Shall I use it as the narrative");
        (await lead.Says("no")).Hears("SRP-04: I have not used it. What has been done");
        (await lead.Says("not now")).Hears("SRP-04: There is no hurry: what you have told me is kept.");
        (await lead.Says("no further action")).Hears("SRP-04: I have changed the status to No further action. Why is no further action needed?");
        (await lead.Says("update SRP-02")).Hears("SRP-02: I have kept what you told me of SRP-04. What is its status?");
    }

    [Fact]
    public async Task What_was_said_is_not_asked_again_and_the_page_takes_words()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        (await lead.Says("update on srp 4 for you - done, no sorry, in progress, pound lease signed")).Hears("SRP-04: You took something back");
        (await lead.Says("in progress")).Hears<SummaryReply>().Draft.Status.ShouldBe(Status.WorkInProgress);
        (await lead.Says("change it")).Hears("SRP-04: What should be different?");
        (await lead.Says("the narrative should be pound lease signed, fence outstanding")).Hears("The narrative is now as you wrote it.");
        (await lead.Says("make it end of April 2027")).Hears<SummaryReply>().Draft.TargetDate.ShouldBe("2027-04-30");
        (await lead.Says("👍")).Hears("SRP-04 is recorded as Work in progress.");
    }

    [Fact]
    public async Task Pasted_mail_is_read_without_its_trimmings()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        await lead.Says("Hi Sue,\n\nRef: SRP-03\nStatus: complete\nNarrative: The pound at Charlton opened in December.\n\nRegards,\nTom\nHead of Traffic\n\nFrom: ILAU\nSent: 2 January 2026\nSubject: Updates\nPlease update SRP-03.");

        var draft = lead.Hears<SummaryReply>().Draft;
        (draft.Status, draft.Narrative).ShouldBe((Status.Completed, "The pound at Charlton opened in December."));
    }

    [Fact]
    public async Task One_message_may_hold_several_and_the_last_answer_is_taken_back()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        (await lead.Says("no change on SRP-01, tactic still being drafted")).Hears("Record for SRP-01: Work in progress. No change: tactic still being drafted");
        (await lead.Says("yes")).Hears("SRP-01 is recorded as Work in progress. 1 of 4 answered.");
        (await lead.Says("SRP-02 in progress and down 6%, 04 done, pound opened in March")).Hears<SeveralReply>().Updates.Select(u => u.Reference.Value).ShouldBe(["SRP-02", "SRP-04"]);
        (await lead.Says("yes")).Hears("SRP-02 and SRP-04 are recorded.");
        (await lead.Says("that last one was wrong take it out")).Heard.ShouldHaveSingleItem().Summary.ShouldContain("Your answer to SRP-04 is withdrawn: Completed.");
        (await lead.Says("brill thanks for that")).Hears("You are welcome.");
    }

    [Fact]
    public async Task What_it_cannot_do_it_says_and_begins_nothing()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("mci.lead");

        (await lead.Says("change lead of MCI-01 to soc.lead@example.org")).Hears("Only ILAU officers can do that");
        (await lead.Says("delete MCI-01")).Hears("I cannot delete anything that was recorded.");
        (await lead.Says("export MCI to excel")).Hears("I cannot make a file of the plan here");
        (await lead.Says("accept MCI-02")).Heard.ShouldHaveSingleItem().ShouldBeOfType<TextReply>();
        (await lead.Says("yes")).Hears("We have nothing in progress.");
    }

    [Theory]
    [InlineData("SRP-03 ought to be finished by the summer")]
    [InlineData("SRP-03 not completed yet")]
    [InlineData("we haven't finished SRP-03")]
    [InlineData("they said SRP-03 is done")]
    [InlineData("if the money comes SRP-03 will be done in april")]
    public async Task Nothing_is_recorded_on_a_guess(string said)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says(said);

        lead.Hears<DialogReply>().Summary.ShouldContain("What is its status now? I have kept your words.");
        (await chat.Said("SRP-03")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_date_is_taken_as_it_is_said_and_a_slip_has_a_reason()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        await lead.Says("update SRP-03");
        await lead.Says("wip");
        (await lead.Says("planning appeal lodged")).Hears("SRP-03: What is the target date? So far it is Sat 31 Mar 2007.");
        (await lead.Says("whenever the council says")).Hears("SRP-03: ");
        foreach (var (said, date) in ((string, string)[])[("by easter", "Sun 5 Apr 2026"), ("3/4", "Fri 3 Apr 2026"), ("the 14th", "Wed 14 Jan 2026"), ("in a fortnight", "Mon 19 Jan 2026"), ("next friday", "Fri 16 Jan 2026"), ("end of march", "Tue 31 Mar 2026"), ("mid july", "Wed 15 Jul 2026"), ("April 2027", "Fri 30 Apr 2027")])
        {
            (await lead.Says(said)).Hears($"SRP-03: The target date moves from Sat 31 Mar 2007 to {date}. This is the first time that it moves. Why is that, in a line?");
            await lead.Says("back");
        }

        await lead.Says("April 2027");
        (await lead.Says("The council sits again in March.")).Hears("SRP-03: Were the equality");
        await lead.Says("both");
        await lead.Says("skip");
        (await lead.Says("yes")).Hears("SRP-03 is recorded as Work in progress.");
        (await chat.Afi("SRP-03")).Slips.ShouldBe(1);
    }

    [Fact]
    public async Task A_week_of_silence_and_a_card_in_between_lose_nothing()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        await lead.Says("update SRP-04");
        await lead.Says("done");
        await lead.Says("The pound opened.");

        chat.Clock.Advance(TimeSpan.FromDays(7));
        lead = await lead.Says("hello");
        lead.Heard[^1].Summary.ShouldStartWith("You have begun SRP-04 on Mon 5 Jan 2026, and not finished. Shall we go on?");
        (await lead.Says("go on")).Hears("SRP-04: I have kept what you told me. Is there a target date?");

        await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-04"), 1, Some.Draft("From the card.") with { BasedOn = 1 }));
        (await lead.Says("none")).Heard.ShouldNotBeEmpty();
        (await chat.Said("SRP-04")).ShouldHaveSingleItem().Narrative.ShouldBe("From the card.");
    }

    [Fact]
    public async Task Somebody_covers_for_a_time_and_no_longer()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        var deputy = chat.As("asb.lead");

        (await lead.Says("asb.lead@example.org is standing in for me til 31 january")).Hears("Head of Partnership (asb.lead@example.org) is to answer for Head of Traffic, from Mon 5 Jan 2026 to Sat 31 Jan 2026.");
        await lead.Says("yes");
        await deputy.Says("SRP-04 in progress, kit arrived");
        (await deputy.Says("yes")).Hears("SRP-04 is recorded as Work in progress for Head of Traffic.");
        (await chat.As("ilau.officer").Says("who covers whom just now")).Hears("Head of Partnership covers for Head of Traffic from Mon 5 Jan 2026 to Sat 31 Jan 2026.");
        chat.On(2026, 2, 1);
        (await deputy.Says("SRP-03 done, pound open")).Hears("Your cover for Head of Traffic ended on Sat 31 Jan 2026. SRP-03 is not one of your AFIs, so I cannot show or change it. Ask the lead (Head of Traffic) or ILAU.");
    }

    [Fact]
    public async Task A_manager_goes_from_a_figure_to_the_AFIs_behind_it_and_asks_on()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = chat.As("manager");

        var figures = (await manager.Says("roads?")).Hears<StatusReply>().Figures;
        (await manager.Taps(new AfiListRequest(new Scope.Framework(new FrameworkCode("SRP")), ShownStatus.Completed))).Hears<AfiListReply>().Total.ShouldBe(figures.Completed);
        (await manager.Says("what is overdue on roads?")).Hears("Overdue in Strategic road policing: 2 AFIs");
        (await manager.Says("who?")).Hears("Who leads on what is overdue in Strategic road policing: Head of Traffic, 2 AFIs");
        (await manager.Says("and leadership?")).Hears("Who leads on Leadership: Head of Leadership Development");
        (await manager.Says("compare roads, leadership and forensics")).Hears<CompareReply>().Parts.Count.ShouldBe(3);
        (await manager.Says("whats changed since the last round")).Hears("What has changed in Baseline Assessment 2005-06 since Mon 5 Jan 2026, when cycle 1 opened");
        (await manager.Says("update SRP-01")).Hears("You can see SRP-01, but it is for Head of Traffic to answer");
        (await chat.As("csa.lead").Says("how is MAPPA doing")).Heard.ShouldHaveSingleItem().Summary.ShouldEndWith("Ask the lead (Commander, Violent Crime Directorate) or ILAU.");
    }

    [Fact]
    public async Task A_link_becomes_evidence()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        await lead.Says("SRP-04 is in progress, lease signed");
        (await lead.Says("https://force.sharepoint.com/sites/roads/lease.pdf")).Hears<SummaryReply>().Draft.Said[UpdateFields.Evidence].ShouldContain("lease.pdf");
        await lead.Says("yes");
        (await chat.Said("SRP-04")).ShouldHaveSingleItem().Said[UpdateFields.Evidence].ShouldContain("lease.pdf");
    }

    [Fact]
    public async Task What_is_said_is_short_and_in_plain_words()
    {
        var chat = await Chat.InTheFirstCycle();
        foreach (var (who, said) in ((string, string)[])[("srp.lead", "what do I owe?"), ("manager", "overall status"), ("ilau.officer", "who has not answered?"), ("manager", "purple elephants"), ("mci.lead", "MCI-99")])
        {
            var summary = (await chat.As(who).Says(said)).Heard[0].Summary;
            summary.Split('\n')[0].Length.ShouldBeLessThan(200);
            summary.ShouldAllBe(c => c < '\u2190');
        }
    }
}
