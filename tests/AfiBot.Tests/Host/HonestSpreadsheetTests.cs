using System.Diagnostics;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

/// <summary>From a spreadsheet as somebody keeps it, who has read no format, to a cycle on it.</summary>
public sealed class HonestSpreadsheetTests : IDisposable
{
    private const int Afis = 30;

    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_is_looked_at_imported_and_its_cycle_opened_within_a_minute_of_the_machine()
    {
        var workbook = Path.Combine(folder.Path, "our action plan.xlsx");
        await File.WriteAllBytesAsync(workbook, Spreadsheet().ToArray());
        await using var connector = await FakeConnector.Start();
        connector.Knows("29:officer", "jo.officer@example.org");
        var officer = new Activities(connector.ServiceUrl, "29:officer", "a:officer");
        var time = Stopwatch.StartNew();

        (await Import(workbook, "--check")).Errors.ShouldBe("");
        var checkedAt = time.Elapsed;
        (await Import(workbook)).Output.ShouldContain("PEEL 2026: 3 frameworks, 30 AFIs (30 new, 0 changed, 0 as they were), 4 people.");
        var importedAt = time.Elapsed;
        var (bot, address) = await BotProcess.Start(folder.Path, "--no-sample");
        await using (bot)
        {
            using var client = new BotClient(address);
            await client.Send(officer.Message("open the cycle"));
            await client.Send(officer.Message("yes"));
            while ((await connector.Next()) is { } said && (said.Text ?? said.Summary)?.Contains("is open: 3 leads asked about 30 AFIs", StringComparison.Ordinal) is not true)
                continue;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"Checked after {checkedAt.TotalSeconds:0.0} s, imported after {importedAt.TotalSeconds:0.0} s, the cycle open after {time.Elapsed.TotalSeconds:0.0} s.");
        time.Elapsed.ShouldBeLessThan(AtMost);
    }

    /// <summary>A sheet each, headers in words, real dates, no column that is not needed, and notes on a sheet of their own.</summary>
    private static ExcelFile Spreadsheet()
    {
        object?[] Area(int number)
        {
            var framework = number % 3;
            var code = "ABC"[framework];
            return [$"{code}-{number:00}", $"Area {code}", $"Improve what was found in paragraph {number}", $"Head of {code}", $"head.{code}@Example.org", "Operations", number % 2 == 0 ? "work in progress" : "Update awaited", (46477.0 + number, ExcelFile.OwnDate)];
        }

        return new ExcelFile()
            .Sheet("Notes", ["Dates are day first. Ask Jo."])
            .Sheet("AFIs", [["Reference", "Framework", "Improvement", "Lead", "Lead e-mail", "Business group", "Status", "Target date"], .. Enumerable.Range(1, Afis).Select(Area)])
            .Sheet("Frameworks", ["Framework", "Code", "Grading"], ["Area A", "A", "Good"], ["Area B", "B", "Requires improvement"], ["Area C", "C", "adequate"])
            .Sheet("People", ["Name", "E-mail", "Roles"], ["Head of A", "head.a@example.org", "Lead"], ["Head of B", "head.b@example.org", "Lead"], ["Head of C", "head.c@example.org", "Lead"], ["Jo", "jo.officer@example.org", "Officer"]);
    }

    private Task<(int ExitCode, string Output, string Errors)> Import(string workbook, params string[] more) =>
        BotProcess.Run(null, ["import", "--workbook", workbook, "--plan", "PEEL 2026", "--data", folder.Path, .. more]);
}
