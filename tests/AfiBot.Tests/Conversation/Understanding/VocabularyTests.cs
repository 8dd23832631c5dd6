namespace AfiBot.Tests.Conversation.Understanding;

public sealed class VocabularyTests
{
    private static readonly Framework Roads = Some.Framework();
    private static readonly Framework People = Some.Framework("PVP", "Protecting vulnerable people", "MAPPA");

    [Fact]
    public void A_plan_as_read_gives_its_names_areas_and_references()
    {
        var afi = Some.Afi("PVP-09") with { Area = "MAPPA" };
        var vocabulary = Vocabulary.Of(new PlanView(Some.Plan(), [Roads, People], [Some.Afi(), afi], null, []));

        vocabulary.Find("strategic road policing").Scopes.ShouldBe([new Scope.Framework(Roads.Code)]);
        vocabulary.Find("mappa").ShouldSatisfyAllConditions(
            match => match.Scopes.ShouldBe([new Scope.Area(People.Code, "MAPPA")]),
            match => match.IsExact.ShouldBeTrue());
        ReferencePlan.Read("pvp 9", vocabulary).Intent.ShouldBe(new Intent.ShowAfi(afi.Reference));
    }

    [Fact]
    public void A_vocabulary_is_built_once_as_long_as_the_plans_words_are_the_same()
    {
        PlanView Read(string improvement) => new(Some.Plan() with { Id = new PlanId("once") }, [Some.Framework()], [Some.Afi() with { Improvement = improvement }], null, []);
        var first = Vocabulary.Of(Read("More patrols"));

        Vocabulary.Of(Read("More patrols")).ShouldBeSameAs(first);
        Vocabulary.Of(Read("Fewer patrols")).ShouldNotBeSameAs(first);
    }

    [Fact]
    public void An_area_of_the_same_name_in_two_frameworks_is_ambiguous()
    {
        Scope.Area[] areas = [new(Roads.Code, "Training"), new(People.Code, "Training")];
        var vocabulary = SmallVocabulary.Of([Roads, People], areas, []);

        ReferencePlan.Read("status of training", vocabulary).Intent.ShouldBeOfType<Intent.AskAmbiguous>().Candidates.ShouldBe(areas);
    }

    [Fact]
    public void A_plan_that_tells_two_ways_of_writing_a_number_apart_is_taken_at_its_word()
    {
        var vocabulary = SmallVocabulary.Of([Roads], [], [Some.Reference("SRP-04"), Some.Reference("SRP-4")]);

        ReferencePlan.Read("SRP-04", vocabulary).Intent.ShouldBe(new Intent.ShowAfi(Some.Reference("SRP-04")));
        ReferencePlan.Read("SRP-4", vocabulary).Intent.ShouldBe(new Intent.ShowAfi(Some.Reference("SRP-4")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("the")]
    [InlineData("gardening")]
    [InlineData("SPR")] // a code is typed right or not at all
    public void A_name_like_none_of_the_plans_finds_nothing(string name) =>
        ReferencePlan.Vocabulary.Find(name).ShouldSatisfyAllConditions(
            match => match.Scopes.ShouldBeEmpty(),
            match => match.IsExact.ShouldBeFalse());

    [Theory]
    [InlineData("Baseline Assessment 2005-06", "baseline assessment 2005-06", true)]
    [InlineData("Baseline Assessment 2005-06", "the baseline assessment 2005/06", true)]
    [InlineData("Baseline Assessment 2005-06", "Baseline Assessment", true)]
    [InlineData("Baseline Assessment 2005-06", "baseline", false)]
    [InlineData("Baseline Assessment 2005-06", "baseline asessment", false)]
    [InlineData("2007 Custody inspection", "custody inspection", true)]
    [InlineData("Inspection 2005-2006 of custody", "inspection of custody", true)]
    [InlineData("Phase 2 review", "phase 2 review", true)]
    public void A_plan_is_known_by_its_name_with_and_without_the_year(string plan, string said, bool isExact)
    {
        var match = SmallVocabulary.Of([Roads, People], [], [], plan).Find(said);

        match.Scopes.ShouldBe([new Scope.Plan()]);
        match.IsExact.ShouldBe(isExact);
    }

    [Theory]
    [InlineData("Strategic road policing 2006", "strategic road policing")]
    [InlineData("MAPPA 2006", "MAPPA")]
    [InlineData("SRP 2006", "SRP")]
    public void A_name_that_the_plan_shares_with_a_part_of_it_means_the_part(string plan, string said) =>
        SmallVocabulary.Of([Roads, People], [], [], plan).Find(said).Scopes.ShouldHaveSingleItem().ShouldBeOfType<Scope.Framework>();

    [Theory]
    [InlineData("2006")]
    [InlineData("2005-06")]
    public void A_plan_that_is_called_by_a_year_is_known_by_it(string plan) =>
        SmallVocabulary.Of([Roads], [], [], plan).Find(plan).Scopes.ShouldBe([new Scope.Plan()]);

    [Theory]
    [InlineData("where are we on the baseline assessment 2005-06", Question.Status, true)]
    [InlineData("where are we on the baseline assessment?", Question.Status, true)]
    [InlineData("status of Baseline Assessment 2005/06", Question.Status, true)]
    [InlineData("what is overdue in the baseline assessment?", Question.Overdue, true)]
    [InlineData("who has not answered on the baseline assessment", Question.Unanswered, true)]
    [InlineData("baseline assessment", Question.Status, false)]
    [InlineData("how is the baseline doing?", Question.Status, false)]
    public void A_question_about_the_plan_by_its_name_is_about_the_whole_plan(string text, Question question, bool isCertain)
    {
        var plan = SmallVocabulary.Of(ReferencePlan.Frameworks, ReferencePlan.Areas, ReferencePlan.References, "Baseline Assessment 2005-06");

        ReferencePlan.Read(text, plan).ShouldBe(new Reading(new Intent.Ask(question, new Scope.Plan()), isCertain));
    }

    [Fact]
    public void A_plan_without_anything_understands_the_whole_plan_still() =>
        ReferencePlan.Read("what is overdue?", SmallVocabulary.Of([], [], [])).Intent.ShouldBe(new Intent.Ask(Question.Overdue, new Scope.Plan()));
}
