namespace AfiBot.Tests.Conversation.Understanding;

/// <summary>A question may be answered on a fair guess: what it is about stands in plain sight.</summary>
public sealed class FairGuessTests
{
    [Theory]
    [InlineData("quick word on roads?", "SRP")]
    [InlineData("what news of MAPPA", "PVP")]
    [InlineData("forensics perf", "FOR")]
    [InlineData("is neighbourhood policing getting anywhere", "NPS")]
    [InlineData("VCI where are they at", "VCI")]
    public void A_name_among_other_words_is_asked_about(string text, string code)
    {
        var ask = Interpreter.Interpret(text, ReferencePlan.AsRead, ReferencePlan.Today).Intent.ShouldBeOfType<Intent.Ask>();

        ask.Question.ShouldBe(Question.Status);
        (ask.Scope is Scope.Area area ? area.Code : ((Scope.Framework)ask.Scope).Code).Value.ShouldBe(code);
    }

    [Theory]
    [InlineData("how is the Head of Traffic doing", "lead/srp.lead@example.org")]
    [InlineData("status of the Director, Resources", "lead/fpr.lead@example.org")]
    [InlineData("how is emerald getting on?", "lead/cjp.lead@example.org")]
    [InlineData("how's territorial policing doing as a group", "group/Territorial Policing")]
    [InlineData("status of the human resources group", "group/Human Resources")]
    [InlineData("status of human resources", "framework/HRM")]
    [InlineData("how are we doing on civil contingency planning", "service/Civil Contingency Planning")]
    [InlineData("status of the priority service major crime", "service/Major Crime")]
    [InlineData("status of major crime", "framework/MCI")]
    [InlineData("everything graded poor", "graded/Poor")]
    [InlineData("how are the ones graded fair doing", "graded/Fair")]
    public void A_part_of_the_plan_is_known_by_its_lead_its_group_its_service_and_its_grading(string text, string part) =>
        Interpreter.Interpret(text, ReferencePlan.AsRead, ReferencePlan.Today).Intent.ShouldBeOfType<Intent.Ask>().Scope.Text.ShouldBe(part);

    [Theory]
    [InlineData("what is overdue for the Head of Traffic?", Question.Overdue, "lead/srp.lead@example.org")]
    [InlineData("has the Director Forensic Services answered", Question.Unanswered, "lead/for.lead@example.org")]
    [InlineData("who has not answered in Specialist Crime?", Question.Unanswered, "group/Specialist Crime")]
    [InlineData("what is overdue in everything rated good?", Question.Overdue, "graded/Good")]
    public void Each_question_may_be_asked_of_each_part(string text, Question question, string part)
    {
        var ask = Interpreter.Interpret(text, ReferencePlan.AsRead, ReferencePlan.Today).Intent.ShouldBeOfType<Intent.Ask>();

        (ask.Question, ask.Scope.Text).ShouldBe((question, part));
    }

    [Theory]
    [InlineData("show SRP-01 to SRP-03")]
    [InlineData("how are SRP-01, 02 and 3 doing?")]
    public void Several_AFIs_are_offered_one_by_one(string text) =>
        ReferencePlan.Read(text).Intent.ShouldBeOfType<Intent.DidYouMean>().Readings
            .ShouldBe([new Intent.ShowAfi(Some.Reference("SRP-01")), new Intent.ShowAfi(Some.Reference("SRP-02")), new Intent.ShowAfi(Some.Reference("SRP-03"))]);

    [Theory]
    [InlineData("SRP-03 complete, no sorry SRP-04")]
    [InlineData("SRP-04 is complete, Paul told me in the lift")]
    [InlineData("srp-02 done apparently")]
    public void A_status_taken_back_or_heard_from_others_is_none(string text) =>
        ReferencePlan.Read(text).Intent.ShouldBeOfType<Intent.GiveUpdate>().Status.ShouldBeNull();

    [Theory]
    [InlineData("srp one is completed, the unit was restructured", "SRP-01", Status.Completed)]
    [InlineData("srp dash oh four is in progress, the gap analysis is out", "SRP-04", Status.WorkInProgress)]
    [InlineData("srp-02 compelted, the board signed it", "SRP-02", Status.Completed)]
    public void A_reference_as_a_phone_writes_it_and_a_misspelt_status_are_read(string text, string reference, Status status)
    {
        var given = ReferencePlan.Read(text).Intent.ShouldBeOfType<Intent.GiveUpdate>();

        given.Reference.ShouldBe(Some.Reference(reference));
        given.Status.ShouldBe(status);
    }
}
