namespace AfiBot.Tests.Conversation.Understanding;

public sealed class AfiSentenceTests
{
    private const string None = "";

    [Theory]
    [InlineData("SRP-04")]
    [InlineData("srp 4")]
    [InlineData("SRP04")]
    [InlineData("srp-4")]
    [InlineData("srp 04.")]
    [InlineData("SRP‑04")]
    [InlineData("srp - 4")]
    [InlineData("SRP_04")]
    [InlineData("#SRP-04")]
    [InlineData("SRP-004")]
    [InlineData("SRP-04?")]
    [InlineData("show SRP-04")]
    [InlineData("show me srp 4 please")]
    [InlineData("what about SRP-04")]
    [InlineData("status of SRP-04")]
    [InlineData("what's the status of SRP-04?")]
    [InlineData("how is SRP-04 doing")]
    [InlineData("how's srp-4 coming along?")]
    [InlineData("where are we with SRP-04?")]
    [InlineData("tell me about SRP-04")]
    [InlineData("SRP-04 status")]
    [InlineData("give me an update on SRP-04")]
    [InlineData("AFI SRP-04")]
    public void An_area_is_shown_for_certain(string text) =>
        ReferencePlan.Read(text).ShouldBe(new Reading(new Intent.ShowAfi(Some.Reference("SRP-04")), IsCertain: true));

    [Theory]
    [InlineData("is SRP-04 done?")]
    [InlineData("is SRP-04 completed")]
    [InlineData("SRP-04 is completed?")]
    [InlineData("has SRP-04 been completed?")]
    [InlineData("did we complete SRP-04?")]
    [InlineData("have we completed SRP-04?")]
    [InlineData("who completed SRP-04?")]
    [InlineData("when is SRP-04 due?")]
    [InlineData("SRP-04 when is it due?")]
    [InlineData("who leads on SRP-04?")]
    [InlineData("thanks for SRP-04")]
    public void A_question_about_an_area_shows_it_and_updates_nothing(string text) =>
        ReferencePlan.Read(text).Intent.ShouldBe(new Intent.ShowAfi(Some.Reference("SRP-04")));

    [Theory]
    [InlineData("SRP-99", "SRP-99")]
    [InlineData("srp 99", "srp 99")]
    [InlineData("update SRP-99", "SRP-99")]
    [InlineData("status of SRP-99?", "SRP-99")]
    [InlineData("SRP-99 is completed, the pound opened", "SRP-99")]
    [InlineData("PRS-01", "PRS-01")]
    [InlineData("XYZ-12", "XYZ-12")]
    public void A_reference_the_plan_does_not_have_is_said_back(string text, string said) =>
        ReferencePlan.Read(text).ShouldBe(new Reading(new Intent.UnknownAfi(said), IsCertain: false));

    [Theory]
    [InlineData("update SRP-04", "SRP-04")]
    [InlineData("I want to update srp 4", "SRP-04")]
    [InlineData("answer SRP-04", "SRP-04")]
    [InlineData("change SRP-04", "SRP-04")]
    [InlineData("please update SRP-04", "SRP-04")]
    [InlineData("can you update SRP-04 please", "SRP-04")]
    [InlineData("could I update SRP-04?", "SRP-04")]
    [InlineData("let me update SRP-04", "SRP-04")]
    [InlineData("I'd like to give an update on SRP-04", "SRP-04")]
    [InlineData("SRP-04 update", "SRP-04")]
    [InlineData("update", null)]
    [InlineData("I'd like to give an update", null)]
    [InlineData("I want to update", null)]
    [InlineData("I want to answer please", null)]
    public void An_update_is_started(string text, string? reference) =>
        ReferencePlan.Read(text).ShouldBe(new Reading(new Intent.StartUpdate(reference is null ? null : Some.Reference(reference)), IsCertain: true));

    [Theory]
    [InlineData("SRP-04 is completed, the car pound opened in March", "the car pound opened in March")]
    [InlineData("SRP-04 done. Car pound opened", "Car pound opened")]
    [InlineData("SRP-04 - completed - car pound opened", "car pound opened")]
    [InlineData("SRP-04: complete. Car pound opened.", "Car pound opened.")]
    [InlineData("mark SRP-04 as complete: car pound opened", "car pound opened")]
    [InlineData("please mark srp 4 as done, the pound’s open", "the pound’s open")]
    [InlineData("update SRP-04 to completed because the car pound opened", "because the car pound opened")]
    [InlineData("set SRP-04 to completed", None)]
    [InlineData("can you mark SRP-04 as complete?", None)]
    [InlineData("completed SRP-04, the car pound opened", "the car pound opened")]
    [InlineData("we have completed SRP-04: the car pound opened", "the car pound opened")]
    [InlineData("close SRP-04", None)]
    [InlineData("SRP-04 is completed", None)]
    [InlineData("SRP-04 has been finished.", None)]
    [InlineData("SRP-04 is now fully complete - see the board paper", "see the board paper")]
    [InlineData("SRP-04 is 100% complete", None)]
    [InlineData("SRP-04 is completed, and so is SRP-05", "and so is SRP-05")]
    [InlineData("SRP-04 completed in March after the tender", "in March after the tender")]
    [InlineData("SRP-04 is done; no further action on the pound", "no further action on the pound")]
    [InlineData("the status of SRP-04 is completed", None)]
    [InlineData("hi, SRP-04 is done. Thanks", None)]
    [InlineData("SRP-04 (completed) car pound opened", "car pound opened")]
    [InlineData("I can confirm that SRP-04 is complete, car pound opened", "car pound opened")]
    public void A_completed_area_is_told_in_one_sentence(string text, string narrative) =>
        Given(text, Status.Completed, null, narrative);

