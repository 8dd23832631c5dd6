using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Core.Tests.Import;

public sealed class ImportPlanTests
{
    [Fact]
    public async Task The_reference_plan_comes_in_whole()
    {
        var rows = new InMemoryRowStore();
        var (register, directory) = (rows.Register, rows.Directory);

        var imported = await ReferencePlan.Import(register, directory, new FakeTimeProvider(Some.Monday));

        imported.Plan.ShouldBe(new PlanId("baseline-assessment-2005-06"));
        imported.Frameworks.ShouldBe(22);
        imported.Afis.ShouldBe(189);
        imported.People.ShouldBe(23);
        (imported.AfisAdded, imported.AfisChanged, imported.AfisUnchanged).ShouldBe((189, 0, 0));
        imported.Reconciliations.Count.ShouldBe(22);
        imported.Reconciliations.ShouldAllBe(r => r.Declared != null && r.Agrees);
        var view = (await register.Read(imported.Plan, CancellationToken.None))!;
        view.Frameworks.Count.ShouldBe(22);
        view.Frameworks[0].Code.Value.ShouldBe("MCI");
        view.Afis.Count.ShouldBe(189);
        view.Plan.CreatedAt.ShouldBe(Some.Monday);
        view.Plan.Settings.ShouldBe(new PlanSettings());
        var people = await directory.People(CancellationToken.None);
        people.Count.ShouldBe(23);
        people.Count(p => p.Is(Roles.Lead)).ShouldBe(21);
        people.Count(p => p.Is(Roles.Officer)).ShouldBe(2);
        people.Count(p => p.Is(Roles.Manager)).ShouldBe(2);
    }

    [Fact]
    public async Task A_framework_is_what_its_row_says()
    {
        var files = new PlanFiles();

        await files.Import();

        var roads = (await files.View()).Frameworks[0];
        roads.Code.ShouldBe(new FrameworkCode("SRP"));
        roads.Name.ShouldBe("Strategic road policing");
        roads.Aliases.ShouldBe(["roads", "traffic"]);
        roads.Grading.ShouldBe(new Grading("Excellent"));
        roads.Direction.ShouldBe(Direction.Stable);
        roads.PriorityServices.ShouldBe(["Roads Policing"]);
        (await files.View()).Frameworks[1].Direction.ShouldBeNull();
    }

    [Fact]
    public async Task What_the_report_says_of_an_AFI_is_its_first_standing_and_counts_as_accepted()
    {
        var files = new PlanFiles();

        await files.Import();

        var afi = await files.Afi("SRP-01");
        afi.Framework.ShouldBe(new FrameworkCode("SRP"));
        afi.Area.ShouldBe("ANPR");
        afi.Improvement.ShouldBe("Improve the ANPR unit");
        afi.LeadName.ShouldBe("Head of Traffic");
        afi.Lead.ShouldBe(Some.Email("srp.lead"));
        afi.BusinessGroup.ShouldBe("Central Operations");
        afi.PlannedTargetDate.ShouldBe(new DateOnly(2007, 3, 31));
        afi.UpdateCount.ShouldBe(1);
        afi.Standing.ShouldBe(new Update
        {
            Reference = Some.Reference("SRP-01"),
            Sequence = 1,
            Status = Status.WorkInProgress,
            Narrative = "Cameras ordered.",
            TargetDate = new DateOnly(2007, 3, 31),
            By = null,
            For = Some.Email("srp.lead"),
            At = new DateTimeOffset(2006, 11, 20, 12, 0, 0, TimeSpan.Zero),
            Via = UpdateChannel.Import,
            Cycle = null,
        });
        afi.Verdict.ShouldBe(QualityVerdict.Accepted);
        (await files.History("SRP-01")).ShouldBe([afi.Standing!]);
    }

    [Theory]
    [InlineData("SRP-02", ShownStatus.Completed, Status.Completed, null)]
    [InlineData("SRP-03", ShownStatus.UpdateAwaited, null, null)]
    [InlineData("SRP-04", ShownStatus.NoFurtherAction, Status.NoFurtherAction, NoFurtherActionReason.NoCurrentPlan)]
    [InlineData("TRN-01", ShownStatus.ManagedElsewhere, null, null)]
    public async Task Each_status_of_the_file_stands_and_shows_as_it_should(string reference, ShownStatus shown, Status? standing, NoFurtherActionReason? reason)
    {
        var files = new PlanFiles();

        await files.Import();

        var position = PlanPosition.Of(await files.View(), Some.Monday).Find(Some.Reference(reference))!;
        position.Status.ShouldBe(shown);
        (position.Afi.Standing?.Status).ShouldBe(standing);
        (position.Afi.Standing?.Reason).ShouldBe(reason);
        (position.Afi.Standing?.At).ShouldBeNull();
        position.Afi.UpdateCount.ShouldBe(standing is null ? 0 : 1);
    }

    [Fact]
    public async Task An_awaited_AFI_keeps_the_plans_target_date()
    {
        var files = new PlanFiles();

        await files.Import();

        (await files.Afi("SRP-03")).TargetDate.ShouldBe(new DateOnly(2007, 6, 30));
    }

