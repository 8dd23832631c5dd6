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

    private Task<(int ExitCode, string Output, string Errors)> Import(string afis) => BotProcess.Run(
        null,
        "import", "--frameworks", Path.Combine(Samples, "frameworks.csv"), "--afis", afis, "--people", Path.Combine(Samples, "people.csv"),
        "--plan", "Baseline Assessment 2005-06", "--data", data.Path);

    private async Task<string> Write(IEnumerable<string> lines)
    {
        var file = Path.Combine(data.Path, "afis.csv");
        await File.WriteAllLinesAsync(file, lines);
        return file;
    }
}
