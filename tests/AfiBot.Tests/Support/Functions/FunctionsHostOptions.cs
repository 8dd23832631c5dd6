using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace AfiBot.Tests.Support;

/// <summary>What the Functions host reads in the folder of an app: host.json, with the app settings over it, and how the worker is started.</summary>
internal sealed record FunctionsHostOptions(
    string App, string Executable, string Worker, int BatchSize, int NewBatchThreshold, int MaxDequeueCount, TimeSpan VisibilityTimeout, TimeSpan FunctionTimeout)
{
    private const string Over = "AzureFunctionsJobHost__";

    public static FunctionsHostOptions Read(string app, IReadOnlyDictionary<string, string> settings)
    {
        var over = settings.Where(s => s.Key.StartsWith(Over, StringComparison.Ordinal))
            .ToDictionary(s => s.Key[Over.Length..].Replace("__", ":", StringComparison.Ordinal), s => (string?)s.Value);
        var host = new ConfigurationBuilder().AddJsonFile(Path.Combine(app, "host.json")).AddInMemoryCollection(over).Build();
        host["version"].ShouldBe("2.0");
        host["extensions:queues:messageEncoding"].ShouldBe("base64");
        var worker = new ConfigurationBuilder().AddJsonFile(Path.Combine(app, "worker.config.json")).Build();
        worker["description:language"].ShouldBe("dotnet-isolated");
        worker["description:workerIndexing"].ShouldBe("true", StringCompareShould.IgnoreCase);
        return new FunctionsHostOptions(
            app,
            worker["description:defaultExecutablePath"].ShouldNotBeNull(),
            Path.Combine(app, worker["description:defaultWorkerPath"].ShouldNotBeNull()),
            Number(host, "batchSize"),
            Number(host, "newBatchThreshold"),
            Number(host, "maxDequeueCount"),
            Span(host["extensions:queues:visibilityTimeout"]),
            Span(host["functionTimeout"]));
    }

    private static TimeSpan Span(string? value) => TimeSpan.Parse(value.ShouldNotBeNull(), CultureInfo.InvariantCulture);

    private static int Number(IConfiguration host, string name) => int.Parse(host[$"extensions:queues:{name}"].ShouldNotBeNull(), CultureInfo.InvariantCulture);
}
