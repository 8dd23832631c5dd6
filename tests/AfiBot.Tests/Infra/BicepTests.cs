using System.Text.RegularExpressions;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Infra;

/// <summary>The Bicep files, by the compiler that deployment uses.</summary>
public sealed partial class BicepTests
{
    [Fact]
    public async Task Every_file_compiles_without_a_warning()
    {
        var (exitCode, _, errors) = await Bicep.Run("lint", "--pattern", "infra/**/*.bicep");

        errors.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        (await Bicep.Main)["resources"]!.AsObject().Count.ShouldBe(12, "eleven modules, and the resource group they are in");
    }

    [Fact]
    public async Task A_warning_in_any_file_is_seen()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Folder.CreateSubdirectory("modules").FullName, "deep.bicep");
        await File.WriteAllTextAsync(file, "param unused string", TestContext.Current.CancellationToken);

        var (_, _, errors) = await Bicep.Run("lint", "--pattern", $"{folder.Path}/**/*.bicep");

        errors.ShouldContain("deep.bicep(1,7) : Warning no-unused-params");
    }

    [Fact]
    public async Task The_parameters_fit_the_template()
    {
        var (exitCode, _, errors) = await Bicep.Run("build-params", Repository.PathOf("infra", "main.bicepparam"), "--stdout");

        errors.ShouldBeEmpty();
        exitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("param unused string", "no-unused-params")]
    [InlineData("@secure()\nparam key string\noutput shown string = key", "outputs-should-not-contain-secrets")]
    [InlineData("output zone string = 'privatelink.blob.core.windows.net'", "no-hardcoded-env-urls")]
    public async Task The_linter_makes_an_error_of(string text, string rule)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "main.bicep");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        File.Copy(Repository.PathOf("infra", "bicepconfig.json"), Path.Combine(folder.Path, "bicepconfig.json"));

        var (exitCode, _, errors) = await Bicep.Run("build", file, "--stdout");

        errors.ShouldContain($"Error {rule}");
        exitCode.ShouldNotBe(0);
    }

    [Fact]
    public void Every_rule_of_the_linter_that_is_on_is_an_error() =>
        LevelPattern().Matches(Repository.Read("infra", "bicepconfig.json")).Select(m => m.Value)
            .Where(rule => !rule.Contains("\"error\"", StringComparison.Ordinal))
            .ShouldBe(["\"use-recent-api-versions\": { \"level\": \"off\" }"]);

    [Fact]
    public async Task Every_parameter_can_be_set_and_is_explained()
    {
        var parameters = (await Bicep.Main)["parameters"]!.AsObject().Select(p => p.Key).ToList();
        var settable = ParameterPattern().Matches(Repository.Read("infra", "main.bicepparam")).Select(m => (Parameter: m.Groups[1].Value, Variable: m.Groups[2].Value)).ToList();
        var explained = Repository.Read("infra", "README.md");

        settable.Select(s => s.Parameter).ShouldBe(parameters, ignoreOrder: true);
        settable.ShouldAllBe(s => explained.Contains($"| `{s.Variable}` |", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_parameter_has_a_description() =>
        (await Bicep.Main)["parameters"]!.AsObject().ShouldAllBe(p => ((string?)p.Value!["metadata"]!["description"] ?? "").Length > 0);

    [GeneratedRegex("\"[a-z-]+\": { \"level\": \"[a-z]+\" }")]
    private static partial Regex LevelPattern();

    [GeneratedRegex(@"^param (\w+) = .*readEnvironmentVariable\('(\w+)'", RegexOptions.Multiline)]
    private static partial Regex ParameterPattern();
}
