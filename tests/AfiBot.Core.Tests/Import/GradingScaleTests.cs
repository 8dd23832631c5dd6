namespace AfiBot.Core.Tests.Import;

/// <summary>An inspection's gradings are its own.</summary>
public sealed class GradingScaleTests
{
    [Fact]
    public async Task The_gradings_of_a_PEEL_inspection_are_read_as_they_are()
    {
        var files = Graded("Requires improvement", "outstanding");

        (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();

        var plan = await files.View();
        plan.Frameworks.Select(f => f.Grading!.Value.Name).ShouldBe(["Requires improvement", "Outstanding"]);
        plan.Plan.Settings.Gradings.ShouldBe(GradingScale.Peel);
    }

    [Fact]
    public async Task An_inspection_need_not_grade()
    {
        var files = Graded("", "");

        (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();

        var plan = await files.View();
        plan.Frameworks.ShouldAllBe(f => f.Grading == null);
        plan.Plan.Settings.Gradings.IsNone.ShouldBeTrue();
    }

    [Fact]
    public async Task Gradings_of_its_own_are_declared_once()
    {
        var files = Graded("Pass", "Fail");
        var scale = GradingScale.Parse("pass, Borderline, Fail");

        (await files.Import()).ShouldBeOfType<ImportOutcome.Rejected>().Problems.Select(p => p.Message)
            .ShouldBe(["expected Excellent, Good, Fair or Poor, found 'Pass'", "expected Excellent, Good, Fair or Poor, found 'Fail'"]);
        (await files.Import(gradings: scale)).ShouldBeOfType<ImportOutcome.Imported>();
        (await files.Set(PlanFiles.Frameworks, 2, "Grading", "Borderline").Import()).ShouldBeOfType<ImportOutcome.Imported>("the plan has them by now");

        (await files.View()).Frameworks.Select(f => f.Grading!.Value.Name).ShouldBe(["Borderline", "Fail"]);
    }

    [Fact]
    public async Task One_grading_of_another_scale_is_told_in_the_terms_of_the_rest()
    {
        var rejected = (await Graded("Adequate", "Poor").Import()).ShouldBeOfType<ImportOutcome.Rejected>();

        rejected.Problems.ShouldHaveSingleItem().Row.ShouldBe(2, "between two scales that fit as well, the one that the bot knows first");
        (await Graded("Adequate", "Inadequate").Import()).ShouldBeOfType<ImportOutcome.Imported>();
    }

    [Fact]
    public async Task Columns_that_may_be_empty_may_be_missing()
    {
        var files = new PlanFiles();
        foreach (var column in new[] { "Aliases", "Direction", "PriorityServices", "ManagedBy", "Afis", "Completed", "WorkInProgress", "NoFurtherAction", "UpdateAwaited" })
            files.RemoveColumn(PlanFiles.Frameworks, column);
        foreach (var column in new[] { "Area", "TargetDate", "LastUpdated" })
            files.RemoveColumn(PlanFiles.Afis, column);

        (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();

        (await files.View()).Frameworks.ShouldAllBe(f => f.Aliases.Count == 0 && f.Direction == null);
    }

    [Theory]
    [InlineData("Outstanding, Good, Adequate, Requires improvement, Inadequate", 5)]
    [InlineData(" Good ,Bad ", 2)]
    [InlineData("none", 0)]
    [InlineData("None", 0)]
    public void A_scale_is_read(string text, int gradings) => GradingScale.Parse(text)!.Gradings.Count.ShouldBe(gradings);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Good")]
    [InlineData("Good, good")]
    [InlineData("Good,, Bad")]
    [InlineData("1, 2")]
    [InlineData("a, b, c, d, e, f, g, h, i, j, k")]
    public void What_is_no_scale_is_refused(string? text) => GradingScale.Parse(text).ShouldBeNull();

    private static PlanFiles Graded(string first, string second) =>
        new PlanFiles().Set(PlanFiles.Frameworks, 2, "Grading", first).Set(PlanFiles.Frameworks, 3, "Grading", second);
}
