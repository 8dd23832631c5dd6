using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

public sealed class ImportCommandTests : IDisposable
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task An_import_prints_what_was_declared_against_what_was_counted()
    {
        var (exitCode, output, _) = await Import(Path.Combine(Samples, "afis.csv"));

        exitCode.ShouldBe(0);
        output.ShouldContain("Baseline Assessment 2005-06: 22 frameworks, 189 AFIs (189 new, 0 changed, 0 as they were), 23 people.");
        output.Split('\n').ShouldContain(l => l.StartsWith("PVP", StringComparison.Ordinal) && l.Split(" 25 /  20 /   0 /   0 /   5 /   0").Length == 3);
        output.ShouldContain("Declared and counted agree.");
    }

    [Fact]
    public async Task A_file_that_lists_less_than_it_declares_is_imported_and_the_difference_is_shown()
    {
        var lines = (await File.ReadAllLinesAsync(Path.Combine(Samples, "afis.csv"))).Where(l => !l.StartsWith("SRP-04", StringComparison.Ordinal));

        var (exitCode, output, _) = await Import(await Write(lines));

        exitCode.ShouldBe(0);
        output.Split('\n').ShouldContain(l => l.StartsWith("SRP", StringComparison.Ordinal) && l.TrimEnd().EndsWith("DIFFERS", StringComparison.Ordinal));
        output.ShouldContain("Declared and counted differ in 1 framework.");
    }

    [Fact]
    public async Task A_bad_file_names_row_and_column_and_imports_nothing()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Samples, "afis.csv"));
        lines[4] = lines[4].Replace("Work in progress", "Nearly there", StringComparison.Ordinal);

        var (exitCode, output, errors) = await Import(await Write(lines));

        exitCode.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldContain("row 5, column Status: expected Work in progress, Completed, No further action or Update awaited, found 'Nearly there'");
        errors.ShouldContain("nothing was imported: 1 problem.");
        (await BotProcess.Run(null, "playground", "--as", "srp.lead@example.org", "--data", data.Path)).Errors.ShouldContain("nobody is known");
    }

    [Fact]
    public async Task A_check_shows_what_would_be_imported_and_leaves_nothing_behind()
    {
        var (exitCode, output, _) = await Import(Path.Combine(Samples, "afis.csv"), "--check");

        exitCode.ShouldBe(0);
        output.ShouldContain("Baseline Assessment 2005-06 is a new plan.");
        output.ShouldContain("  AFIs: 189 new, 0 changed, 0 as they were, 0 removed, 0 refused");
        output.ShouldContain("    Head of Traffic <srp.lead@example.org>: new, officer, manager, lead");
        output.ShouldContain("Nothing was written: this was a check.");
        Directory.EnumerateFileSystemEntries(data.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_leaver_loses_their_role_by_the_next_import_which_says_so_first()
    {
        await ImportSmall("Test plan", officers: ["boss", "leaver"]);

        var (checks, wouldBe, _) = await ImportSmall("Test plan", officers: ["boss"], "--check");
        checks.ShouldBe(0);
        wouldBe.ShouldContain("    Officer leaver <leaver@example.org>: named no more, has no role any more (was officer)");
        (await Purge("leaver")).ExitCode.ShouldBe(0);

        var (exitCode, output, _) = await ImportSmall("Test plan", officers: ["boss"], "--by", "boss@example.org");

        exitCode.ShouldBe(0);
        output.ShouldContain("    Officer leaver <leaver@example.org>: named no more, has no role any more (was officer)");
        output.ShouldContain("Test plan: 1 framework, 1 AFI (0 new, 0 changed, 1 as they were), 2 people.");
        (await Purge("leaver")).Errors.ShouldContain("leaver@example.org is not an officer.");
        (await Purge("boss")).ExitCode.ShouldBe(0);
        var audit = Path.Combine(data.Path, "audit.json");
        await BotProcess.Run(null, "data", "audit", "--out", audit, "--data", data.Path);
        var lines = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(audit))!.AsArray();
        var line = lines.Last(l => l!["action"]!.GetValue<string>() is "import")!;
        (line["by"]!.GetValue<string>(), line["subject"]!.GetValue<string>(), line["counts"]!["officersTaken"]!.GetValue<int>()).ShouldBe(("boss@example.org", "test-plan", 1));
    }

    [Fact]
    public async Task The_last_officer_is_not_dropped_without_a_warning()
    {
        await ImportSmall("Test plan", officers: ["boss"]);

        var (exitCode, output, _) = await ImportSmall("Test plan", officers: []);

        exitCode.ShouldBe(0);
        output.ShouldContain("WARNING: no officer is left.");
    }

    [Fact]
    public async Task A_plan_named_in_other_capitals_keeps_its_name_and_settings()
    {
        await ImportSmall("Test plan", ["boss"], "--time-zone", "Asia/Tokyo", "--digest-at", "07:15");

        (await ImportSmall("test plan", ["boss"])).Output.ShouldContain("Test plan: 1 framework");
        (await ImportSmall("TEST PLAN", ["boss"], "--digest-at", "08:30", "--check")).Output.ShouldContain("  digest at: 07:15 -> 08:30");

        using var rows = new AfiBot.Storage.SqliteRowStore(Path.Combine(data.Path, AfiBot.Storage.StoreOptions.DatabaseFileName));
        var plan = (await new AfiBot.Storage.Register(rows).Plans(default)).ShouldHaveSingleItem();
        (plan.Name, plan.Settings).ShouldBe(("Test plan", new PlanSettings { TimeZone = "Asia/Tokyo", DigestAt = new TimeOnly(7, 15) }));
    }

    [Fact]
    public async Task A_name_that_only_looks_alike_is_refused_with_how_to_say_what_is_meant()
    {
        await ImportSmall("PEEL 2023/25", ["boss"]);

        var (exitCode, output, errors) = await ImportSmall("PEEL 2023-25", ["boss"]);
        (exitCode, output).ShouldBe((1, ""));
        errors.ShouldContain("\"PEEL 2023-25\" would take the place of \"PEEL 2023/25\", which is there.");
        errors.ShouldContain("--rename");
        (await ImportSmall("PEEL2023/25", ["boss"])).Errors.ShouldContain("\"PEEL2023/25\" looks like \"PEEL 2023/25\", which is there.");
        (await ImportSmall("PEEL2023/25", ["boss"], "--new-plan")).ExitCode.ShouldBe(0);
        (await ImportSmall("PEEL 2023/25", ["boss"], "--rename", "PEEL 2023-25", "--new-plan")).Output.ShouldContain("  name: PEEL 2023/25 -> PEEL 2023-25");
    }

    [Fact]
    public async Task An_AFI_that_the_file_has_no_more_is_closed_where_that_is_said_and_opened_again_where_the_file_has_it()
    {
        await Import(Path.Combine(Samples, "afis.csv"));
        var fewer = await Write((await File.ReadAllLinesAsync(Path.Combine(Samples, "afis.csv"))).Where(l => !l.StartsWith("SRP-04", StringComparison.Ordinal)));

        var (refused, _, errors) = await Import(fewer);
        (refused, errors).ShouldBe((1, "afis.csv, column Reference: SRP-04 is in the plan but not in the file\n"
            + "What the plan has and the file has not is never dropped: add it, or close it with --close \"why\" --by you@example.org.\n"
            + "afibot: nothing was imported: 1 problem."));
        (await Import(fewer, "--close", "Merged")).Errors.ShouldContain("--close needs --by");

        var (_, checks, _) = await Import(fewer, "--close", "Merged", "--by", "ilau.officer@example.org", "--check");
        checks.ShouldContain("  AFIs: 0 new, 0 changed, 188 as they were, 1 removed, 0 refused");
        checks.ShouldContain("  To be closed, as the file has them no more: SRP-04");

        (await Import(fewer, "--close", "Merged", "--by", "ilau.officer@example.org")).Output.ShouldContain("188 AFIs (0 new, 0 changed, 188 as they were, 1 closed)");
        (await Import(fewer)).Output.ShouldContain("188 AFIs (0 new, 0 changed, 188 as they were)");
        var again = await Import(Path.Combine(Samples, "afis.csv"), "--by", "ilau.officer@example.org");
        again.Output.ShouldContain("  To be opened again, as they stood before: SRP-04");
        again.Output.ShouldContain("189 AFIs (0 new, 0 changed, 189 as they were)");
        var audit = (await BotProcess.Run(null, "data", "audit", "--data", data.Path)).Output;
        audit.ShouldContain($"Z  ilau.officer@example.org from {Environment.UserName}@{Environment.MachineName}  import  baseline-assessment-2005-06  afisClosed 1");
        audit.ShouldContain("afisReopened 1");
    }

    [Fact]
    public async Task Of_a_file_with_problems_a_check_says_how_many_rows_are_refused()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Samples, "afis.csv"));
        lines[4] = lines[4].Replace("Work in progress", "Nearly there", StringComparison.Ordinal);

        (await Import(await Write(lines), "--check")).Errors.ShouldContain("afis.csv: 1 row refused, 188 could be taken.");
    }

    [Fact]
    public async Task Which_settings_an_import_changed_stands_in_the_audit()
    {
        await ImportSmall("Test plan", ["boss"]);
        await ImportSmall("Test plan", ["boss"], "--digest-at", "07:15");

        (await BotProcess.Run(null, "data", "audit", "--data", data.Path)).Output.ShouldContain("somebody who did not say from ");
        (await BotProcess.Run(null, "data", "audit", "--data", data.Path)).Output.ShouldContain("settings 1  digest at: 08:00 -> 07:15");
    }

    private async Task<(int ExitCode, string Output, string Errors)> ImportSmall(string plan, string[] officers, params string[] more)
    {
        using var files = new TemporaryFolder();
        var (frameworks, afis, people) = (Path.Combine(files.Path, "frameworks.csv"), Path.Combine(files.Path, "afis.csv"), Path.Combine(files.Path, "people.csv"));
        await File.WriteAllTextAsync(frameworks, "Code,Framework,Aliases,Grading,Direction,PriorityServices,ManagedBy\nSRP,Road policing,roads,Good,,,\n");
        await File.WriteAllTextAsync(
            afis,
            "Reference,Framework,Area,Improvement,Lead,LeadEmail,BusinessGroup,Status,Reason,Narrative,TargetDate,LastUpdated,ManagedBy\n"
            + "SRP-01,SRP,,Better SRP-01,Head of Traffic,lead@example.org,Ops,Work in progress,,Going on.,,,\n");
        await File.WriteAllTextAsync(people, "Email,Name,Roles\nlead@example.org,Head of Traffic,lead\n" + string.Concat(officers.Select(o => $"{o}@example.org,Officer {o},officer\n")));
        return await BotProcess.Run(
            null, ["import", "--frameworks", frameworks, "--afis", afis, "--people", people, "--plan", plan, "--data", data.Path, .. more]);
    }

    private Task<(int ExitCode, string Output, string Errors)> Purge(string by) =>
        BotProcess.Run(null, "data", "purge", "--by", $"{by}@example.org", "--data", data.Path);

    private Task<(int ExitCode, string Output, string Errors)> Import(string afis, params string[] more) => BotProcess.Run(
        null,
        [
            "import", "--frameworks", Path.Combine(Samples, "frameworks.csv"), "--afis", afis, "--people", Path.Combine(Samples, "people.csv"),
            "--plan", "Baseline Assessment 2005-06", "--data", data.Path, .. more,
        ]);

    private async Task<string> Write(IEnumerable<string> lines)
    {
        var file = Path.Combine(data.Path, "afis.csv");
        await File.WriteAllLinesAsync(file, lines);
        return file;
    }
}
