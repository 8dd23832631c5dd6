namespace AfiBot.Tests.Conversation.Understanding;

/// <summary>Expected scopes are written <c>SRP</c> for a framework, <c>PVP/MAPPA</c> for an area and <c>*</c> for the whole plan.</summary>
public sealed class QuestionTests
{
    [Theory]
    [InlineData("status of strategic road policing", "SRP")]
    [InlineData("Status of Strategic Road Policing?", "SRP")]
    [InlineData("what is the status of roads", "SRP")]
    [InlineData("what's the status of the roads framework?", "SRP")]
    [InlineData("whats the status of roads policing", "SRP")]
    [InlineData("how is MAPPA doing?", "PVP/MAPPA")]
    [InlineData("hows mappa going", "PVP/MAPPA")]
    [InlineData("where are we with roads", "SRP")]
    [InlineData("where do we stand on traffic?", "SRP")]
    [InlineData("how are we doing on roads?", "SRP")]
    [InlineData("How are we getting on with call handling", "CON")]
    [InlineData("what's the position on call handling", "CON")]
    [InlineData("what is the current position on C3i?", "CON")]
    [InlineData("what’s the position on call-handling?", "CON")]
    [InlineData("roads?", "SRP")]
    [InlineData("roads", "SRP")]
    [InlineData("SRP", "SRP")]
    [InlineData("srp", "SRP")]
    [InlineData("srp status", "SRP")]
    [InlineData("status SRP", "SRP")]
    [InlineData("Status: SRP", "SRP")]
    [InlineData("good morning, status of roads please", "SRP")]
    [InlineData("what is the grading of roads?", "SRP")]
    [InlineData("can I see roads", "SRP")]
    [InlineData("how do roads look", "SRP")]
    [InlineData("status of callhandling", "CON")]
    [InlineData("how are we doing on continuous improvement?", "PMI")]
    [InlineData("status of Contact Management, please", "CON")]
    [InlineData("what is the latest on courts", "CJP")]
    [InlineData("Hi, how are roads doing at the moment?", "SRP")]
    [InlineData("do you know how roads are doing", "SRP")]
    [InlineData("roads status please", "SRP")]
    [InlineData("please can you give me the status of roads", "SRP")]
    [InlineData("I'd like to know the status of roads", "SRP")]
    [InlineData("could you tell me how roads are doing?", "SRP")]
    [InlineData("tell me about domestic violence", "PVP/Domestic violence")]
    [InlineData("what about missing persons?", "PVP/Missing persons")]
    [InlineData("how about public protection", "PVP/Public protection")]
    [InlineData("status of child abuse investigation", "PVP/Child abuse investigation")]
    [InlineData("status of child abuse", "PVP")]
    [InlineData("status of ANPR", "SRP/ANPR")]
    [InlineData("vulnerable people", "PVP")]
    [InlineData("status of resources", "FPR")]
    [InlineData("status of human resources", "HRM")]
    [InlineData("status of people", "HRM")]
    [InlineData("status of HR", "HRM")]
    [InlineData("status of IM", "IMG")]
    [InlineData("status of CJ", "CJP")]
    [InlineData("status of FOR", "FOR")]
    [InlineData("how is FOR doing", "FOR")]
    [InlineData("status of for", "FOR")]
    [InlineData("status of race & diversity", "RAD")]
    [InlineData("status of RACE AND DIVERSITY", "RAD")]
    [InlineData("status of training, development & organisational learning", "TRN")]
    [InlineData("status of anti social behaviour", "ASB")]
    [InlineData("status of antisocial behavior", "ASB")]
    [InlineData("status of serious crime", "SOC")]
    [InlineData("status of financial resources", "FPR")]
    [InlineData("status of fórensics", "FOR")]
    [InlineData("show me leadership", "LDR")]
    [InlineData("any update on training?", "TRN")]
    [InlineData("any news on estates", "FPR")]
    [InlineData("give me an update on roads", "SRP")]
    [InlineData("progress on burglary", "VCR")]
    [InlineData("how many AFIs are completed in roads?", "SRP")]
    [InlineData("what is MAPPA?", "PVP/MAPPA")]
    [InlineData("overall status", "*")]
    [InlineData("status", "*")]
    [InlineData("status?", "*")]
    [InlineData("STATUS PLEASE", "*")]
    [InlineData("how are we doing overall", "*")]
    [InlineData("how are we doing?", "*")]
    [InlineData("where are we", "*")]
    [InlineData("what's the overall position?", "*")]
    [InlineData("how is everything going", "*")]
    [InlineData("status of the whole plan", "*")]
    public void A_status_question_finds_its_scope(string text, string scope) => Asked(text, Question.Status, scope);

