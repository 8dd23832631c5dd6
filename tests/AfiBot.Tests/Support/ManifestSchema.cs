using System.Diagnostics;
using System.Text.Json.Nodes;

namespace AfiBot.Tests.Support;

/// <summary>Microsoft's own schema of Teams manifests, the newest in its package.</summary>
internal static class ManifestSchema
{
    /// <summary>The newest version there is, and what is wrong with each manifest by it.</summary>
    public static async Task<(string Version, IReadOnlyList<IReadOnlyList<string>> Problems)> Validate(params IEnumerable<JsonNode> manifests)
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
        return ((string)said["version"]!, [.. said["problems"]!.AsArray().Select(p => (IReadOnlyList<string>)[.. p!.AsArray().Select(line => (string)line!)])]);
    }
}
