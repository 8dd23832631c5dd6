namespace AfiBot.Core.Tests.Import;

/// <summary>Whom a plan's file of people names has the roles it says, and whom no file names any more has none.</summary>
public sealed class LeaversTests
{
    private const string Other = "PEEL 2026";

    private static readonly FrameworkCode Srp = new("SRP");
    private static readonly FrameworkCode Trn = new("TRN");

    [Fact]
    public async Task An_officer_taken_off_the_file_is_nobody_after_the_next_import_and_the_import_says_so()
    {
        var files = new PlanFiles().Add(PlanFiles.People, "leaver@example.org", "Left Last Week", "officer", "");
        await files.Import();

        await files.RemoveRow(PlanFiles.People, 5).Import();

        (await files.Directory.Find(Some.Email("leaver"), CancellationToken.None)).ShouldBeNull();
        var change = files.Shown[^1].People.ShouldHaveSingleItem();
        (change.Email, change.Lost, change.Leaves).ShouldBe((Some.Email("leaver"), Roles.Officer, true));
        (files.Shown[^1].TakesAway, files.Shown[^1].LeavesNoOfficer).ShouldBe((true, false));
        var line = files.Audit.Entries[^1];
        (line.Action, line.Subject, line.Counts["gone"], line.Counts["officersTaken"], line.Counts["new"]).ShouldBe(("import", Some.PlanId.Value, 1, 1, 0));
    }

    [Fact]
    public async Task An_officer_who_becomes_a_manager_runs_the_plan_no_more()
    {
        var files = new PlanFiles().Add(PlanFiles.People, "officer@example.org", "Officer Two", "officer", "");
        await files.Import();

        await files.Set(PlanFiles.People, 5, "Roles", "manager").Set(PlanFiles.People, 5, "Frameworks", "TRN").Import();

        var person = await Known(files, "officer", ReferencePlan.Name);
        (Access.MayRunThePlan(person), Access.MaySee(person, Trn), Access.MaySee(person, Srp)).ShouldBe((false, true, false));
        var change = files.Shown[^1].People.ShouldHaveSingleItem();
        (change.Lost, change.Gained, change.ManagedAfter).ShouldBe((Roles.Officer, Roles.Manager, "TRN"));
    }

