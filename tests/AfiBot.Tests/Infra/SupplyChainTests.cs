using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Infra;

/// <summary>What others wrote that this is built from.</summary>
public sealed partial class SupplyChainTests
{
    private static readonly string[] Ours = ["bot", "functions", "tests"];

    [Fact]
    public void Every_project_has_its_lock_file() =>
        Files("*.csproj").Where(project => !File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json"))).ShouldBeEmpty();

    [Fact]
    public void Every_package_that_is_locked_is_on_the_page_of_licences()
    {
        var page = Repository.Read("docs", "THIRD-PARTY.md");
        var locked = Used();

        locked.Count.ShouldBeGreaterThan(100);
        locked.Where(p => !page.Contains($"| {p.Name} | {p.Version} | ", StringComparison.Ordinal)).ShouldBeEmpty("run docs/third-party.mjs");
    }

    [Fact]
    public void Every_package_on_the_page_is_locked_and_has_a_licence()
    {
        var locked = Used();
        var listed = LinePattern().Matches(Repository.Read("docs", "THIRD-PARTY.md")).ToList();

        listed.Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ToHashSet().Except(locked).ShouldBeEmpty("run docs/third-party.mjs");
        listed.Select(m => m.Groups[3].Value).ShouldAllBe(licence => licence.Length > 0 && licence != "?");
    }

    [Fact]
    public void No_npm_lock_file_says_where_packages_come_from() =>
        Files("package-lock.json").Where(f => File.ReadAllText(f).Contains("\"resolved\"", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Dependabot_looks_at_every_folder_that_has_packages()
    {
        var dependabot = Repository.Read(".github", "dependabot.yml");

        foreach (var folder in Files("package.json").Select(f => Path.GetRelativePath(Repository.Path, Path.GetDirectoryName(f)!)))
            dependabot.ShouldContain($"- /{folder}\n");
        foreach (var ecosystem in (string[])["nuget", "npm", "github-actions"])
            dependabot.ShouldContain($"package-ecosystem: {ecosystem}\n");
    }

    [Fact]
    public void What_is_published_and_what_is_tested_is_restored_from_the_lock_files()
    {
        foreach (var script in (string[])["run", "publish"])
        {
            Repository.Read(".ci", script).ShouldMatch("(?m)^export .*RestoreLockedMode=true$");
            Repository.Read(".github", "workflows", "build.yml").ShouldContain($"- run: .ci/{script}");
        }
    }

    [Fact]
    public void No_workflow_may_write_more_than_it_needs() =>
        Directory.EnumerateFiles(Repository.PathOf(".github", "workflows")).Where(f => !File.ReadAllText(f).Contains("\npermissions:\n  contents: read\n", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_action_is_pinned_to_a_commit_with_its_version_beside_it()
    {
        var used = Directory.EnumerateFiles(Repository.PathOf(".github", "workflows")).SelectMany(File.ReadAllLines).Where(l => l.Contains("uses: ", StringComparison.Ordinal)).ToList();

        used.Count.ShouldBeGreaterThan(10);
        used.ShouldAllBe(l => PinPattern().IsMatch(l));
    }

    [Fact]
    public void A_release_is_tested_published_listed_and_attested_before_it_is_made()
    {
        var release = Repository.Read(".github", "workflows", "release.yml");
        string[] steps = [".ci/notes", "- run: .ci/run", "- run: .ci/publish ", "- run: .ci/sbom ", "actions/attest-build-provenance@", "gh release create"];

        steps.Select(s => release.IndexOf(s, StringComparison.Ordinal)).ShouldBeInOrder();
        steps.ShouldAllBe(s => release.Contains(s, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("v1.1.0", 0, "- What is new.\n")]
    [InlineData("v1.0.0", 0, "- The first.\n")]
    [InlineData("v1.2.0", 1, "")]
    [InlineData("1.1.0", 1, "")]
    public async Task The_notes_of_a_release_are_what_the_changelog_says_of_its_version(string tag, int exitCode, string notes)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A script of the shell.");
        using var folder = new TemporaryFolder();
        var changelog = Path.Combine(folder.Path, "CHANGELOG.md");
        await File.WriteAllTextAsync(
            changelog, "# Changelog\n\n## 1.2.0, not released yet\n\n- Not yet.\n\n## 1.1.0, 12 January 2027\n\n- What is new.\n\n## 1.0.0, 28 November 2026\n\n- The first.\n", TestContext.Current.CancellationToken);
        var start = new System.Diagnostics.ProcessStartInfo("bash", [Repository.PathOf(".ci", "notes"), tag]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AFIBOT_CHANGELOG"] = changelog;
        using var script = System.Diagnostics.Process.Start(start)!;
        var said = await script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);

        script.ExitCode.ShouldBe(exitCode);
        said.Trim().ShouldBe(notes.Trim());
    }

    private static HashSet<(string Name, string Version)> Used() =>
        [.. Files("packages.lock.json").SelectMany(NuGet), .. Files("package-lock.json").SelectMany(Npm), .. LoadedByTheFunctionsHost()];

    /// <summary>The packages in the folder that the Functions host loads beside the worker: restored by the worker's SDK, which locks nothing.</summary>
    private static IEnumerable<(string Name, string Version)> LoadedByTheFunctionsHost()
    {
        var folder = Path.Combine(FunctionsRig.App, ".azurefunctions");
        var dependencies = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "function.deps.json")))!;
        return dependencies["targets"]![(string)dependencies["runtimeTarget"]!["name"]!]!.AsObject()
            .Where(l => (string)dependencies["libraries"]![l.Key]!["type"]! == "package"
                && l.Value!["runtime"] is JsonObject files && files.Any(f => File.Exists(Path.Combine(folder, Path.GetFileName(f.Key)))))
            .Select(l => (l.Key.Split('/')[0], l.Key.Split('/')[1]));
    }

    /// <summary>Files of ours, and none that a build or an installation has left.</summary>
    private static IEnumerable<string> Files(string pattern) =>
        Ours.Select(room => Repository.PathOf(room)).Where(Directory.Exists)
            .SelectMany(room => Directory.EnumerateFiles(room, pattern, SearchOption.AllDirectories))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "node_modules" or "artifacts" or "bin" or "obj"));

    private static IEnumerable<(string Name, string Version)> NuGet(string file) =>
        from framework in JsonNode.Parse(File.ReadAllText(file))!["dependencies"]!.AsObject()
        from package in framework.Value!.AsObject()
        where (string?)package.Value!["type"] is not "Project"
        select (package.Key, (string)package.Value!["resolved"]!);

    private static IEnumerable<(string Name, string Version)> Npm(string file) =>
        from package in JsonNode.Parse(File.ReadAllText(file))!["packages"]!.AsObject()
        where package.Key.Length > 0
        select (package.Key[(package.Key.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..], (string)package.Value!["version"]!);

    [GeneratedRegex(@"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex PinPattern();

    [GeneratedRegex(@"^\| (\S+) \| (\d\S*) \| ([^|]*) \| ", RegexOptions.Multiline)]
    private static partial Regex LinePattern();
}
