using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>The card's forms: saved one by one, changed until the cycle closes, and nothing typed is lost.</summary>
public sealed class CardFormTests
{
    private static readonly AfiReference Srp01 = Some.Reference("SRP-01");

    private static readonly UpdateDraft Draft = Some.Draft("A national tactic was agreed.") with { BasedOn = 1 };

    [Fact]
    public async Task An_answer_is_saved_and_the_card_shows_it_in_place_of_the_form()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Taps(new OpenFormRequest(Srp01));
        var form = lead.Hears<AnswerFormReply>();
        (form.CanSave, form.Cycle!.Number, form.Draft).ShouldBe((true, 1, new UpdateDraft { BasedOn = 1 }));

        await lead.Taps(new SaveAnswerRequest(Srp01, form.Cycle.Number, Draft));

        var card = lead.Hears<RequestCardReply>();
        card.Notice.ShouldBe("SRP-01 is saved.");
        card.Summary.ShouldBe("4 AFIs to update by Mon 26 Jan 2026: 1 of 4 answered");
        card.Groups.SelectMany(g => g.Afis).Where(a => a.Answered).ShouldHaveSingleItem().Afi.Standing!.Narrative.ShouldBe("A national tactic was agreed.");
        (await chat.Said("SRP-01")).ShouldHaveSingleItem().Via.ShouldBe(UpdateChannel.Card);
    }

    [Fact]
    public async Task A_double_tap_saves_once_and_shows_the_same_card()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        var save = new SaveAnswerRequest(Srp01, 1, Draft);

        var first = (await lead.Taps(save)).Hears<RequestCardReply>();
        var second = (await lead.Taps(save)).Hears<RequestCardReply>();

        (second.Notice, second.Progress).ShouldBe((first.Notice, first.Progress));
        (await chat.Said("SRP-01")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_saved_answer_is_opened_filled_in_and_can_be_changed()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        var answer = Draft with { Status = Status.Completed, TargetDate = "2026-03-31", EqualityImpactConsidered = true };
        await lead.Taps(new SaveAnswerRequest(Srp01, 1, answer));

        var form = (await lead.Taps(new OpenFormRequest(Srp01))).Hears<AnswerFormReply>();
        form.Draft.ShouldBe(answer with { BasedOn = 2, TargetBefore = new DateOnly(2026, 3, 31) });
        await lead.Taps(new SaveAnswerRequest(Srp01, 1, form.Draft with { Status = Status.WorkInProgress, Narrative = "Not yet after all." }));

        lead.Hears<RequestCardReply>().Progress.Answered.ShouldBe(1);
        (await chat.Said("SRP-01")).Select(u => u.Status).ShouldBe([Status.Completed, Status.WorkInProgress]);
        (await chat.Afi("SRP-01")).Standing!.Narrative.ShouldBe("Not yet after all.");
        chat.Messenger.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_late_second_delivery_says_that_something_else_stands()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        var save = new SaveAnswerRequest(Srp01, 1, Draft with { Status = Status.Completed });
        await lead.Taps(save);
        await lead.Taps(new SaveAnswerRequest(Srp01, 1, Draft with { BasedOn = 2 }));

        (await lead.Taps(save)).Hears<RequestCardReply>().Notice.ShouldBe("SRP-01 is saved. A later answer stands: Work in progress.");
        (await chat.Afi("SRP-01")).Standing!.Status.ShouldBe(Status.WorkInProgress);
    }

    public static TheoryData<string, UpdateDraft, string> Incomplete() => new()
    {
        { "no status", Draft with { Status = null }, "SRP-01: Choose a status." },
        { "no narrative", Draft with { Narrative = " \n" }, "SRP-01: Write a narrative: what has been done since the last update?" },
        { "completed, and no more said", Draft with { Status = Status.Completed, Narrative = "ok" }, "SRP-01: To be completed it needs more than a word: what was done, and how can one tell?" },
        { "completed, twice", Draft with { Status = Status.Completed, Narrative = "All done." }, "SRP-01: To be completed it needs more than a word: what was done, and how can one tell?" },
        { "no reason", Draft with { Status = Status.NoFurtherAction }, "SRP-01: Choose a reason for no further action." },
        { "no such day", Draft with { TargetDate = "2026-02-30" }, "SRP-01: I cannot read that target date: give a day from 2000 to 2099, day first, such as 31/03/2027, 31 March 2027 or 2027-03-31, or leave it empty." },
        { "too long", Draft with { Narrative = new string('x', 4001) }, "SRP-01: The narrative is too long: it can be at most 4,000 characters." },
        { "nothing at all", new UpdateDraft(), "SRP-01: Choose a status. Write a narrative: what has been done since the last update?" },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public async Task An_incomplete_form_comes_back_with_what_was_typed(string why, UpdateDraft draft, string heard)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Taps(new SaveAnswerRequest(Srp01, 1, draft));

        var form = lead.Hears(heard).Hears<AnswerFormReply>();
        form.Draft.ShouldBe(draft, why);
        form.CanSave.ShouldBeTrue();
        (await chat.Said("SRP-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_saved_after_the_cycle_closed_keeps_what_was_typed()
    {
        var chat = await Chat.InTheFirstCycle();
        chat.On(2026, 2, 10);
        var lead = await chat.As("srp.lead").Taps(new SaveAnswerRequest(Srp01, 1, Draft));

        var form = lead.Hears("SRP-01: Cycle 1 closed at the end of Mon 9 Feb 2026. Nothing was recorded. The next cycle opens on Mon 2 Mar 2026, 09:00.").Hears<AnswerFormReply>();
        (form.Draft, form.CanSave).ShouldBe((Draft, false));
        (await lead.Taps(new OpenFormRequest(Srp01))).Hears("Cycle 1 closed at the end of Mon 9 Feb 2026.");
        (await chat.Said("SRP-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_of_an_older_cycle_is_saved_by_a_second_tap()
    {
        var chat = await Chat.InTheFirstCycle();
        chat.On(2026, 3, 2);
        await chat.OpenTheCycle();
        var lead = await chat.As("srp.lead").Taps(new SaveAnswerRequest(Srp01, 1, Draft));

        var form = lead.Hears("SRP-01: That form was for cycle 1, which is closed. Nothing was recorded; save again to answer for cycle 2.").Hears<AnswerFormReply>();
        (await chat.Said("SRP-01")).ShouldBeEmpty();
        await lead.Taps(new SaveAnswerRequest(Srp01, form.Cycle!.Number, form.Draft));

        lead.Hears<RequestCardReply>().Progress.Answered.ShouldBe(1);
        (await chat.Said("SRP-01")).ShouldHaveSingleItem().Cycle.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_words_in_the_next_cycle_are_a_new_answer()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Taps(new SaveAnswerRequest(Srp01, 1, Draft));
        chat.On(2026, 3, 2);
        await chat.OpenTheCycle();

        await lead.Taps(new SaveAnswerRequest(Srp01, 2, Draft));

        lead.Hears<RequestCardReply>().Progress.Answered.ShouldBe(1);
        (await chat.Said("SRP-01")).Select(u => u.Cycle).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task No_change_is_one_tap_and_one_line()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Taps(new OpenNoChangeRequest(Some.Reference("SRP-02")));
        var form = lead.Hears<NoChangeFormReply>();
        var save = new SaveNoChangeRequest(Some.Reference("SRP-02"), form.Cycle!.Number, " The figures come in April. ", form.BasedOn);

        (await lead.Taps(save)).Hears<RequestCardReply>().Notice.ShouldBe("SRP-02 is saved.");
        (await lead.Taps(save)).Hears<RequestCardReply>().Notice.ShouldBe("SRP-02 is saved.");

        var said = (await chat.Said("SRP-02")).ShouldHaveSingleItem();
        (said.Status, said.Narrative, said.TargetDate).ShouldBe((Status.WorkInProgress, "No change: The figures come in April.", new DateOnly(2007, 3, 31)));
    }

    [Fact]
    public async Task No_change_without_a_why_is_asked_for_it()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Taps(new SaveNoChangeRequest(Srp01, 1, " ", 1));

        lead.Hears("SRP-01: Say in one line why nothing has changed.");
        (await chat.Said("SRP-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_change_needs_something_to_keep()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("rad.lead").Taps(new OpenNoChangeRequest(Some.Reference("RAD-02")));
        const string heard = "RAD-02: There is no earlier update of RAD-02, so there is no status to keep.";

        lead.Hears(heard).Hears<AnswerFormReply>();
        (await lead.Taps(new SaveNoChangeRequest(Some.Reference("RAD-02"), 1, "Still waiting.", 0))).Hears(heard)
            .Hears<AnswerFormReply>().Draft.Narrative.ShouldBe("Still waiting.");
        (await chat.Said("RAD-02")).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_change_to_a_closure_without_a_reason_asks_for_it_in_the_full_form()
    {
        var chat = await Chat.InTheFirstCycle();
        var afi = (await chat.Plan()).Afis.First(a => a.Standing is { Status: Status.NoFurtherAction, Reason: null });
        var officer = await chat.As("ilau.officer").Taps(new SaveNoChangeRequest(afi.Reference, 1, "Still so.", afi.UpdateCount));

        officer.Hears($"{afi.Reference}: Choose a reason for no further action.").Hears<AnswerFormReply>().Draft.Narrative.ShouldBe("No change: Still so.");
    }

    [Fact]
    public async Task No_change_does_not_adopt_what_somebody_else_said_since()
    {
        var chat = await Chat.InTheFirstCycle();
        var mci01 = Some.Reference("MCI-01");
        await chat.As("ilau.officer").Taps(new SaveAnswerRequest(mci01, 1, Draft with { Status = Status.Completed }));
        var lead = await chat.As("mci.lead").Taps(new SaveNoChangeRequest(mci01, 1, "Still waiting.", 1));

        var form = lead.Hears("MCI-01: Since you opened this form, ilau.officer@example.org has said: Completed. Nothing was recorded. Save again if there is still no change.").Hears<NoChangeFormReply>();
        form.Why.ShouldBe("Still waiting.");
        (await chat.Said("MCI-01")).ShouldHaveSingleItem();
        await lead.Taps(new SaveNoChangeRequest(mci01, 1, form.Why, form.BasedOn));
        (await chat.Said("MCI-01"))[^1].Status.ShouldBe(Status.Completed);
    }

    [Fact]
    public async Task No_change_in_an_older_cycle_or_a_closed_one_keeps_the_line()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        chat.On(2026, 2, 10);
        (await lead.Taps(new SaveNoChangeRequest(Srp01, 1, "Still waiting.", 1)))
            .Hears("SRP-01: Cycle 1 closed").Hears<AnswerFormReply>().Draft.Narrative.ShouldBe("No change: Still waiting.");

        chat.On(2026, 3, 2);
        await chat.OpenTheCycle();
        (await lead.Taps(new SaveNoChangeRequest(Srp01, 1, "Still waiting.", 1)))
            .Hears("SRP-01: That form was for cycle 1").Hears<NoChangeFormReply>().Why.ShouldBe("Still waiting.");
    }

    [Fact]
    public async Task A_forged_action_changes_and_shows_nothing_of_somebody_elses()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("csa.lead");
        const string notYours = "SRP-01 is not one of your AFIs, so I cannot show or change it. Ask the lead (Head of Traffic) or ILAU.";

        (await lead.Taps(new OpenFormRequest(Srp01))).Hears(notYours);
        (await lead.Taps(new OpenNoChangeRequest(Srp01))).Hears(notYours);
        (await lead.Taps(new AfiRequest(Srp01))).Hears(notYours);
        (await lead.Taps(new SaveAnswerRequest(Srp01, 1, Draft))).Hears($"{notYours} You wrote:\nA national tactic was agreed.");
        (await lead.Taps(new SaveAnswerRequest(Srp01, 7, Draft))).Hears($"{notYours} You wrote:\nA national tactic was agreed.");
        (await lead.Taps(new SaveNoChangeRequest(Srp01, 1, "Mine now.", 1))).Hears($"{notYours} You wrote:\nMine now.");
        (await lead.Taps(new AfiListRequest(new Scope.Framework(new FrameworkCode("SRP")), null))).Hears("Strategic road policing is not one of your frameworks");
        (await chat.Said("SRP-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Actions_on_what_is_not_in_the_plan_are_told_so()
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = chat.As("ilau.officer");
        var gone = Some.Reference("SRP-99");

        (await officer.Taps(new OpenFormRequest(gone))).Hears("There is no AFI \"SRP-99\" in the plan.");
        (await officer.Taps(new SaveAnswerRequest(gone, 1, Draft))).Hears("There is no AFI \"SRP-99\" in the plan. References look like ASB-01. You wrote:\nA national");
        (await officer.Taps(new SaveNoChangeRequest(gone, 1, "x", 0))).Hears("There is no AFI \"SRP-99\" in the plan. References look like ASB-01. You wrote:\nx");
        (await officer.Taps(new SaveAnswerRequest(Some.Reference("TRN-01"), 1, Draft))).Hears("TRN-01: TRN-01 is managed by").Hears<AnswerFormReply>().CanSave.ShouldBeFalse();
        (await officer.Taps(new StatusRequest(new Scope.Framework(new FrameworkCode("XX"))))).Hears("There is no framework called \"XX\".");
        (await officer.Taps(new StatusRequest(new Scope.Area(new FrameworkCode("SRP"), "Moon")))).Hears("There is no framework called \"Moon\".");
    }

    [Fact]
    public async Task A_form_that_overtakes_another_answer_is_saved_and_both_are_told()
    {
        var chat = await Chat.InTheFirstCycle();
        var mci01 = Some.Reference("MCI-01");
        await chat.As("mci.lead").Taps(new SaveAnswerRequest(mci01, 1, Draft));
        var officer = await chat.As("ilau.officer").Taps(new SaveAnswerRequest(mci01, 1, Draft with { Narrative = "The bureau is set up." }));

        officer.Hears("MCI-01 is saved. While you were answering, mci.lead@example.org said: Work in progress, at Mon 5 Jan 2026, 09:00. Both answers are kept; yours stands.");
        chat.Messenger.To("personal-mci.lead").ShouldHaveSingleItem().Summary.ShouldBe("ILAU Officer answered MCI-01 after you: Work in progress. Both answers are kept; theirs stands.");
        (await chat.Said("MCI-01")).Count.ShouldBe(2);
    }
}