    [Fact]
    public async Task Somebody_dropped_from_one_of_two_plans_keeps_what_the_other_grants()
    {
        var files = await TwoPlans();

        await files.RemoveRow(PlanFiles.People, 4).Import();

        Access.MaySee(await Known(files, "manager", ReferencePlan.Name), Srp).ShouldBeFalse();
        Access.MaySee(await Known(files, "manager", Other), Srp).ShouldBeTrue();
        var change = files.Shown[^1].People.ShouldHaveSingleItem();
        (change.Lost, change.Leaves, change.Elsewhere).ShouldBe((Roles.Manager, false, Roles.Manager));

        await files.Import(files.Request(Other));

        (await files.Directory.Find(Some.Email("manager"), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task An_officer_by_another_plans_file_stays_an_officer_of_all()
    {
        var files = await TwoPlans();

        await files.Set(PlanFiles.People, 2, "Roles", "lead").Import();

        Access.MayRunThePlan(await Known(files, "srp.lead", ReferencePlan.Name)).ShouldBeTrue();
        (files.Shown[^1].People.ShouldHaveSingleItem().Lost, files.Shown[^1].LeavesNoOfficer).ShouldBe((Roles.None, false));
    }

    [Fact]
    public async Task The_frameworks_a_manager_is_granted_are_those_of_the_plan_that_grants_them()
    {
        var files = await TwoPlans();

        await files.Set(PlanFiles.People, 4, "Frameworks", "TRN").Import();

        var (here, there) = (await Known(files, "manager", ReferencePlan.Name), await Known(files, "manager", Other));
        (Access.MaySee(here, Srp), Access.MaySee(here, Trn)).ShouldBe((false, true));
        (Access.MaySee(there, Srp), Access.MaySee(there, Trn)).ShouldBe((true, false));
        var change = files.Shown[^1].People.ShouldHaveSingleItem();
        (change.ManagedBefore, change.ManagedAfter, change.TakesAway).ShouldBe(("SRP", "TRN", true));
    }

    [Fact]
    public async Task A_manager_who_is_granted_all_frameworks_loses_nothing()
    {
        var files = new PlanFiles();
        await files.Import();

        await files.Set(PlanFiles.People, 4, "Frameworks", "").Import();

        (files.Shown[^1].People.ShouldHaveSingleItem().ManagesOthers, files.Shown[^1].TakesAway).ShouldBe((true, false));
    }

    [Fact]
    public async Task That_no_officer_would_be_left_is_told()
    {
        var files = new PlanFiles();
        await files.Import();

        await files.Set(PlanFiles.People, 2, "Roles", "lead").Import(files.Request(), agree: false);

        files.Shown[^1].LeavesNoOfficer.ShouldBeTrue();
        Access.MayRunThePlan(await Known(files, "srp.lead", ReferencePlan.Name)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_leaver_said_stays_in_the_history()
    {
        var files = new PlanFiles();
        await files.Import();
        var afi = await files.Afi("SRP-01");
        var said = Some.Update() with { Sequence = 2, By = Some.Email("srp.lead") };
        (await files.Register.TryAppend(Some.PlanId, afi with { Standing = said, UpdateCount = 2 }, said, CancellationToken.None)).ShouldBeTrue();
        for (var row = 2; row <= 5; row++)
            files.Set(PlanFiles.Afis, row, "LeadEmail", "trn.lead@example.org");

        await files.RemoveRow(PlanFiles.People, 2).Import();

        (await files.Directory.Find(Some.Email("srp.lead"), CancellationToken.None)).ShouldBeNull();
        (await files.History("SRP-01"))[^1].ShouldBe(said);
        (await files.Afi("SRP-01")).Standing.ShouldBe(said);
        files.Shown[^1].Leads[0].ShouldBe(new LeadChange(Some.Reference("SRP-01"), Some.Email("srp.lead"), Some.Email("trn.lead")));
    }

    [Fact]
    public async Task Two_plans_imported_at_the_same_moment_both_grant_what_they_say()
    {
        var files = new PlanFiles();
        ImportOutcome? other = null;
        files.Rows.BeforeNextWrite(RowTable.People, async () => other = await files.Import(files.Request(Other)));

        (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();

        other.ShouldBeOfType<ImportOutcome.Imported>();
        (await files.Directory.People(CancellationToken.None)).ShouldAllBe(p => p.Grants.Count == 2);
    }

    [Fact]
    public async Task Nothing_is_taken_that_was_not_shown_before()
    {
        var files = new PlanFiles();
        await files.Import();
        var request = files.RemoveRow(PlanFiles.People, 4).Request();
        var more = files.Add(PlanFiles.People, "new@example.org", "Somebody New", "manager", "").Add(PlanFiles.People, "manager@example.org", "Assistant Commissioner", "manager", "SRP");
        files.Rows.BeforeNextWrite(RowTable.Plans, () => more.Import());

        (await files.Import(request)).ShouldBeOfType<ImportOutcome.Imported>();

        files.Shown.Select(c => string.Join(' ', c.People.Select(p => p.Email.Value.Split('@')[0]))).ShouldBe(
            ["manager srp.lead trn.lead", "manager", "manager new", "manager new"]);
        (await files.Directory.Find(Some.Email("new"), CancellationToken.None)).ShouldBeNull();
    }

    private static async Task<PlanFiles> TwoPlans()
    {
        var files = new PlanFiles();
        await files.Import();
        await files.Import(files.Request(Other));
        return files;
    }

    private static async Task<Person> Known(PlanFiles files, string name, string plan) =>
        (await files.Directory.Find(Some.Email(name), CancellationToken.None)).ShouldNotBeNull().In(PlanId.FromName(plan));
}
