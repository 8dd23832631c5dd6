namespace AfiBot.Core.Tests.Import;

/// <summary>Whom somebody answers to, as the file of people says.</summary>
public sealed class LineManagersTests
{
    [Fact]
    public async Task A_column_names_them_and_an_export_has_it_again()
    {
        var files = Column("manager@example.org");
        await files.Import();

        (await Lead(files)).GrantOf(Some.PlanId)!.LineManager.ShouldBe(Some.Email("manager"));
        var table = PlanExport.Of(PlanPosition.Of(await files.View(), Some.Monday), await files.Directory.People(CancellationToken.None), [], []).Single(t => t.Name == "people");
        table.Rows.Single(r => r[0] == "srp.lead@example.org")[^1].ShouldBe("manager@example.org");
        table.Headers[^1].ShouldBe("LineManager");
        files.Shown[^1].Remarks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_without_the_column_takes_them_away_and_the_import_shows_it()
    {
        var files = Column("manager@example.org");
        await files.Import();

        await files.RemoveColumn(PlanFiles.People, "LineManager").Import();

        (await Lead(files)).GrantOf(Some.PlanId)!.LineManager.ShouldBeNull();
        files.Shown[^1].People.ShouldHaveSingleItem().LineManager.ShouldBe((Some.Email("manager"), null));
    }

    [Fact]
    public async Task One_whom_no_file_names_is_remarked_on_since_nothing_can_be_sent_to_them()
    {
        var files = Column("acc@example.org");
        await files.Import();

        files.Shown[^1].Remarks.ShouldBe(["acc@example.org is a line manager whom no file of people names: the bot cannot write to them"]);
    }

    [Fact]
    public async Task What_is_no_address_is_a_problem()
    {
        var refused = (await Column("the boss").Import()).ShouldBeOfType<ImportOutcome.Rejected>();

        refused.Problems.ShouldHaveSingleItem().ShouldBe(new ImportProblem(PlanFiles.People, 2, "LineManager", "expected the line manager's e-mail address, or nothing, found 'the boss'"));
    }

    private static PlanFiles Column(string ofTheFirst) => new PlanFiles().AddColumn(PlanFiles.People, "LineManager").Set(PlanFiles.People, 2, "LineManager", ofTheFirst);

    private static async Task<Person> Lead(PlanFiles files) => (await files.Directory.Find(Some.Email("srp.lead"), CancellationToken.None))!;
}