    [Fact]
    public async Task People_have_their_roles_and_what_they_were_granted()
    {
        var files = new PlanFiles();

        await files.Import();

        var people = await files.Directory.People(CancellationToken.None);
        people.Select(p => (p.Email.Value, p.Roles)).ShouldBe(
        [
            ("manager@example.org", Roles.Manager),
            ("srp.lead@example.org", Roles.Lead | Roles.Officer),
            ("trn.lead@example.org", Roles.Lead),
        ]);
        people[0].Grants.ShouldHaveSingleItem().Frameworks.ShouldBe([new FrameworkCode("SRP")]);
        people[1].Grants.ShouldHaveSingleItem().Frameworks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(PlanFiles.Frameworks)]
    [InlineData(PlanFiles.Afis)]
    [InlineData(PlanFiles.People)]
    public async Task Files_come_in_with_a_byte_order_mark_and_with_either_line_ending(string file)
    {
        var files = new PlanFiles();
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(files.Text(file, "\r\n"))];

        (await files.ImportWith(file, marked)).ShouldBeOfType<ImportOutcome.Imported>().Afis.ShouldBe(5);
    }

    [Theory]
    [InlineData(PlanFiles.Frameworks)]
    [InlineData(PlanFiles.Afis)]
    [InlineData(PlanFiles.People)]
    public async Task Columns_may_come_in_any_order_and_their_headers_in_any_case(string file)
    {
        var files = new PlanFiles().Reverse(file).UpperCaseHeaders(file);

        (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>().Afis.ShouldBe(5);
    }

    [Fact]
    public async Task A_column_nobody_knows_is_ignored_in_the_files_of_the_plan()
    {
        var files = new PlanFiles();

        (await files.ImportWith(PlanFiles.Afis, WithShoeSize(files.Text(PlanFiles.Afis)))).ShouldBeOfType<ImportOutcome.Imported>();
    }

    [Fact]
    public async Task A_column_nobody_knows_is_refused_in_the_file_of_people_where_a_misspelt_one_would_grant_everything()
    {
        var files = new PlanFiles();

        var refused = (await files.ImportWith(PlanFiles.People, WithShoeSize(files.Text(PlanFiles.People)))).ShouldBeOfType<ImportOutcome.Rejected>();

        refused.Problems.ShouldHaveSingleItem().ShouldBe(new ImportProblem(PlanFiles.People, 1, "Shoe size", "expected no other columns than Email, Name, Roles, Frameworks, LineManager, found 'Shoe size'"));
    }

    private static string WithShoeSize(string text) =>
        string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, i) => line + (i == 0 ? ",Shoe size\n" : ",42\n")));

    [Fact]
    public async Task The_counts_and_what_managers_are_granted_may_be_left_out()
    {
        var files = new PlanFiles().RemoveColumn(PlanFiles.People, "Frameworks");
        foreach (var column in new[] { "Afis", "Completed", "WorkInProgress", "NoFurtherAction", "UpdateAwaited" })
            files.RemoveColumn(PlanFiles.Frameworks, column);

        var imported = (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();

        imported.Reconciliations.ShouldAllBe(r => r.Declared == null && r.Agrees);
        imported.Reconciliations[0].Counted.Total.ShouldBe(4);
    }

    [Fact]
    public async Task Quotes_commas_and_line_breaks_inside_a_field_are_kept()
    {
        var files = new PlanFiles().Set(PlanFiles.Afis, 2, "Narrative", "First, \"the pound\".\r\nThen the rest.");

        await files.Import();

        (await files.Afi("SRP-01")).Standing!.Narrative.ShouldBe("First, \"the pound\".\nThen the rest.");
    }

    [Fact]
    public async Task Names_codes_roles_and_statuses_are_known_in_any_case()
    {
        var files = new PlanFiles()
            .Set(PlanFiles.Afis, 2, "Framework", "strategic ROAD policing")
            .Set(PlanFiles.Afis, 3, "Framework", "srp")
            .Set(PlanFiles.Afis, 3, "Status", "COMPLETED")
            .Set(PlanFiles.Afis, 3, "Reference", "srp-02")
            .Set(PlanFiles.Afis, 3, "LeadEmail", "SRP.Lead@Example.org")
            .Set(PlanFiles.Afis, 5, "Reason", "afi NOT agreed")
            .Set(PlanFiles.Frameworks, 2, "Grading", "excellent");

        await files.Import();

        (await files.Afi("SRP-02")).Standing!.Status.ShouldBe(Status.Completed);
        (await files.Afi("SRP-04")).Standing!.Reason.ShouldBe(NoFurtherActionReason.AfiNotAgreed);
    }

    [Fact]
    public async Task A_plan_has_the_settings_given()
    {
        var files = new PlanFiles();

        await files.Import(new PlanSettings { EveryMonths = 3 });

        (await files.View()).Plan.Settings.EveryMonths.ShouldBe(3);
    }
}
