using System.Diagnostics;
using System.Text.Json.Nodes;

namespace AfiBot.Tests.Support;

/// <summary>The Bicep compiler itself. There is one for Linux only on the package feed, so elsewhere these tests are skipped.</summary>
internal static class Bicep
{
    private static readonly Lazy<Task<JsonObject>> Compiled = new(async () =>
        JsonNode.Parse((await Run("build", Repository.PathOf("infra", "main.bicep"), "--stdout")).Output)!.AsObject());

    /// <summary>What <c>main.bicep</c> is compiled to.</summary>
    public static Task<JsonObject> Main => Compiled.Value;

    /// <summary>Runs the compiler; it warns and complains on its error output.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> Run(params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The Bicep compiler is here for Linux only.");
        var start = new ProcessStartInfo(Repository.Metadata("Bicep"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Path,
        };
        using var compiler = Process.Start(start)!;
        var errors = compiler.StandardError.ReadToEndAsync();
        var output = await compiler.StandardOutput.ReadToEndAsync();
        await compiler.WaitForExitAsync();
        return (compiler.ExitCode, output, await errors);
    }
}