    [Theory]
    [InlineData("status of strategc road polcing", "SRP")]
    [InlineData("status of stratgic roads policing", "SRP")]
    [InlineData("how is trafic doing", "SRP")]
    [InlineData("status of neighborhood policing", "NPS")]
    [InlineData("status of neighbourhod policng", "NPS")]
    [InlineData("how is MAPA doing?", "PVP/MAPPA")]
    [InlineData("MAPA", "PVP/MAPPA")]
    [InlineData("status of forensic performence", "FOR")]
    [InlineData("status of leadreship", "LDR")]
    [InlineData("status of eadership", "LDR")]
    [InlineData("status of inteligence", "NIM")]
    [InlineData("status of homocide", "MCI")]
    [InlineData("status of organized crime", "SOC")]
    [InlineData("status of contact managment", "CON")]
    [InlineData("status of profesional standards", "PRS")]
    [InlineData("status of road", "SRP")]
    [InlineData("status of domestic violance", "PVP/Domestic violence")]
    [InlineData("status of missing person", "PVP/Missing persons")]
    public void A_misspelt_name_is_found(string text, string scope)
    {
        Asked(text, Question.Status, scope);
        ReferencePlan.Read(text).IsCertain.ShouldBeFalse("a guess may not interrupt");
    }

    [Theory]
    [InlineData("what is overdue", "*")]
    [InlineData("what's overdue?", "*")]
    [InlineData("overdue", "*")]
    [InlineData("what is overdue in MAPPA?", "PVP/MAPPA")]
    [InlineData("overdue in mappa", "PVP/MAPPA")]
    [InlineData("anything late on roads", "SRP")]
    [InlineData("is anything overdue on roads?", "SRP")]
    [InlineData("is there anything on roads that's overdue?", "SRP")]
    [InlineData("which AFIs are past their target date in forensics?", "FOR")]
    [InlineData("roads overdue?", "SRP")]
    [InlineData("overdue roads", "SRP")]
    [InlineData("how many are overdue in vulnerable people?", "PVP")]
    [InlineData("show me what is behind schedule", "*")]
    [InlineData("what has missed its target date", "*")]
    public void A_question_for_what_is_overdue_finds_its_scope(string text, string scope) => Asked(text, Question.Overdue, scope);

    [Theory]
    [InlineData("who has not answered?", "*")]
    [InlineData("who hasn't replied", "*")]
    [InlineData("who hasnt replied yet", "*")]
    [InlineData("who hasn’t responded?", "*")]
    [InlineData("who still owes", "*")]
    [InlineData("who still owes us an update?", "*")]
    [InlineData("who owes an answer on roads", "SRP")]
    [InlineData("unanswered in roads", "SRP")]
    [InlineData("unanswered", "*")]
    [InlineData("which leads have not answered in training?", "TRN")]
    [InlineData("who has yet to answer", "*")]
    [InlineData("who are we waiting for?", "*")]
    [InlineData("who is late?", "*")]
    [InlineData("has anyone not replied on call handling?", "CON")]
    [InlineData("who do I need to chase", "*")]
    [InlineData("who did not answer for MAPPA", "PVP/MAPPA")]
    public void A_question_for_who_has_not_answered_finds_its_scope(string text, string scope) => Asked(text, Question.Unanswered, scope);

    [Theory]
    [InlineData("status of roads and training", "SRP, TRN")]
    [InlineData("how are roads, forensics and leadership doing?", "SRP, FOR, LDR")]
    [InlineData("roads vs forensics", "SRP, FOR")]
    public void Names_beside_each_other_are_shown_so(string text, string scopes) =>
        ReferencePlan.Read(text).Intent.ShouldBeOfType<Intent.Compare>().Parts.ShouldBe(scopes.Split(", ").Select(ScopeOf));

    [Theory]
    [InlineData("status of crime", "MCI, SOC, VCR, VCI")]
    [InlineData("crime", "MCI, SOC, VCR, VCI")]
    [InlineData("how is performance doing?", "FOR, PMI")]
    [InlineData("status of policing", "SRP, NPS")]
    [InlineData("status of management", "CON, HRM, IMG, PMI")]
    [InlineData("status of investigation", "VCI, PVP/Child abuse investigation")]
    public void A_name_that_fits_several_offers_them(string text, string scopes)
    {
        var intent = ReferencePlan.Read(text).Intent.ShouldBeOfType<Intent.AskAmbiguous>();

        intent.Candidates.ShouldBe(scopes.Split(", ").Select(ScopeOf), ignoreOrder: true);
        intent.Candidates.Count.ShouldBeLessThanOrEqualTo(Vocabulary.MaxCandidates);
    }

