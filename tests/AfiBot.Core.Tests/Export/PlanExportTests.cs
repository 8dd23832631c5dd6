using System.Text;
using AfiBot.Core.Tests.Import;
using CsCheck;

namespace AfiBot.Core.Tests.Export;

/// <summary>What goes out comes in again as it was.</summary>
public sealed class PlanExportTests
{
    [Fact]
    public async Task A_plan_that_was_exported_imports_as_it_was()
    {
        var (from, to) = (new PlanFiles(), new PlanFiles());
        await from.Import();
        var view = await from.View();

        (await to.Import(Request(await Files(from)))).ShouldBeOfType<ImportOutcome.Imported>();

        var again = await to.View();
        again.Frameworks.Select(f => (f.Code, f.Name, f.Grading, f.Direction, Aliases: string.Join('|', f.Aliases), Services: string.Join('|', f.PriorityServices)))
            .ShouldBe(view.Frameworks.Select(f => (f.Code, f.Name, f.Grading, f.Direction, Aliases: string.Join('|', f.Aliases), Services: string.Join('|', f.PriorityServices))));
        again.Afis.Select(a => a with { Version = null }).ShouldBe(view.Afis.Select(a => a with { Version = null }));
        (await to.Directory.People(CancellationToken.None)).Select(p => (p.Email, p.Name, p.Roles, p.Grants[0].Frameworks.Count))
            .ShouldBe((await from.Directory.People(CancellationToken.None)).Select(p => (p.Email, p.Name, p.Roles, p.Grants[0].Frameworks.Count)));
    }

    [Fact]
    public async Task What_a_lead_said_of_impacts_and_evidence_goes_out_with_the_AFI_and_comes_in_again()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await plan.Open();
        await plan.Record(Some.Lead(), Some.Draft("Cameras have come.").With(UpdateFields.EqualityFindings, "Nobody, \"so far\";\nasked again in May").With(UpdateFields.Evidence, "https://a.example/ https://b.example/") with { FinancialImpactConsidered = true });
        var view = (await plan.Register.Read(Some.PlanId, CancellationToken.None))!;
        var to = new PlanFiles();

        var files = PlanExport.Of(At(view), [new Person(Some.Email("srp.lead"), "Head of Traffic", [new Grant(Some.PlanId, Roles.Lead, [])])], [], []).ToDictionary(t => t.Name, t => t.ToCsv());
        (await to.Import(new ImportRequest("Elsewhere", new CsvFile("f", files["frameworks"]), new CsvFile("a", files["afis"]), new CsvFile("p", files["people"])))).ShouldBeOfType<ImportOutcome.Imported>();

