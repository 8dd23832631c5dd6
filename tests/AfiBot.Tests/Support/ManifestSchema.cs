using System.Diagnostics;
using System.Text.Json.Nodes;

namespace AfiBot.Tests.Support;

/// <summary>Microsoft's own schemas of Teams manifests.</summary>
internal static class ManifestSchema
{
    /// <summary>What is wrong with each manifest, by the schema of the version that it declares.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> Validate(params IEnumerable<JsonNode> manifests)
    {
        var script = await TestPackages.PathOf("manifest.cjs");
        var start = new ProcessStartInfo("node", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var answer = node.StandardOutput.ReadToEndAsync();
        await node.StandardInput.WriteAsync(new JsonArray([.. manifests.Select(m => m.DeepClone())]).ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await errors);
        var said = JsonNode.Parse(await answer)!;
        return [.. said["problems"]!.AsArray().Select(p => (IReadOnlyList<string>)[.. p!.AsArray().Select(line => (string)line!)])];
    }
}