    [Theory]
    [InlineData("status of gardening", Question.Status, "gardening")]
    [InlineData("how are we doing on Space Travel?", Question.Status, "Space Travel")]
    [InlineData("what is overdue in gardening", Question.Overdue, "gardening")]
    [InlineData("who has not answered in gardening?", Question.Unanswered, "gardening")]
    [InlineData("what about lunch?", Question.Status, "lunch")]
    public void A_clear_question_about_an_unknown_name_hands_the_name_back(string text, Question question, string said) =>
        ReferencePlan.Read(text).ShouldBe(new Reading(new Intent.AskUnknown(question, said), IsCertain: false));

    [Theory]
    [InlineData("the weather is nice")]
    [InlineData("lunch?")]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("👍🎉 … !!!")]
    [InlineData("completed")]
    [InlineData("we completed phase one in March")]
    [InlineData("contact was lost with the contractor")]
    [InlineData("the courts are closed")]
    [InlineData("I'm late")]
    [InlineData("im late on roads today sorry")]
    [InlineData("we are late on roads")]
    [InlineData("it is raining")]
    [InlineData("tell me a joke")]
    [InlineData("show me the money")]
    [InlineData("The status of the roads programme is good and tenders are out")]
    [InlineData("thanks")]
    [InlineData("who has answered?")]
    [InlineData("New performance framework under development")]
    [InlineData("Hate crime co-ordinators being developed.")]
    [InlineData("Reviewed daily; down 7.1% against a target of 5%")]
    public void What_asks_for_nothing_is_not_understood(string text) =>
        ReferencePlan.Read(text).ShouldBe(new Reading(new Intent.NotUnderstood(), IsCertain: false));

    [Theory]
    [InlineData("status of roads", true)]
    [InlineData("status", true)]
    [InlineData("roads?", true)]
    [InlineData("how are we doing on roads", true)]
    [InlineData("what is overdue", true)]
    [InlineData("who has not answered", true)]
    [InlineData("anything late on roads", true)]
    [InlineData("is anything overdue on roads?", true)]
    [InlineData("roads", false)]
    [InlineData("training", false)]
    [InlineData("progress on training", false)]
    [InlineData("overdue", false)]
    [InlineData("late on roads", false)]
    [InlineData("status of crime", false)]
    [InlineData("status of gardening", false)]
    [InlineData("status of strategc road polcing", false)]
    [InlineData("The status of the roads programme is good and tenders are out", false)]
    public void Only_a_whole_question_with_an_exact_name_may_interrupt(string text, bool isCertain) =>
        ReferencePlan.Read(text).IsCertain.ShouldBe(isCertain);

    [Theory]
    [InlineData("morning, could you give me a feel for where contact management has got to, the MPA are asking about it again and I'd rather not be caught out", "CON")]
    [InlineData("not sure I should ask but how is leadership doing", "LDR")]
    public void A_question_is_found_in_one_clause_of_several(string text, string scope) => Asked(text, Question.Status, scope);

    [Theory]
    [InlineData("killed and seriously injured - are we bringing it down?", "SRP-02")]
    [InlineData("road deaths", "SRP-02")]
    [InlineData("reducing burglary - on target?", "VCR-01")]
    [InlineData("Airwave contract review: owner, deadline, state.", "IMG-02")]
    [InlineData("call queues - are they coming down", "CON-04")]
    public void An_AFI_is_found_by_what_it_is_about_in_other_words(string text, string reference) =>
        ReferencePlan.Read(text, ReferencePlan.AsRead).Intent.ShouldBe(new Intent.ShowAfi(Some.Reference(reference)));

    private static void Asked(string text, Question question, string scope) =>
        ReferencePlan.Read(text).Intent.ShouldBe(new Intent.Ask(question, ScopeOf(scope)));

    private static Scope ScopeOf(string text) => text.Split('/') switch
    {
        ["*"] => new Scope.Plan(),
        [var code, var area] => new Scope.Area(new FrameworkCode(code), area),
        _ => new Scope.Framework(new FrameworkCode(text)),
    };
}
