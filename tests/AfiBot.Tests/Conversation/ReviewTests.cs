using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>The quality check. The Head of Traffic has answered on SRP-03 and SRP-04 on Monday 5 January 2026; the cycle is due on 26 January.</summary>
public sealed class ReviewTests
{
    [Fact]
    public async Task The_queue_shows_each_answer_with_the_one_before_it_and_what_to_look_at()
    {
        var chat = await Answered();

        var queue = (await chat.As("ilau.officer").Says("what is waiting for review?")).Hears<ReviewReply>();

        queue.Summary.ShouldBe("2 answers wait for review in Baseline Assessment 2005-06.");
        queue.Listed.Select(w => w.Said.Reference.Value).ShouldBe(["SRP-04", "SRP-03"], "what is most doubtful comes first");
        queue.Listed[0].Signals.Select(s => s.Kind).ShouldBe([SignalKind.NoEvidence, SignalKind.TooShort]);
        queue.Listed[0].Before.ShouldNotBeNull().Via.ShouldBe(UpdateChannel.Import);
        chat.As("ilau.officer").Buttons().ShouldBe(["Accept SRP-04", "Return SRP-04", "Accept SRP-03", "Return SRP-03", "Accept these 2"]);
    }

    [Theory]
    [InlineData("what is waiting for review?")]
    [InlineData("accept SRP-04")]
    [InlineData("return SRP-04: say what happened to the pound")]
    [InlineData("reopen SRP-04: the pound has closed")]
    [InlineData("accept all")]
    public async Task Only_an_officer_reviews(string said)
    {
        var chat = await Answered();

        foreach (var other in (string[])["manager", "mci.lead"])
            (await chat.As(other).Says(said)).Hears("Only ILAU officers review answers");
        (await chat.Afi("SRP-04")).Verdict.ShouldBe(QualityVerdict.Pending);
    }

    [Fact]
    public async Task A_completion_counts_once_it_is_accepted()
    {
        var chat = await Answered();
        await chat.As("ilau.officer").Says("what is waiting for review?");
        (await chat.As("manager").Says("SRP-04")).Hears("SRP-04: Work in progress (closure proposed)");

        (await chat.As("ilau.officer").Taps("Accept SRP-04")).Hears("SRP-04 is accepted. 1 answer waits for review");

        (await chat.As("manager").Says("SRP-04")).Hears("SRP-04: Completed");
        chat.Audit.Entries.ShouldHaveSingleItem().Action.ShouldBe("accept");
        chat.Messenger.To("personal-srp.lead").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_returned_answer_is_open_again_with_its_text_and_the_comment_on_top()
    {
        var chat = await Answered();
        (await chat.As("ilau.officer").Says("return SRP-04: say what happened to the pound")).Hears("SRP-04 is returned to Head of Traffic. 1 answer waits");

        chat.Messenger.To("personal-srp.lead").ShouldHaveSingleItem().Summary
            .ShouldBe("ILAU has returned your answer to SRP-04: say what happened to the pound\nYou can answer until Mon 9 Feb 2026, and what you wrote is in the form.");
        var lead = await chat.As("srp.lead").Says("what do I owe?");
        var card = lead.Hears<RequestCardReply>();
        card.Progress.Answered.ShouldBe(1);
        (card.Groups[0].Heading, card.Groups[0].Afis[0].Afi.Reference.Value).ShouldBe(("Returned: ILAU needs more", "SRP-04"));
        var form = (await lead.Taps("Answer SRP-04")).Hears<AnswerFormReply>();
        form.Returned.ShouldBe("Returned by ILAU on Mon 5 Jan 2026: say what happened to the pound");
        (form.Draft.Status, form.Draft.Narrative).ShouldBe((Status.Completed, "Pound opened."));

        await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-04"), 1, form.Draft with { Narrative = "The pound opened in March, and takes forty cars." }));
        (await chat.As("ilau.officer").Says("what is waiting for review?")).Hears("2 answers wait for review");
    }

    [Fact]
    public async Task The_officer_sees_for_how_long_a_returned_answer_is_out()
    {
        var chat = await Answered();
        await chat.As("ilau.officer").Says("return SRP-04: say what happened to the pound");
        chat.On(2026, 1, 7);

        (await chat.As("ilau.officer").Says("what is waiting for review?")).Hears<ReviewReply>().Blocks.OfType<Block.Line>()
            .Select(l => string.Concat(l.Runs.Select(r => r.Text))).ShouldContain("SRP-04 Head of Traffic · returned, day 3");
        (await chat.As("ilau.officer").Says("accept SRP-04")).Hears("SRP-04 was returned on Mon 5 Jan 2026 and has not been answered again yet.");
    }

    [Fact]
    public async Task Return_asks_for_a_comment()
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says("return SRP-04");

        officer.Hears<ReturnFormReply>().Comment.ShouldBe("");
        (await officer.Taps("Return SRP-04")).Hears<ReturnFormReply>();
        await officer.Taps(((JudgeRequest)officer.Button("Return SRP-04")) with { Comment = "When?" });
        officer.Hears("SRP-04 is returned to Head of Traffic.");
    }

