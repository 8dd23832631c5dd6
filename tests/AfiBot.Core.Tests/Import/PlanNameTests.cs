namespace AfiBot.Core.Tests.Import;

/// <summary>Which plan a name means, and what an import changes of one that is there.</summary>
public sealed class PlanNameTests
{
    private static readonly PlanSettings Tokyo = new() { TimeZone = "Asia/Tokyo", DigestAt = new TimeOnly(7, 15) };

    [Theory]
    [InlineData("test plan")]
    [InlineData("TEST PLAN")]
    [InlineData("  Test \t plan ")]
    [InlineData("Test\u00A0plan")]
    [InlineData("Test\u200B plan")]
    public async Task Other_capitals_and_white_space_mean_the_same_plan_which_keeps_its_name_and_settings(string name)
    {
        var files = new PlanFiles();
        await files.Import(Tokyo, "Test plan");

        var again = (await files.Import(name: name)).ShouldBeOfType<ImportOutcome.Imported>();

        again.Name.ShouldBe("Test plan");
        var plan = (await files.Register.Plans(CancellationToken.None)).ShouldHaveSingleItem();
        (plan.Name, plan.Settings).ShouldBe(("Test plan", Tokyo));
        files.Shown[^1].TakesAway.ShouldBeFalse();
    }

    [Fact]
    public async Task A_setting_that_is_given_changes_and_the_others_stay()
    {
        var files = new PlanFiles();
        await files.Import(Tokyo, "Test plan");

        await files.Import(files.Request("test plan") with { Settings = s => s with { DigestAt = new TimeOnly(9, 30) } });

        (await files.Register.Plans(CancellationToken.None))[0].Settings.ShouldBe(Tokyo with { DigestAt = new TimeOnly(9, 30) });
        files.Shown[^1].Settings.ShouldBe([new SettingChange("digest at", "07:15", "09:30")]);
        files.Shown[^1].TakesAway.ShouldBeTrue();
    }

    [Theory]
    [InlineData("PEEL 2023-25", false)]
    [InlineData("PEEL 2023\u201325", false)]
    [InlineData("PEEL 2023 25", false)]
    [InlineData("PEEL 2023/25.", false)]
    [InlineData("PEEL2023-25", true)]
    [InlineData("P.E.E.L. 2023/25", true)]
    [InlineData("PÉEL 2023/25", true)]
    [InlineData("\uFF30EEL 2023/25", true)]
    [InlineData("\u0420EEL 2023/25", true)]
    public async Task A_name_that_only_looks_alike_is_asked_about(string name, bool mayBeAnother)
    {
        var files = new PlanFiles();
        await files.Import(Tokyo, "PEEL 2023/25");

        (await files.Import(name: name)).ShouldBe(new ImportOutcome.LooksLike(name, "PEEL 2023/25", mayBeAnother));

        var meant = await files.Import(files.Request(name) with { IsAnotherPlan = true });
        if (mayBeAnother)
            meant.ShouldBeOfType<ImportOutcome.Imported>().Name.ShouldBe(name);
        else
            meant.ShouldBeOfType<ImportOutcome.LooksLike>();
        (await files.Register.Plans(CancellationToken.None)).Single(p => p.Id == PlanId.FromName("PEEL 2023/25")).ShouldSatisfyAllConditions(
            p => p.Name.ShouldBe("PEEL 2023/25"),
            p => p.Settings.ShouldBe(Tokyo));
    }

