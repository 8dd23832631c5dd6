using System.Reflection;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AfiBot.Telemetry;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

/// <summary>There is one version, that of Directory.Build.props.</summary>
public sealed class VersionTests
{
    private static readonly string Version = XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("Version").Single().Value;

    [Theory]
    [InlineData("AfiBot.dll")]
    [InlineData("AfiBot.Local.dll")]
    [InlineData("AfiBot.Core.dll")]
    [InlineData("AfiBot.Functions.dll")]
    public void Each_program_has_it(string file) =>
        Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, file)).GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0].ShouldBe(Version);

    [Fact]
    public async Task The_command_says_it() => (await BotProcess.Run(null, "--version")).Output.Trim().Split('+')[0].ShouldBe(Version);

    [Fact]
    public void Telemetry_has_it() => TelemetryServices.Version!.Split('+')[0].ShouldBe(Version);

    [Fact]
    public void The_Teams_app_has_it() =>
        ((string)JsonNode.Parse(TeamsPackage.Manifest(new PackageOptions("00000000-0000-0000-0000-000000000001", "afibot.example.org", "Example Police", "https://example.org/", "https://example.org/privacy", "https://example.org/terms")))!["version"]!).ShouldBe(Version);

    [Fact]
    public void The_changelog_begins_with_it_and_each_release_before_it_has_its_day()
    {
        var headings = Repository.Read("CHANGELOG.md").Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..].Split(", ")).ToList();

        headings[0][0].ShouldBe(Version);
        foreach (var released in headings.Where((h, i) => i > 0 || h[1] != "not released yet"))
            DateOnly.TryParseExact(released[1], "d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _).ShouldBeTrue(string.Join(", ", released));
    }
}