        var said = (await to.Register.Read(new PlanId("elsewhere"), CancellationToken.None))!.Afis[0].Standing!;
        (said.EqualityImpactConsidered, said.FinancialImpactConsidered).ShouldBe((true, true));
        (said.Said[UpdateFields.EqualityFindings], said.Said[UpdateFields.Evidence]).ShouldBe(("Nobody, \"so far\";\nasked again in May", "https://a.example/\nhttps://b.example/"));
    }

    [Fact]
    public async Task All_that_was_said_is_there_in_order()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await plan.Open();
        await plan.Record(Some.Lead(), Some.Draft("Cameras are ordered."));
        await plan.Record(Some.Lead(), Some.Draft("Cameras have come."));
        var view = (await plan.Register.Read(Some.PlanId, CancellationToken.None))!;

        var files = Csv(PlanExport.Of(At(view), [], [await plan.Register.History(Some.PlanId, Some.Reference("SRP-01"), CancellationToken.None)], []));

        Lines(files, "updates.csv").Skip(1).Select(line => line.Split(',')[..5]).ShouldBe(
            [["SRP-01", "1", "WorkInProgress", "", "Cameras are ordered."], ["SRP-01", "2", "WorkInProgress", "", "Cameras have come."]]);
    }

    [Fact]
    public async Task What_was_asked_and_the_figures_are_there()
    {
        var plan = await SmallPlan.With(Some.Afi(), Some.Afi("SRP-02"));
        await plan.Open();
        await plan.Record(Some.Lead(), Some.Draft());
        var (view, asked) = (await plan.View(), await new PlanRecords(plan.Rows).Asked(Some.PlanId, CancellationToken.None).ToListAsync());

        var files = Csv(PlanExport.Of(At(view), [], [], asked));

        Lines(files, "requests.csv")[1].ShouldBe("1,2026-01-05T09:00:00.0000000+00:00,2026-01-26,2026-02-09,Head of Traffic,srp.lead@example.org,SRP-01;SRP-02,,Request,Planned,");
        Lines(files, "figures.csv").ShouldBe(
        [
            "Of,Name,WorkInProgress,Completed,NoFurtherAction,UpdateAwaited,ManagedElsewhere,All,ClosureProposed,Overdue,Asked,Answered",
            "plan,Baseline Assessment 2005-06,1,0,0,1,0,2,0,0,2,1",
            "framework,Framework SRP,1,0,0,1,0,2,0,0,2,1",
            "lead,Head of Traffic,1,0,0,1,0,2,0,0,2,1",
        ]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://example.org\")")]
    [InlineData("+44 20 7946 0000")]
    [InlineData("-5% on last year")]
    [InlineData("@everyone")]
    [InlineData("'=1+1")]
    public async Task A_text_that_a_spreadsheet_would_run_is_written_so_that_it_does_not_and_read_as_it_was(string narrative)
    {
        var (from, to) = (new PlanFiles().Set(PlanFiles.Afis, 2, "Narrative", narrative), new PlanFiles());
        await from.Import();
        var said = (await from.Afi("SRP-01")).Standing!.Narrative;
        var files = await Files(from);

        Lines(files, "afis.csv")[1].ShouldContain($"'{said.Replace("\"", "\"\"", StringComparison.Ordinal)}");
        (await to.Import(Request(files))).ShouldBeOfType<ImportOutcome.Imported>();
        (await to.Afi("SRP-01")).Standing!.Narrative.ShouldBe(said);
    }

    /// <summary>Somebody may say so in the chat, where nothing is taken off.</summary>
    [Fact]
    public async Task An_apostrophe_that_was_said_before_a_sign_comes_back_too()
    {
        var said = Some.Update() with { Narrative = "'=1+1" };
        var afi = WhatStands.After(Some.Afi(), said);
        var view = new PlanView((await (await SmallPlan.With(Some.Afi())).Register.Read(Some.PlanId, CancellationToken.None))!.Plan, [], [afi], null, []);
        var files = new PlanFiles();

        var narrative = Lines(Csv(PlanExport.Of(At(view), [], [], [])), "afis.csv")[1].Split(',')[9];
        await files.ImportWith(PlanFiles.Afis, files.Text(PlanFiles.Afis).Replace("\"Cameras ordered.\"", narrative, StringComparison.Ordinal));

        (await files.Afi("SRP-01")).Standing!.Narrative.ShouldBe("'=1+1");
    }

    [Fact]
    public void Any_text_comes_back_as_it_was() => Gen.String.Sample(text =>
    {
        var given = PlainText.Of(text).ReplaceLineEndings("\n");
        var plan = new PlanFiles().Set(PlanFiles.Afis, 3, "Narrative", given.Length == 0 ? "x" : given);
        if (plan.Import().Result is not ImportOutcome.Imported)
            return;
        var to = new PlanFiles();
        to.Import(Request(Files(plan).Result)).Result.ShouldBeOfType<ImportOutcome.Imported>();
        to.Afi("SRP-02").Result.Standing!.Narrative.ShouldBe(plan.Afi("SRP-02").Result.Standing!.Narrative);
    }, iter: 200);

    private static async Task<IReadOnlyList<(string Name, byte[] Content)>> Files(PlanFiles plan)
    {
        var view = await plan.View();
        var histories = new List<AfiHistory>();
        foreach (var afi in view.Afis)
            histories.Add(await plan.Register.History(Some.PlanId, afi.Reference, CancellationToken.None));
        return Csv(PlanExport.Of(At(view), await plan.Directory.People(CancellationToken.None), histories, []));
    }

    private static PlanPosition At(PlanView view) => PlanPosition.Of(view, Some.Monday);

    private static IReadOnlyList<(string Name, byte[] Content)> Csv(IReadOnlyList<ExportedTable> tables) => [.. tables.Select(t => ($"{t.Name}.csv", t.ToCsv()))];

    private static ImportRequest Request(IReadOnlyList<(string Name, byte[] Content)> files) =>
        new(ReferencePlan.Name, File(files, "frameworks.csv"), File(files, "afis.csv"), File(files, "people.csv"));

    private static CsvFile File(IReadOnlyList<(string Name, byte[] Content)> files, string name) => new(name, files.Single(f => f.Name == name).Content);

    private static string[] Lines(IReadOnlyList<(string Name, byte[] Content)> files, string name) =>
        Encoding.UTF8.GetString(files.Single(f => f.Name == name).Content).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
}
