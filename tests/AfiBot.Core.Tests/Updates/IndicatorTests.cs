using AfiBot.Core.Tests.Import;

namespace AfiBot.Core.Tests.Updates;

/// <summary>What is measured of an AFI: its values, and where they stand against the target.</summary>
public sealed class IndicatorTests
{
    private static readonly Indicator Burglary = new("Burglary", "%", -6.3m, Better.Lower);

    [Theory]
    [InlineData(-8.1, Better.Lower, -6.3, Against.Ahead)]
    [InlineData(-2.2, Better.Lower, -8.0, Against.Behind)]
    [InlineData(20.4, Better.Higher, 20.0, Against.Ahead)]
    [InlineData(19.6, Better.Higher, 20.0, Against.Behind)]
    [InlineData(20.0, Better.Higher, 20.0, Against.On)]
    [InlineData(-8.0, Better.Lower, -8.0, Against.On)]
    public void A_value_is_ahead_of_its_target_on_it_or_behind(double value, Better better, double target, Against expected) =>
        (Burglary with { Target = (decimal)target, Better = better }).Compare((decimal)value).ShouldBe(expected);

    [Fact]
    public void Without_a_target_it_is_neither() => (Burglary with { Target = null }).Compare(0.5m).ShouldBeNull();

    [Theory]
    [InlineData("8.1", "8.1")]
    [InlineData("-8.10 %", "-8.1")]
    [InlineData("−8.1%", "-8.1")]
    [InlineData("1,234.5", "1234.5")]
    public void A_number_is_kept_in_one_way_of_writing(string typed, string kept)
    {
        var draft = Some.Draft().With(UpdateFields.IndicatorValue, typed) with { Indicator = Burglary };

        draft.Problems().ShouldBe([]);
        UpdateFields.IndicatorValue.Settled(draft).ShouldBe(kept);
    }

    [Theory]
    [InlineData("down 8.1")]
    [InlineData("8.1.2006")]
    [InlineData("8,1e3")]
    public void What_is_no_number_is_a_problem_where_something_is_measured_and_nothing_elsewhere(string typed)
    {
        var draft = Some.Draft().With(UpdateFields.IndicatorValue, typed);

        (draft with { Indicator = Burglary }).Problems().ShouldBe([new DraftProblem.Impossible(UpdateFields.IndicatorValue)]);
        draft.Problems().ShouldBe([]);
        UpdateFields.IndicatorValue.Settled(draft).ShouldBe("");
    }

    [Fact]
    public async Task Values_are_those_that_stand_each_of_its_day_and_of_one_day_the_last()
    {
        var plan = await SmallPlan.With(Some.Afi() with { Indicator = Burglary });
        await plan.Open();
        await plan.Record(Some.Lead(), Value("First.", "-2.1", "2025-12-31"));
        await plan.Record(Some.Lead(), Value("Second.", "-5"));
        await plan.Record(Some.Lead(), Value("Counted anew.", "-5.2"));
        await plan.Record(Some.Lead(), Some.Draft("Nothing was counted."));
        var history = await plan.Register.History(Some.PlanId, Some.Reference("SRP-01"), CancellationToken.None);

        Measured.Of(history, ForceCalendar.Of(new PlanSettings())).ShouldBe([new Measured(new DateOnly(2025, 12, 31), -2.1m), new Measured(new DateOnly(2026, 1, 5), -5.2m)]);
        Measured.Of(history with { Verdicts = [Some.Verdict(sequence: 3, judgement: Judgement.Returned)] }, ForceCalendar.Of(new PlanSettings()))[^1].Value.ShouldBe(-5m);
    }

    [Fact]
    public async Task A_measure_comes_in_with_its_AFI_and_goes_out_as_it_was()
    {
        string[] columns = ["Indicator", "IndicatorUnit", "IndicatorTarget", "IndicatorBetter", "IndicatorValue", "IndicatorDate"];
        string[] values = ["Burglary", "%", "-6.3", "lower", "-8.1", "20/11/2006"];
        var files = columns.Zip(values).Aggregate(new PlanFiles(), (all, c) => all.AddColumn(PlanFiles.Afis, c.First).Set(PlanFiles.Afis, 2, c.First, c.Second));

        (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();
        var afi = await files.Afi("SRP-01");
        afi.Indicator.ShouldBe(Burglary);
        Measured.In(afi.Standing!, ForceCalendar.Of(new PlanSettings())).ShouldBe(new Measured(new DateOnly(2006, 11, 20), -8.1m));

        var table = PlanExport.Of(PlanPosition.Of(await files.View(), Some.Monday), [], [], []).Single(t => t.Name == "afis");
        var row = table.Headers.Zip(table.Rows.First(r => r[0] == "SRP-01")).ToDictionary(c => c.First, c => c.Second);
        columns.Select(c => row[c]).ShouldBe(["Burglary", "%", "-6.3", "Lower", "-8.1", "2006-11-20"]);
        (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();
        (await files.History("SRP-01")).Count.ShouldBe(1, "imported again it says the same");
    }

    [Theory]
    [InlineData("IndicatorBetter", "sideways", "expected Lower or Higher, found 'sideways'")]
    [InlineData("IndicatorTarget", "six", "expected a number such as −8.1, found 'six'")]
    [InlineData("IndicatorValue", "down 8", "expected a number such as −8.1, found 'down 8'")]
    [InlineData("IndicatorDate", "soon", "expected a day from 2000 to 2099")]
    [InlineData("Indicator", "", "expected nothing, since the row has no Indicator, found 'Lower'")]
    public async Task A_measure_that_makes_no_sense_is_refused(string column, string value, string expected)
    {
        var files = new PlanFiles().AddColumn(PlanFiles.Afis, "Indicator").AddColumn(PlanFiles.Afis, "IndicatorTarget").AddColumn(PlanFiles.Afis, "IndicatorBetter")
            .AddColumn(PlanFiles.Afis, "IndicatorValue").AddColumn(PlanFiles.Afis, "IndicatorDate")
            .Set(PlanFiles.Afis, 2, "Indicator", "Burglary").Set(PlanFiles.Afis, 2, "IndicatorBetter", "Lower").Set(PlanFiles.Afis, 2, column, value);

        var problem = (await files.Import()).ShouldBeOfType<ImportOutcome.Rejected>().Problems.ShouldHaveSingleItem();

        (problem.Row, problem.ToString()!.Contains(expected, StringComparison.Ordinal)).ShouldBe((2, true), problem.ToString());
    }

    private static UpdateDraft Value(string narrative, string value, string day = "") => Some.Draft(narrative).With(UpdateFields.IndicatorValue, value).With(UpdateFields.IndicatorDate, day);
}
