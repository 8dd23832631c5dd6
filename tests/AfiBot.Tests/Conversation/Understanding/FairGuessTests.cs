namespace AfiBot.Tests.Conversation.Understanding;

/// <summary>A question may be answered on a fair guess: what it is about stands in plain sight.</summary>
public sealed class FairGuessTests
{
    [Theory]
    [InlineData("quick word on roads?", "SRP")]
    [InlineData("what news of MAPPA", "PVP")]
    [InlineData("forensics perf", "FOR")]
    [InlineData("is neighbourhood policing getting anywhere", "NPS")]
    [InlineData("how is the Head of Traffic doing", "SRP")]
    [InlineData("VCI where are they at", "VCI")]
    public void A_name_among_other_words_is_asked_about(string text, string code)
    {
        var ask = Interpreter.Interpret(text, ReferencePlan.WithLeads, ReferencePlan.Today).Intent.ShouldBeOfType<Intent.Ask>();

        ask.Question.ShouldBe(Question.Status);
        (ask.Scope is Scope.Area area ? area.Code : ((Scope.Framework)ask.Scope).Code).Value.ShouldBe(code);
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
