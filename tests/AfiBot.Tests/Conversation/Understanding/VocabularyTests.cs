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
    public void An_area_of_the_same_name_in_two_frameworks_is_ambiguous()
    {
        Scope.Area[] areas = [new(Roads.Code, "Training"), new(People.Code, "Training")];
        var vocabulary = new Vocabulary([Roads, People], areas, []);

        ReferencePlan.Read("status of training", vocabulary).Intent.ShouldBeOfType<Intent.AskAmbiguous>().Candidates.ShouldBe(areas);
    }

    [Fact]
    public void A_plan_that_tells_two_ways_of_writing_a_number_apart_is_taken_at_its_word()
    {
        var vocabulary = new Vocabulary([Roads], [], [Some.Reference("SRP-04"), Some.Reference("SRP-4")]);

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

    [Fact]
    public void A_plan_without_anything_understands_the_whole_plan_still() =>
        ReferencePlan.Read("what is overdue?", new Vocabulary([], [], [])).Intent.ShouldBe(new Intent.Ask(Question.Overdue, new Scope.Plan()));
}