    [Theory]
    [InlineData("PEEL 2025/27")]
    [InlineData("PEEL 2023/25 b")]
    [InlineData("Child protection")]
    public async Task Another_name_is_another_plan(string name)
    {
        var files = new PlanFiles();
        await files.Import(name: "PEEL 2023/25");

        (await files.Import(name: name)).ShouldBeOfType<ImportOutcome.Imported>();

        (await files.Register.Plans(CancellationToken.None)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_plan_gets_another_name_where_that_is_said_and_is_found_by_it()
    {
        var files = new PlanFiles();
        await files.Import(Tokyo, "PEEL 2023/25");

        await files.Import(files.Request("PEEL 2023/25") with { NewName = "PEEL third round" });

        files.Shown[^1].Settings.ShouldBe([new SettingChange("name", "PEEL 2023/25", "PEEL third round")]);
        (await files.Import(name: "peel third round")).ShouldBeOfType<ImportOutcome.Imported>().Plan.ShouldBe(PlanId.FromName("PEEL 2023/25"));
        (await files.Import(name: "PEEL 2023/25")).ShouldBe(new ImportOutcome.LooksLike("PEEL 2023/25", "PEEL third round", MayBeAnother: false));
        (await files.Register.Plans(CancellationToken.None)).ShouldHaveSingleItem().Settings.ShouldBe(Tokyo);
    }

    [Fact]
    public async Task A_plan_is_not_given_the_name_of_another()
    {
        var files = new PlanFiles();
        await files.Import(name: "PEEL 2023/25");
        await files.Import(name: "Child protection");

        (await files.Import(files.Request("Child protection") with { NewName = "peel 2023/25" })).ShouldBeOfType<ImportOutcome.LooksLike>();
        (await files.Import(files.Request("Firearms") with { NewName = "Arms" })).ShouldBeOfType<ImportOutcome.Rejected>();
        (await files.Register.Plans(CancellationToken.None)).Select(p => p.Name).Order().ShouldBe(["Child protection", "PEEL 2023/25"]);
    }

    [Fact]
    public async Task What_is_shown_and_not_agreed_to_is_not_written()
    {
        var files = new PlanFiles();

        (await files.Import(files.Request(), agree: false)).ShouldBeOfType<ImportOutcome.NotAgreed>().PeopleWritten.ShouldBeFalse();

        (files.Shown[0].IsNew, files.Shown[0].AfisAdded.Count, files.Shown[0].People.Count).ShouldBe((true, 5, 3));
        (await files.Register.Plans(CancellationToken.None)).ShouldBeEmpty();
        (await files.Directory.People(CancellationToken.None)).ShouldBeEmpty();
        files.Audit.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_will_change_of_the_plan_is_shown()
    {
        var files = new PlanFiles();
        await files.Import();

        await files.Copy(PlanFiles.Afis, 2, "Reference", "SRP-05").Set(PlanFiles.Afis, 3, "Improvement", "Open two car pounds").Set(PlanFiles.Frameworks, 2, "Grading", "Fair").Import();

        var shown = files.Shown[^1];
        (shown.IsNew, shown.AfisUnchanged, shown.FrameworksUnchanged).ShouldBe((false, 4, 1));
        shown.AfisAdded.ShouldBe([Some.Reference("SRP-05")]);
        shown.AfisChanged.ShouldBe([Some.Reference("SRP-02")]);
        shown.FrameworksChanged.ShouldBe([new FrameworkCode("SRP")]);
        (shown.People.Count, shown.TakesAway).ShouldBe((0, false));
    }

    [Fact]
    public async Task Where_others_change_what_was_shown_it_is_shown_anew()
    {
        var files = new PlanFiles();
        await files.Import(Tokyo, "Test plan");
        var id = PlanId.FromName("Test plan");
        files.Rows.BeforeNextWrite(RowTable.Plans, async () =>
        {
            var plan = (await files.Register.Find(id, CancellationToken.None))!;
            await files.Register.TrySave(plan with { Settings = plan.Settings with { DigestAt = new TimeOnly(6, 0) } }, CancellationToken.None);
        });

        await files.Import(files.Request("Test plan") with { Settings = s => s with { DigestAt = new TimeOnly(9, 30) } });

        files.Shown.Skip(1).Select(c => c.Settings.ShouldHaveSingleItem().From).ShouldBe(["07:15", "06:00"]);
    }
}