    [Fact]
    public async Task A_comment_that_does_not_stand_apart_is_shown_first()
    {
        var chat = await Answered();

        (await chat.As("ilau.officer").Says("return SRP-04 to work in progress")).Hears<ReturnFormReply>().Comment.ShouldBe("to work in progress");
        (await chat.As("ilau.officer").Says("accept SRP-04, good answer")).Hears("Accept this answer?\n• SRP-04: Completed, Head of Traffic\nWith the comment: good answer");
        (await chat.Afi("SRP-04")).Verdict.ShouldBe(QualityVerdict.Pending);
    }

    [Fact]
    public async Task A_question_to_the_author_is_a_comment_and_a_question_to_the_bot_is_no_verdict()
    {
        var chat = await Answered();

        (await chat.As("ilau.officer").Says("accept SRP-04?")).Heard.ShouldNotBeEmpty();
        (await chat.Afi("SRP-04")).Verdict.ShouldBe(QualityVerdict.Pending);
        (await chat.As("ilau.officer").Says("return SRP-04: when did it open?")).Hears("SRP-04 is returned to Head of Traffic.");
        (await chat.Afi("SRP-04")).Returned.ShouldNotBeNull().Comment.ShouldBe("when did it open?");
    }

    [Theory]
    [InlineData("SRP-04 all good, sign it off and give me the next")]
    [InlineData("yep SRP-04 approved")]
    [InlineData("srp-04 ok by me")]
    [InlineData("I've read SRP-04 twice and spoken to their sergeant. Content to accept.")]
    [InlineData("accept SRP-03 I mean SRP-04")]
    public async Task An_acceptance_in_ones_own_words_is_shown_before_it_is_given(string said)
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says(said);

