using System.Diagnostics;
using System.Text.Json.Nodes;

namespace AfiBot.Tests.Support;

/// <summary>The Bot Framework SDK for JavaScript: an independent reader of what the bot sends, and caller of what it calls.</summary>
internal static class JavaScriptSdk
{
    /// <summary>Asks <c>sdk.cjs</c> to do one of its tasks.</summary>
    public static async Task<JsonNode> Ask(string task, JsonObject question)
    {
        var script = await TestPackages.PathOf("sdk.cjs");
        var start = new ProcessStartInfo("node", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        question["task"] = task;
        var errors = node.StandardError.ReadToEndAsync();
        var answer = node.StandardOutput.ReadToEndAsync();
        await node.StandardInput.WriteAsync(question.ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await errors);
        return JsonNode.Parse(await answer)!;
    }

    /// <summary>What is left of a value after the SDK has read it as one of its types and written it again.</summary>
    public static Task<JsonNode> Read(string kind, JsonNode value) => Ask("read", new JsonObject { ["kind"] = kind, ["value"] = value.DeepClone() });
}
