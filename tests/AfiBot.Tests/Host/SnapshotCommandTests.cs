using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

/// <summary>Freezing the figures from the command line.</summary>
public sealed class SnapshotCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_plan_is_kept_under_a_name_once_and_the_audit_says_who_did_so()
    {
        await Import();

        (await Run("snapshot", "list")).Output.ShouldContain("Baseline Assessment 2005-06: nothing was kept yet.");
        (await Run("snapshot", "create", "January Board", "--by", "ilau.officer@example.org")).Output.ShouldContain("Baseline Assessment 2005-06: January Board, as at ");
        (await Run("snapshot", "create", "january board")).Errors.ShouldContain("has a snapshot 'january board' already");
        (await Run("snapshot", "list")).Output.ShouldContain(", 189 AFIs and 166 updates");
        (await Run("data", "audit")).Output.ShouldContain("freeze  baseline-assessment-2005-06  afis 189, updates 166  January Board");
    }

    [Theory]
    [InlineData("...", "a snapshot's name has 1 to 80 characters, with a letter or a digit among them.")]
    [InlineData("January", "there is no plan 'Another'.", "--plan", "Another")]
    public async Task What_cannot_be_kept_is_told(string name, string told, params string[] more)
    {
        await Import();

        var (exitCode, _, errors) = await Run(["snapshot", "create", name, .. more]);

        exitCode.ShouldBe(2);
        errors.ShouldContain(told);
    }

    private string Data => Path.Combine(folder.Path, "data");

    private async Task Import() => (await Run(
        "import", "--frameworks", Sample("frameworks.csv"), "--afis", Sample("afis.csv"), "--people", Sample("people.csv"), "--plan", ReferencePlan.Name)).ExitCode.ShouldBe(0);

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);

    private Task<(int ExitCode, string Output, string Errors)> Run(params string[] arguments) => BotProcess.Run(null, [.. arguments, "--data", Data]);
}
