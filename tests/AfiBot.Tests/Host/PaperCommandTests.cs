using AfiBot.Tests.Reports;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

/// <summary>The position paper from the command line.</summary>
public sealed class PaperCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_paper_of_the_sample_is_written_and_what_to_look_at_is_said()
    {
        await Import();

        var (exitCode, output, errors) = await Run("paper", "--as-at", "16 January 2007", "--output", In("paper.docx"), "--by", "ilau.officer@example.org");

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldContain("189 AFIs: 132 work in progress, 25 completed, 9 no further action, 16 update awaited, 7 managed elsewhere, as at Tue 16 Jan 2007.");
        output.ShouldContain("Look at: 63 AFIs are in progress without a recent update: CJP-05");
        using var read = new ReadDocument(await File.ReadAllBytesAsync(In("paper.docx")));
        read.Headings(1)[0].ShouldBe("Summary");
        (await Run("data", "audit")).Output.ShouldContain("ilau.officer@example.org");
        (await Run("data", "audit")).Output.ShouldContain("paper  baseline-assessment-2005-06  afis 189  as at 2007-01-16");
    }

    [Fact]
    public async Task Made_again_from_a_snapshot_it_is_the_same_whatever_was_imported_since()
    {
        await Import();
        (await Run("snapshot", "create", "January Board")).ExitCode.ShouldBe(0);
        (await Run("paper", "--snapshot", "January Board", "--output", In("one.docx"))).ExitCode.ShouldBe(0);
        var files = In("changed.csv");
        await File.WriteAllTextAsync(files, (await File.ReadAllTextAsync(Sample("afis.csv"))).Replace("Improve the performance of the ANPR unit", "Worded anew", StringComparison.Ordinal));
        (await Run("import", "--frameworks", Sample("frameworks.csv"), "--afis", files, "--people", Sample("people.csv"), "--plan", ReferencePlan.Name, "--yes")).ExitCode.ShouldBe(0);

        (await Run("paper", "--snapshot", "january board", "--output", In("two.docx"))).ExitCode.ShouldBe(0);

        using var one = new ReadDocument(await File.ReadAllBytesAsync(In("one.docx")));
        one.Paragraphs.ShouldContain(("Normal", "From the figures that were frozen as \"January Board\""));
        (await File.ReadAllBytesAsync(In("two.docx"))).ShouldBe(await File.ReadAllBytesAsync(In("one.docx")));
    }

    [Theory]
    [InlineData("--as-at and --snapshot are two ways of saying when", "--as-at", "2007-01-16", "--snapshot", "January")]
    [InlineData("Baseline Assessment 2005-06 has no snapshot 'January'.", "--snapshot", "January")]
    [InlineData("there is no plan 'Another'. Say which with --plan: Baseline Assessment 2005-06.", "--plan", "Another")]
    [InlineData("nobody knows yet how things will stand on a day to come", "--as-at", "2099-01-01")]
    [InlineData("'yesterweek' is no day", "--as-at", "yesterweek")]
    public async Task What_cannot_be_made_is_told_and_nothing_is_written(string told, params string[] arguments)
    {
        await Import();

        var (exitCode, _, errors) = await Run(["paper", "--output", In("paper.docx"), .. arguments]);

        exitCode.ShouldNotBe(0);
        errors.ShouldContain(told);
        File.Exists(In("paper.docx")).ShouldBeFalse();
    }

    private string In(string name) => Path.Combine(folder.Path, name);

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);

    private async Task Import() => (await Run(
        "import", "--frameworks", Sample("frameworks.csv"), "--afis", Sample("afis.csv"), "--people", Sample("people.csv"), "--plan", ReferencePlan.Name)).ExitCode.ShouldBe(0);

    private Task<(int ExitCode, string Output, string Errors)> Run(params string[] arguments) => BotProcess.Run(null, [.. arguments, "--data", In("data")]);
}