    [Theory]
    [InlineData("SRP-04: still in progress - tender out", "tender out")]
    [InlineData("SRP-04 is in progress, we completed phase one", "we completed phase one")]
    [InlineData("SRP-04 wip tender out", "tender out")]
    [InlineData("SRP-04 is ongoing. Tender out", "Tender out")]
    [InlineData("SRP-04 is not completed, the tender slipped", "is not completed, the tender slipped")]
    [InlineData("SRP-04 isn't done yet", "isn't done yet")]
    [InlineData("SRP-04 isnt done yet", "isnt done yet")]
    [InlineData("SRP-04 hasn’t been finished", "hasn’t been finished")]
    [InlineData("SRP-04 will be completed in March", "will be completed in March")]
    [InlineData("SRP-04 is nearly complete", "is nearly complete")]
    [InlineData("SRP-04 is 80% complete", "is 80% complete")]
    [InlineData("SRP-04 to be completed after the tender", "to be completed after the tender")]
    [InlineData("SRP-04 ongoing tender dispute", "ongoing tender dispute")]
    [InlineData("we haven't completed SRP-04, the tender slipped", "we haven't completed SRP-04, the tender slipped")]
    [InlineData("mark SRP-04 as work in progress", None)]
    public void An_area_still_open_is_never_read_as_completed(string text, string narrative) =>
        Given(text, Status.WorkInProgress, null, narrative);

    [Theory]
    [InlineData("SRP-04 no further action, AFI not agreed, we disputed the finding", NoFurtherActionReason.AfiNotAgreed, "we disputed the finding")]
    [InlineData("nfa on SRP-04 – sufficient work already in place: the pound opened", NoFurtherActionReason.SufficientWorkInPlace, "the pound opened")]
    [InlineData("SRP-04 nfa: no current plan", NoFurtherActionReason.NoCurrentPlan, None)]
    [InlineData("SRP-04 NFA because there are no current plans. Revisit in 2027.", NoFurtherActionReason.NoCurrentPlan, "Revisit in 2027.")]
    [InlineData("SRP-04 not agreed", NoFurtherActionReason.AfiNotAgreed, None)]
    [InlineData("mark SRP-04 as no further action, we don't agree", NoFurtherActionReason.AfiNotAgreed, None)]
    [InlineData("SRP-04 no further action required, the unit was disbanded", null, "the unit was disbanded")]
    [InlineData("no further action on SRP-04: the unit was disbanded", null, "the unit was disbanded")]
    [InlineData("close SRP-04 as nfa", null, None)]
    public void No_further_action_is_told_with_its_reason(string text, NoFurtherActionReason? reason, string narrative) =>
        Given(text, Status.NoFurtherAction, reason, narrative);

    [Theory]
    [InlineData("SRP-04 the car pound opened in March", "the car pound opened in March")]
    [InlineData("SRP-04: the car pound opened in March", "the car pound opened in March")]
    [InlineData("update SRP-04: the car pound opened", "the car pound opened")]
    [InlineData("SRP-04 update: tender out", "tender out")]
    [InlineData("update SRP-04 with the following: tender out", "tender out")]
    [InlineData("SRP-04 completed phase one", "completed phase one")]
    [InlineData("SRP-04 is complete except for signage", "is complete except for signage")]
    [InlineData("SRP-04 - we've now finished the pound", "we've now finished the pound")]
    [InlineData("SRP-04 completed? Not yet.", "completed? Not yet.")]
    [InlineData("SRP-04 should be completed", "should be completed")]
    [InlineData("SRP-04 is closed to traffic", "is closed to traffic")]
    [InlineData("SRP-04 is completed by March", "is completed by March")]
    [InlineData("SRP-04 is not in progress", "is not in progress")]
    [InlineData("SRP-04 the tender is completed", "the tender is completed")]
    [InlineData("SRP-04 and SRP-05 are completed", "and SRP-05 are completed")]
    [InlineData("We opened the car pound in March as SRP-04 asked us to", "We opened the car pound in March as SRP-04 asked us to")]
    public void A_status_left_in_doubt_is_left_open_and_no_word_lost(string text, string narrative) => Given(text, null, null, narrative);