        officer.Hears("Accept this answer?\n• SRP-04: Completed, Head of Traffic");
        (await chat.Afi("SRP-04")).Verdict.ShouldBe(QualityVerdict.Pending);
        (await officer.Says("yes")).Hears("SRP-04 is accepted. 1 answer waits for review");
    }

    [Theory]
    [InlineData("SRP-04 needs to go back to them. Says 'opened' which is what it said in July, we want a date", "Says 'opened' which is what it said in July, we want a date")]
    [InlineData("SRP-04 return pls comment \"opened where? and by whom\"", "opened where? and by whom")]
    [InlineData("SRP-04 no. back to lead - which pound, who owns it, when live", "which pound, who owns it, when live")]
    [InlineData("not happy w srp 4 - where's the evidence it takes forty cars? return", "where's the evidence it takes forty cars?")]
    [InlineData("SRP-04 won't wash - \"opened\" isn't an answer", "\"opened\" isn't an answer")]
    [InlineData("SRP-04 nearly there but I'd want the date before I sign it off", "nearly there but I'd want the date before I sign it off")]
    public async Task A_return_in_ones_own_words_keeps_the_comment_to_the_letter_and_is_shown_first(string said, string comment)
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says(said);

        officer.Hears<ReturnFormReply>().Comment.ShouldBe(comment);
        (await chat.Afi("SRP-04")).Verdict.ShouldBe(QualityVerdict.Pending);
        await officer.Says("yes");
        (await chat.Afi("SRP-04")).Returned.ShouldNotBeNull().Comment.ShouldBe(comment);
    }

    [Theory]
    [InlineData("SRP-03 fine. SRP-04 needs to go back, no date on it")]
    [InlineData("happy with SRP-03, SRP-04 back please - no date on it")]
    [InlineData("SRP-03 ok, 04 isn't: no date on it")]
    public async Task Verdicts_in_ones_own_words_on_several_are_one_list(string said)
    {
        var chat = await Answered();

        (await chat.As("ilau.officer").Says(said)).Hears("Shall I do both?\n• accept SRP-03: Work in progress, Head of Traffic\n• return SRP-04 to Head of Traffic: no date on it");
    }

    [Fact]
    public async Task An_acceptance_on_a_condition_is_asked_about_and_a_yes_does_not_answer_it()
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says("accept SRP-04 if they send the invoice");

        officer.Hears("I can accept SRP-04 as it stands, or return it and ask for more, but not on a condition. You said: if they send the invoice");
        (await officer.Says("yes")).Hears("I can accept SRP-04 as it stands");
        (await chat.Afi("SRP-04")).Verdict.ShouldBe(QualityVerdict.Pending);
        (await officer.Says("return it")).Hears("SRP-04 is returned to Head of Traffic.");
        (await chat.Afi("SRP-04")).Returned.ShouldNotBeNull().Comment.ShouldBe("if they send the invoice");
    }

    [Theory]
    [InlineData("SRP-04 approved by the board on Tuesday")]
    [InlineData("he is happy with SRP-04")]
    [InlineData("not sure I can accept SRP-04")]
    [InlineData("did we accept SRP-04")]
    [InlineData("the SRP-04 return is late")]
    [InlineData("SRP-04 to go back to 30 September")]
    public async Task What_tells_of_anothers_verdict_or_of_none_gives_none(string said)
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says(said);

        officer.Heard.ShouldNotContain(r => r.Summary.StartsWith("Accept", StringComparison.Ordinal) || r is ReturnFormReply);
        await officer.Says("yes");
        (await chat.Afi("SRP-04")).Verdict.ShouldBe(QualityVerdict.Pending);
    }

    [Fact]
    public async Task What_a_lead_says_in_the_same_words_of_their_own_AFI_is_no_verdict() =>
        (await (await Answered()).As("mci.lead").Says("MCI-01 all good")).Heard.ShouldNotContain(r => r.Summary.Contains("Only ILAU", StringComparison.Ordinal));

    [Fact]
    public async Task Several_are_accepted_once_their_list_is_confirmed()
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says("accept all");

        officer.Hears("Accept these 2 answers?\n• SRP-03: Work in progress, Head of Traffic\n• SRP-04: Completed, Head of Traffic");
        (await chat.Afi("SRP-04")).Verdict.ShouldBe(QualityVerdict.Pending);
        (await officer.Taps("Accept 2 answers")).Hears("SRP-03 is accepted. SRP-04 is accepted. Nothing waits for review");
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("accept them")]
    public async Task A_yes_accepts_what_was_listed(string yes)
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says("accept both");

        officer.Hears("Accept these 2 answers?");
        (await officer.Says(yes)).Hears("SRP-03 is accepted. SRP-04 is accepted. Nothing waits for review");
    }

    [Theory]
    [InlineData("everything from roads is fine")]
    [InlineData("accept all the roads answers")]
    public async Task All_that_waits_of_a_part_is_listed_before_it_is_accepted(string said)
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says(said);

        officer.Hears("Accept these 2 answers?\n• SRP-03: Work in progress, Head of Traffic\n• SRP-04: Completed, Head of Traffic");
        (await officer.Says("yes")).Hears("SRP-03 is accepted. SRP-04 is accepted. Nothing waits for review");
    }

    [Fact]
    public async Task Where_nothing_of_a_part_waits_that_is_said()
    {
        var chat = await Answered();

        (await chat.As("ilau.officer").Says("everything from HR is fine")).Hears("Nothing waits for your review in Human resource management.");
    }

    [Theory]
    [InlineData("return SRP-03 and SRP-04: no evidence")]
    [InlineData("return SRP-03, 04: no evidence")]
    [InlineData("send all the roads answers back: no evidence")]
    public async Task Several_go_back_for_one_reason_once_that_is_confirmed(string said)
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says(said);

        officer.Hears("Shall I do both?\n• return SRP-03 to Head of Traffic: no evidence\n• return SRP-04 to Head of Traffic: no evidence");
        (await chat.Afi("SRP-03")).Returned.ShouldBeNull();
        (await officer.Says("yes")).Hears("SRP-03 is returned to Head of Traffic. SRP-04 is returned to Head of Traffic.");
        (await chat.Afi("SRP-04")).Returned.ShouldNotBeNull().Comment.ShouldBe("no evidence");
    }

    [Fact]
    public async Task What_several_lack_may_be_said_in_the_next_line()
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says("reject the lot from roads");

        officer.Hears("Say with it what is missing");
        (await officer.Says("nobody gives a single date")).Hears("Shall I do both?\n• return SRP-03 to Head of Traffic: nobody gives a single date");
    }

    [Theory]
    [InlineData("accept srp-03 and return srp-04, no evidence given")]
    [InlineData("accept SRP-03. Return SRP-04: no evidence given")]
    public async Task Two_verdicts_in_one_message_are_both_shown_and_both_done(string said)
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says(said);

        officer.Hears("Shall I do both?\n• accept SRP-03: Work in progress, Head of Traffic\n• return SRP-04 to Head of Traffic: no evidence given");
        (await chat.Afi("SRP-03")).Verdict.ShouldBe(QualityVerdict.Pending);
        (await officer.Says("yes")).Hears("SRP-03 is accepted. SRP-04 is returned to Head of Traffic. Nothing waits for review");
        (await chat.Afi("SRP-04")).Returned.ShouldNotBeNull().Comment.ShouldBe("no evidence given");
        chat.Messenger.To("personal-srp.lead").ShouldHaveSingleItem().Summary.ShouldStartWith("ILAU has returned your answer to SRP-04: no evidence given");
    }

    [Fact]
    public async Task A_button_does_both_and_where_the_reason_is_missing_each_is_asked_by_itself()
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says("accept SRP-03 and return SRP-04");

        officer.Hears("Accept this answer?\n• SRP-03: Work in progress, Head of Traffic", "Return SRP-04 to Head of Traffic, because …");
        await officer.Says("accept SRP-03 and return SRP-04: by when?");
        (await officer.Taps("Do both")).Hears("SRP-03 is accepted. SRP-04 is returned to Head of Traffic.");
    }

    [Fact]
    public async Task What_waits_is_asked_in_short_by_whoever_reviews_and_whoever_leads()
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says("whats waiting");
        officer.Hears("2 answers wait for review");
        await officer.Says("accept SRP-03");

        (await officer.Says("what's left")).Hears("1 answer waits for review");
        (await chat.As("mci.lead").Says("what's waiting?")).Hears<RequestCardReply>();
    }

    [Fact]
    public async Task Nobody_reviews_what_they_said_themselves()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("ilau.officer").Taps(new SaveAnswerRequest(Some.Reference("SRP-04"), 1, Some.Draft() with { BasedOn = 1 }));

        (await chat.As("ilau.officer").Says("what is waiting for review?")).Hears("1 answer waits for review");
        chat.As("ilau.officer").Buttons().ShouldBeEmpty();
        (await chat.As("ilau.officer").Says("accept SRP-04")).Hears("SRP-04 is your own answer, so another officer has to review it.");
        (await chat.As("ilau.officer").Says("accept all")).Hears("Nothing waits for your review.");
    }

    [Fact]
    public async Task An_answer_that_came_meanwhile_is_looked_at_first()
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says("what is waiting for review?");
        var accept = officer.Button("Accept SRP-04");
        await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference("SRP-04"), 1, Some.Draft("It has closed again.") with { BasedOn = 2 }));

        (await officer.Taps(accept)).Hears("SRP-04 has been answered again since.");
        (await chat.Afi("SRP-04")).Verdict.ShouldBe(QualityVerdict.Pending);
    }

    [Fact]
    public async Task What_was_completed_is_opened_again_with_a_reason()
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says("reopen SRP-04: the pound has closed");
        officer.Hears("SRP-04 is not closed, so there is nothing to open again.");
        await officer.Says("accept SRP-04");
        (await officer.Says("return SRP-04: the pound has closed")).Hears("SRP-04 is accepted already. Say \"reopen SRP-04\", and why, to open it again.");

        (await officer.Says("reopen SRP-04")).Hears("Open SRP-04 again, because …");
        (await officer.Says("reopen SRP-04: the pound has closed")).Hears("SRP-04 is open again, and Head of Traffic is told.");

        chat.Messenger.To("personal-srp.lead").ShouldHaveSingleItem().Summary.ShouldStartWith("ILAU has opened SRP-04 again: the pound has closed");
        (await chat.As("manager").Says("SRP-04")).Hears("SRP-04: Work in progress");
        chat.Audit.Entries.Select(e => e.Action).ShouldBe(["accept", "reopen"]);
    }

    [Fact]
    public async Task A_double_tap_returns_once_and_tells_once()
    {
        var chat = await Answered();
        var officer = await chat.As("ilau.officer").Says("return SRP-04");
        var tap = ((JudgeRequest)officer.Button("Return SRP-04")) with { Comment = "When?" };

        await officer.Taps(tap, "tap-1");
        await officer.Taps(tap, "tap-1");

        chat.Messenger.To("personal-srp.lead").ShouldHaveSingleItem();
        (await chat.Register.History(ReferencePlan.Id, Some.Reference("SRP-04"), default)).Verdicts.ShouldHaveSingleItem();
    }

    private static async Task<Chat> Answered()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("hello");
        await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-03"), 1, Some.Draft("The southern unit now does this every Thursday.") with { BasedOn = 1, TargetDate = "2007-03-31" }));
        await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-04"), 1, Some.Draft("Pound opened.") with { BasedOn = 1, Status = Status.Completed }));
        foreach (var reference in (string[])["SRP-03", "SRP-04"])
            (await chat.Said(reference)).ShouldHaveSingleItem();
        return chat;
    }
}
