using System.Diagnostics;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

/// <summary>What <c>dotnet publish</c> makes of the host that is deployed.</summary>
public sealed class PublishedBotTests
{
    [Fact]
    public async Task Nothing_of_local_mode_is_in_it()
    {
        using var folder = new TemporaryFolder();
        await Publish(folder.Path);
        var files = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.Path, f)).ToList();

        files.ShouldContain("AfiBot.dll");
        files.ShouldContain("AfiBot.Hosting.dll");
        files.ShouldContain(Path.Combine("manifest", "manifest.json"));
        string[] local = ["AfiBot.Local", "Playground", "Azurite", "package.json", "package-lock.json", "preload", "samples", ".csv", "node_modules"];
        files.Where(f => local.Any(l => f.Contains(l, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
        File.ReadAllText(Path.Combine(folder.Path, "AfiBot.deps.json")).ShouldNotContain("AfiBot.Local");
    }

    /// <summary>Of what these tests were built with: what is compiled ahead of time besides has the same files.</summary>
    private static async Task Publish(string folder)
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var start = new ProcessStartInfo(
            "dotnet",
            ["publish", Repository.PathOf("bot", "AfiBot"), "--no-build", "--configuration", configuration, "--output", folder, "-p:PublishReadyToRun=false", "-nodeReuse:false", "-nologo"])
        {
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        publish.ExitCode.ShouldBe(0, said);
    }
}