    [Theory]
    [InlineData("SRP-04 work in progress, target 31 March 2027, tender out in January", "tender out in January", "2027-03-31")]
    [InlineData("SRP-04 in progress, tender out in January, target date 31/03/2027", "tender out in January", "2027-03-31")]
    [InlineData("SRP-04 wip. Tender out (target 31.3.27) in January", "Tender out in January", "2027-03-31")]
    [InlineData("SRP-04 wip, tender out; due end of March; then evaluation", "tender out; then evaluation", "2026-03-31")]
    [InlineData("SRP-04 wip, target is 2027-03-31", "", "2027-03-31")]
    [InlineData("SRP-04 wip, we missed the target 31 March 2027 again", "we missed the target 31 March 2027 again", null)]
    [InlineData("SRP-04 wip, target 30 February 2027, tender out", "target 30 February 2027, tender out", null)]
    [InlineData("SRP-04 wip, tender closes 31 March 2027", "tender closes 31 March 2027", null)]
    public void A_target_date_said_as_such_is_taken_out_of_the_story(string text, string narrative, string? date) =>
        Given(text, Status.WorkInProgress, null, narrative, date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", null));

    [Theory]
    [InlineData("change the target date of SRP-04 to 31 March 2027")]
    [InlineData("set target for srp 4 to 31/3/27")]
    public void A_target_date_alone_is_an_update_whose_rest_is_still_to_be_said(string text) =>
        Given(text, null, null, None, new DateOnly(2027, 3, 31));

    [Theory]
    [InlineData("please note SRP-04 is completed", false)]
    [InlineData("mark SRP-04 as complete", true)]
    [InlineData("update SRP-04 to completed because the pound opened", true)]
    [InlineData("SRP-04 is completed, so this one waits for it", false)]
    [InlineData("SRP-04 the car pound opened", false)]
    [InlineData("completed SRP-04", false)]
    public void Only_an_order_to_update_may_interrupt_and_never_a_story(string text, bool isCertain) =>
        ReferencePlan.Read(text).IsCertain.ShouldBe(isCertain);

    [Theory]
    [InlineData("2.1-A", "2.1-A")]
    [InlineData("show 2.1-a", "2.1-A")]
    [InlineData("update 2.1-A", "2.1-A")]
    [InlineData("2.1", "2.1")]
    [InlineData("status of R.7.B", "R.7.B")]
    [InlineData("12", "12")]
    public void References_of_another_form_are_found_letter_by_letter(string text, string reference)
    {
        var vocabulary = SmallVocabulary.Of([Some.Framework()], [], [Some.Reference("2.1-A"), Some.Reference("2.1"), Some.Reference("R.7.B"), Some.Reference("12")]);

        var intent = ReferencePlan.Read(text, vocabulary).Intent;

        (intent is Intent.StartUpdate start ? start.Reference : ((Intent.ShowAfi)intent).Reference).ShouldBe(Some.Reference(reference));
    }

    [Theory]
    [InlineData("we waited for 3 weeks")]
    [InlineData("the plan for 2007 is out")]
    [InlineData("on 12 March")]
    [InlineData("COVID-19 is over")]
    public void A_number_after_an_everyday_word_is_no_reference(string text) =>
        ReferencePlan.Read(text).Intent.ShouldBe(new Intent.NotUnderstood());

    [Theory]
    [InlineData("the pound took its first vehicles, I would regard SRP-04 as completed", Status.Completed)]
    [InlineData("SRP-04 - the pound took its first vehicles. I would regard this one as completed.", Status.Completed)]
    [InlineData("for SRP-04 the unit has begun twenty four hour cover from monday still a work in progress", Status.WorkInProgress)]
    [InlineData("keep SRP-04 at in progress. only the fee went up", Status.WorkInProgress)]
    [InlineData("SRP-04 carry on as WIP, bid for six cameras has gone in", Status.WorkInProgress)]
    [InlineData("can you log against SRP-04 that the scheme has begun. its work in progress", Status.WorkInProgress)]
    [InlineData("would you please set SRP-04 to no further action? The unit was disbanded.", Status.NoFurtherAction)]
    [InlineData("SRP-04 the pound is still closed", null)]
    [InlineData("SRP-04 the report has \"still in progress\" on page 4", null)]
    public void A_status_is_found_where_it_stands(string text, Status? status) =>
        (ReferencePlan.Read(text).Intent as Intent.GiveUpdate).ShouldNotBeNull().Status.ShouldBe(status);

    private static void Given(string text, Status? status, NoFurtherActionReason? reason, string narrative, DateOnly? target = null) =>
        ReferencePlan.Read(text).Intent.ShouldBe(new Intent.GiveUpdate(Some.Reference("SRP-04"), status, reason, narrative, target));
}
