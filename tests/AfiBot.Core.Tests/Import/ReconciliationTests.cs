namespace AfiBot.Core.Tests.Import;

public sealed class ReconciliationTests
{
    [Fact]
    public async Task Declared_and_counted_stand_side_by_side()
    {
        var reconciliations = await Reconciliations(new PlanFiles());

        reconciliations.ShouldAllBe(r => r.Agrees);
        reconciliations.Select(r => r.Framework.Value).ShouldBe(["SRP", "TRN"]);
        reconciliations[0].Declared.ShouldBe(new Figures(1, 1, 1, 1, 0));
        reconciliations[1].Declared.ShouldBe(new Figures(0, 0, 0, 0, 1));
        reconciliations[1].Counted.ShouldBe(new Figures(0, 0, 0, 0, 1));
    }

    [Fact]
    public async Task A_count_that_differs_disagrees_and_the_plan_comes_in_all_the_same()
    {
        var reconciliations = await Reconciliations(new PlanFiles().Set(PlanFiles.Frameworks, 2, "Completed", "2").Set(PlanFiles.Frameworks, 2, "UpdateAwaited", "0"));

        reconciliations[0].Agrees.ShouldBeFalse();
        reconciliations[0].Declared!.Completed.ShouldBe(2);
        reconciliations[0].Counted.Completed.ShouldBe(1);
        reconciliations[1].Agrees.ShouldBeTrue();
    }

    [Theory]
    [InlineData("6", 2, "two AFIs of the declared total are in no status")]
    [InlineData("3", -1, "the declared statuses exceed the declared total")]
    public async Task A_total_that_its_own_statuses_do_not_add_up_to_disagrees(string total, int rest, string reason)
    {
        var reconciliations = await Reconciliations(new PlanFiles().Set(PlanFiles.Frameworks, 2, "Afis", total));

        reconciliations[0].Agrees.ShouldBeFalse(reason);
        reconciliations[0].Declared!.ManagedElsewhere.ShouldBe(rest, reason);
        reconciliations[0].Declared!.Total.ShouldBe(int.Parse(total, null), reason);
    }

    [Fact]
    public async Task A_framework_that_declares_no_counts_has_nothing_to_disagree_with()
    {
        var files = new PlanFiles();
        foreach (var column in new[] { "Afis", "Completed", "WorkInProgress", "NoFurtherAction", "UpdateAwaited" })
            files.Set(PlanFiles.Frameworks, 3, column, "");

        var reconciliations = await Reconciliations(files);

        reconciliations[0].Declared.ShouldNotBeNull();
        reconciliations[1].Declared.ShouldBeNull();
        reconciliations[1].Agrees.ShouldBeTrue();
    }

    [Fact]
    public async Task What_people_said_since_is_no_disagreement_of_the_files()
    {
        var files = new PlanFiles();
        await files.Import();
        var afi = await files.Afi("SRP-03");
        await files.Register.TryAppend(Some.PlanId, afi with { Standing = Some.Update("SRP-03"), UpdateCount = 1 }, Some.Update("SRP-03"), CancellationToken.None);

        (await Reconciliations(files)).ShouldAllBe(r => r.Agrees);
    }

    private static async Task<IReadOnlyList<Reconciliation>> Reconciliations(PlanFiles files) =>
        (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>().Reconciliations;
}
