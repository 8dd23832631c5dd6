using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Core.Tests.People;

/// <summary>Cover on a plan of two AFIs of the Head of Traffic and one of another lead, on Monday 5 January 2026.</summary>
public sealed class ArrangeCoverTests
{
    private static readonly DateOnly Monday = new(2026, 1, 5);
    private static readonly DateOnly Friday = new(2026, 1, 9);
    private static readonly Person Deputy = Some.Named("deputy", "Inspector Jo Bloggs", Roles.Manager, "MCI");

    private readonly IDirectory directory = new InMemoryRowStore().Directory;
    private readonly InMemoryAudit audit = new();
    private readonly FakeTimeProvider clock = new(Some.Monday);
    private readonly PlanView view = new(Some.Plan(), [Some.Framework()], [Some.Afi(), Some.Afi("SRP-04"), Some.Afi("SRP-05", "mci.lead")], Cycle: null, Requests: []);

    private ArrangeCover Covers => new(directory, audit, clock);

    [Fact]
    public async Task A_lead_lets_somebody_the_bot_knows_answer_for_them()
    {
        await Know();

        var arranged = (await Arrange(Some.Lead())).ShouldBeOfType<CoverOutcome.Arranged>();

        arranged.Before.ShouldBeNull();
        (arranged.Cover.LeadName, arranged.Cover.DeputyName).ShouldBe(("Head of Traffic", "Inspector Jo Bloggs"));
        (await Found("deputy")).AnswersFor(Some.Afi()).ShouldBeTrue();
        (await Found("deputy")).AnswersFor(Some.Afi("SRP-05", "mci.lead")).ShouldBeFalse();
        (await Found("srp.lead")).AnswersFor(Some.Afi()).ShouldBeTrue("who is covered may still answer");
        (await Found("srp.lead")).Covers.ShouldHaveSingleItem().Deputy.ShouldBe(Some.Email("deputy"));
        audit.Entries.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            e => e.Action.ShouldBe("cover"),
            e => e.By.ShouldBe(Some.Email("srp.lead")),
            e => e.Counts.ShouldBe(new Dictionary<string, int> { ["areas"] = 2, ["days"] = 5 }));
    }

    [Fact]
    public async Task Cover_that_is_arranged_again_has_the_new_dates()
    {
        await Know();
        await Arrange(Some.Lead());

        var again = (await Arrange(Some.Lead(), until: Friday.AddDays(7))).ShouldBeOfType<CoverOutcome.Arranged>();

        again.Before!.Until.ShouldBe(Friday);
        (await Found("deputy")).Covers.ShouldHaveSingleItem().Until.ShouldBe(Friday.AddDays(7));
        (await Found("srp.lead")).Covers.ShouldHaveSingleItem().Until.ShouldBe(Friday.AddDays(7));
    }

    [Fact]
    public async Task An_officer_arranges_it_for_any_lead_and_nobody_else_for_another()
    {
        await Know();

        (await Arrange(Some.Lead("mci.lead"))).ShouldBeOfType<CoverOutcome.NotTheirs>();
        (await Arrange(Some.Manager())).ShouldBeOfType<CoverOutcome.NotTheirs>();
        (await Arrange(Some.Officer())).ShouldBeOfType<CoverOutcome.Arranged>();
    }

    [Fact]
    public async Task A_deputy_cannot_pass_on_what_they_were_given()
    {
        await Know();
        await Arrange(Some.Lead());

        (await Arrange(await Found("deputy"), deputy: "mci.lead")).ShouldBeOfType<CoverOutcome.NotTheirs>();
    }

    [Fact]
    public async Task Nobody_covers_whom_the_bot_would_not_know_or_for_themselves_or_for_AFIs_of_others()
    {
        await Know();

        (await Arrange(Some.Lead(), deputy: "nobody")).ShouldBeOfType<CoverOutcome.UnknownDeputy>().Deputy.ShouldBe(Some.Email("nobody"));
        (await Arrange(Some.Lead(), deputy: "srp.lead")).ShouldBeOfType<CoverOutcome.Themselves>();
        (await Arrange(Some.Lead(), afis: "SRP-05")).ShouldBeOfType<CoverOutcome.NotTheirs>();
        (await Found("deputy")).Covers.ShouldBeEmpty();
        audit.Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-5, -1, "it is over")]
    [InlineData(4, 3, "it ends before it begins")]
    [InlineData(0, 366, "it lasts a year and more")]
    public async Task Dates_that_cannot_be_are_refused(int from, int until, string why)
    {
        await Know();

        (await Arrange(Some.Lead(), Monday.AddDays(from), Monday.AddDays(until))).ShouldBeOfType<CoverOutcome.DatesImpossible>(why);
    }

    [Fact]
    public async Task Cover_that_began_before_today_and_cover_of_a_year_are_taken()
    {
        await Know();

        (await Arrange(Some.Lead(), Monday.AddDays(-3), Monday)).ShouldBeOfType<CoverOutcome.Arranged>();
        (await Arrange(Some.Lead(), Monday, Monday.AddDays(365))).ShouldBeOfType<CoverOutcome.Arranged>();
    }

    [Fact]
    public async Task It_is_ended_for_both_and_once()
    {
        await Know();
        await Arrange(Some.Lead());

        (await Covers.End(view, Some.Lead().Email, null, await Found("deputy"), CancellationToken.None)).ShouldBeOfType<CoverOutcome.NotTheirs>();
        (await Covers.End(view, Some.Lead().Email, null, Some.Lead(), CancellationToken.None)).ShouldBeOfType<CoverOutcome.Ended>().Covers.Count.ShouldBe(1);
        (await Covers.End(view, Some.Lead().Email, null, Some.Lead(), CancellationToken.None)).ShouldBeOfType<CoverOutcome.NothingToEnd>();

        (await Found("deputy")).Covers.ShouldBeEmpty();
        (await Found("srp.lead")).Covers.ShouldBeEmpty();
        audit.Entries.Select(e => e.Action).ShouldBe(["cover", "endCover"]);
    }

    [Fact]
    public async Task Cover_that_is_over_goes_when_the_next_is_arranged()
    {
        await Know();
        await Arrange(Some.Lead());
        clock.Advance(TimeSpan.FromDays(7));

        await Arrange(Some.Lead(), Monday.AddDays(7), Friday.AddDays(7), afis: "SRP-04");

        (await Found("deputy")).Covers.ShouldHaveSingleItem().From.ShouldBe(Monday.AddDays(7));
    }

    [Fact]
    public async Task What_a_deputy_says_is_recorded_as_theirs_for_the_lead()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await plan.Open();
        var cover = new Cover(Some.PlanId, Some.Lead().Email, "Head of Traffic", Deputy.Email, Deputy.Name, Monday, Monday.AddDays(60), []);

        var recorded = (await plan.Record(Deputy with { Covers = [cover] }, Some.Draft())).ShouldBeOfType<RecordOutcome.Recorded>();

        (recorded.Update.By, recorded.Update.For).ShouldBe((Deputy.Email, Some.Lead().Email));
    }

    private Task Know() => directory.Write([Some.Lead(), Deputy, Some.Lead("mci.lead"), Some.Officer(), Some.Manager()], CancellationToken.None);

    private async Task<Person> Found(string name) => (await directory.Find(Some.Email(name), CancellationToken.None))!.In(Some.PlanId, Monday);

    private Task<CoverOutcome> Arrange(Person by, DateOnly? from = null, DateOnly? until = null, string deputy = "deputy", params string[] afis) =>
        Covers.Arrange(view, Some.Lead().Email, Some.Email(deputy), [.. afis.Select(Some.Reference)], from ?? Monday, until ?? Friday, by, CancellationToken.None);
}
