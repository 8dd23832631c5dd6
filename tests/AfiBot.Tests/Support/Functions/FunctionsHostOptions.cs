using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace AfiBot.Tests.Support;

/// <summary>What the Functions host reads in the folder of an app: host.json, with the app settings over it, and each function.json.</summary>
public sealed record FunctionsHostOptions(
    string App, string Executable, int BatchSize, int NewBatchThreshold, int MaxDequeueCount, TimeSpan VisibilityTimeout, IReadOnlyList<QueueTrigger> Queues, IReadOnlyList<TimerTrigger> Timers)
{
    private const string Over = "AzureFunctionsJobHost__";

    public static FunctionsHostOptions Read(string app, IReadOnlyDictionary<string, string> settings)
    {
        var over = settings.Where(s => s.Key.StartsWith(Over, StringComparison.Ordinal))
            .ToDictionary(s => s.Key[Over.Length..].Replace("__", ":", StringComparison.Ordinal), s => (string?)s.Value);
        var host = new ConfigurationBuilder().AddJsonFile(Path.Combine(app, "host.json")).AddInMemoryCollection(over).Build();
        host["version"].ShouldBe("2.0");
        host["extensions:queues:messageEncoding"].ShouldBe("base64");
        var bindings = Directory.EnumerateFiles(app, "function.json", SearchOption.AllDirectories).SelectMany(Bindings).ToList();
        return new FunctionsHostOptions(
            app,
            Path.Combine(app, host["customHandler:description:defaultExecutablePath"].ShouldNotBeNull()),
            Number(host, "batchSize"),
            Number(host, "newBatchThreshold"),
            Number(host, "maxDequeueCount"),
            TimeSpan.Parse(host["extensions:queues:visibilityTimeout"].ShouldNotBeNull(), CultureInfo.InvariantCulture),
            [.. bindings.Where(b => Text(b.Binding, "type") is "queueTrigger").Select(b => new QueueTrigger(b.Function, Text(b.Binding, "name"), Text(b.Binding, "queueName")))],
            [.. bindings.Where(b => Text(b.Binding, "type") is "timerTrigger").Select(b => new TimerTrigger(b.Function, Text(b.Binding, "schedule")))]);
    }

    private static IEnumerable<(string Function, JsonElement Binding)> Bindings(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.GetProperty("bindings").EnumerateArray().Select(b => (Path.GetFileName(Path.GetDirectoryName(file))!, b.Clone()))];
    }

    private static string Text(JsonElement binding, string name) => binding.GetProperty(name).GetString()!;

    private static int Number(IConfiguration host, string name) => int.Parse(host[$"extensions:queues:{name}"].ShouldNotBeNull(), CultureInfo.InvariantCulture);
}
