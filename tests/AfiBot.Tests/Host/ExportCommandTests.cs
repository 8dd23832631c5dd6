using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

/// <summary>A plan of one's own: in by the template, and out again.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_sample_comes_out_as_files_that_import_as_they_are()
    {
        (await Import(Samples, "Baseline Assessment 2005-06", "one")).ExitCode.ShouldBe(0);

        var (exitCode, output, _) = await BotProcess.Run(null, "export", "--output", In("out"), "--data", In("one"));

        exitCode.ShouldBe(0);
        output.ShouldContain("Baseline Assessment 2005-06: 189 AFIs");
        (await Import(In("out"), "Baseline Assessment 2005-06", "two")).Output.ShouldContain("22 frameworks, 189 AFIs (189 new, 0 changed, 0 as they were), 23 people.");
        (await ImportWorkbook(In("out"), "Baseline Assessment 2005-06", "three")).Output.ShouldContain("22 frameworks, 189 AFIs (189 new, 0 changed, 0 as they were), 23 people.");
        (await ImportWorkbook(In("out"), "Baseline Assessment 2005-06", "one")).Output.ShouldContain("22 frameworks, 189 AFIs (0 new, 0 changed, 189 as they were), 23 people.");
        (await Import(In("out"), "Baseline Assessment 2005-06", "one")).Output.ShouldContain("22 frameworks, 189 AFIs (0 new, 0 changed, 189 as they were), 23 people.");
    }

    [Fact]
    public async Task The_template_imports_as_it_is()
    {
        var (exitCode, output, _) = await BotProcess.Run(null, "import", "--template", In("mine"));

        exitCode.ShouldBe(0);
        output.ShouldContain("README.txt says what goes where.");
        (await ImportWorkbook(In("mine"), "Our inspection", "other")).Output.ShouldContain("Our inspection: 2 frameworks, 3 AFIs (3 new, 0 changed, 0 as they were), 4 people.");
        (await Import(In("mine"), "Our inspection", "data")).Output.ShouldContain("Our inspection: 2 frameworks, 3 AFIs (3 new, 0 changed, 0 as they were), 4 people.");
    }

    [Fact]
    public async Task The_template_has_every_column_that_an_export_writes_and_says_what_goes_into_each()
    {
        await BotProcess.Run(null, "import", "--template", In("mine"));
        await Import(In("mine"), "Our inspection", "data");
        (await BotProcess.Run(null, "export", "--output", In("out"), "--data", In("data"))).ExitCode.ShouldBe(0);
        var readme = await File.ReadAllTextAsync(In("mine/README.txt"));

        foreach (var file in (string[])["frameworks.csv", "afis.csv", "people.csv"])
        {
            var (mine, written) = (await Rows(In($"mine/{file}")), await Rows(In($"out/{file}")));
            mine[0].ShouldBe(written[0], ignoreOrder: true);
            foreach (var column in mine[0].Where(c => file != "afis.csv" || c is not ("Area" or "Improvement" or "Lead" or "BusinessGroup" or "Narrative" or "LastUpdated")))
                (column is "Code" or "Framework" or "Email" or "Name" or "Reference" or "Reason" or "TargetDate" || readme.Contains(column, StringComparison.Ordinal)).ShouldBeTrue($"README.txt says nothing of {column}");
        }

        var afis = await File.ReadAllTextAsync(In("out/afis.csv"));
        afis.ShouldContain("1 2026-10-31 Nurses at two suites\n2 2027-03-31 Nurses at the third");
        afis.ShouldContain("Detainees seen within an hour,%,95,Higher,81,2026-11-14,1 2026-10-28,true,Women wait longer at one suite.,true,Two posts are needed.,https://intranet.example.org/custody/healthcare");
    }

    private static async Task<IReadOnlyList<string[]>> Rows(string file) => [.. (await File.ReadAllLinesAsync(file)).Select(l => l.TrimStart('\uFEFF').Split(','))];

    [Fact]
    public async Task Nothing_that_is_there_is_written_over()
    {
        await BotProcess.Run(null, "import", "--template", In("mine"));
        await File.WriteAllTextAsync(In("mine/people.csv"), "my work");
        File.Delete(In("mine/frameworks.csv"));

        var (exitCode, _, errors) = await BotProcess.Run(null, "import", "--template", In("mine"));

        exitCode.ShouldNotBe(0);
        errors.ShouldContain("already exists");
        (await File.ReadAllTextAsync(In("mine/people.csv"))).ShouldBe("my work");
        File.Exists(In("mine/frameworks.csv")).ShouldBeFalse("all or nothing");
    }

    [Fact]
    public async Task Which_plan_is_asked_where_there_are_several_and_who_asks_for_none_is_told_which_there_are()
    {
        await BotProcess.Run(null, "import", "--template", In("mine"));
        await Import(In("mine"), "Our inspection", "data");

        (await BotProcess.Run(null, "export", "--plan", "Another", "--output", In("out"), "--data", In("data"))).Errors.ShouldContain("there is no plan 'Another'. Give one with --plan: Our inspection.");
        (await BotProcess.Run(null, "export", "--output", In("out"), "--data", In("nowhere"))).Errors.ShouldContain("there is no store");
        Directory.Exists(In("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_import_without_its_files_says_which_it_takes_and_where_to_begin()
    {
        var (exitCode, _, errors) = await BotProcess.Run(null, "import", "--plan", "Mine", "--data", In("data"));

        exitCode.ShouldBe(2);
        errors.ShouldContain("--frameworks");
        errors.ShouldContain("afibot import --template FOLDER");
    }

    private string In(string name) => Path.Combine(folder.Path, name);

    private Task<(int ExitCode, string Output, string Errors)> ImportWorkbook(string files, string plan, string data) =>
        BotProcess.Run(null, "import", "--workbook", Path.Combine(files, "plan.xlsx"), "--plan", plan, "--data", In(data));

    private Task<(int ExitCode, string Output, string Errors)> Import(string files, string plan, string data) => BotProcess.Run(
        null, "import", "--frameworks", Path.Combine(files, "frameworks.csv"), "--afis", Path.Combine(files, "afis.csv"), "--people", Path.Combine(files, "people.csv"), "--plan", plan, "--data", In(data));
}
