using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using AfiBot.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AfiBot.Benchmarks;

/// <summary>How long a tap on a card waits for its answer, on the reference plan over real HTTP: one person at a time, and many at once.
/// Teams waits five seconds at most; the bot's own rule is one.</summary>
internal static class Invokes
{
    private const int Each = 400;
    private const string Lead = "srp.lead@example.org";

    private static readonly UserKey User = new("msteams", "tenant", "entra-1");

    private static readonly (string What, string Verb, (string Key, string Value)[] Data)[] Taps =
    [
        ("status of a framework", "say", [("text", "status of roads"), ("afi", ""), ("step", "")]),
        ("a page of AFIs", "list", [("scope", "plan"), ("status", "UpdateAwaited"), ("page", "0")]),
        ("what do I owe", "say", [("text", "what do I owe?"), ("afi", ""), ("step", "")]),
    ];

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("afibot-");
        try
        {
            await using var app = LocalMode.Build(new Uri("http://127.0.0.1:0"), new DataFolder(folder).Store, builder => builder.Logging.ClearProviders());
            await app.Services.GetRequiredService<Sample>().Load(CancellationToken.None);
            var directory = app.Services.GetRequiredService<IDirectory>();
            await directory.Learn(User, [Email()], TimeProvider.System.GetUtcNow(), CancellationToken.None);
            await app.StartAsync();
            using var http = new HttpClient { BaseAddress = BotServer.AddressOf(app) };
            var bare = await Measure("nothing at all (/healthz)", 1, _ => http.GetAsync(new Uri("healthz", UriKind.Relative)));
            await using var connector = await SilentConnector.Start();
            foreach (var atOnce in (int[])[1, 16])
            {
                await Measure(string.Create(CultureInfo.InvariantCulture, $"a message until its answer is out, {atOnce} at once"), atOnce, i => http.PostAsJsonAsync(
                    "api/messages", TapActivity.Message(User, string.Create(CultureInfo.InvariantCulture, $"a:{i % 16}"), connector.ServiceUrl, "status of roads")));
            }

            foreach (var tap in Taps)
            {
                foreach (var atOnce in (int[])[1, 16])
                {
                    var median = await Measure(string.Create(CultureInfo.InvariantCulture, $"{tap.What}, {atOnce} at once"), atOnce, i => http.PostAsJsonAsync("api/messages", TapActivity.Of(User, string.Create(CultureInfo.InvariantCulture, $"a:{i % 16}"), tap.Verb, tap.Data)));
                    Console.WriteLine($"    {median / bare:0} times nothing at all");
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static EmailAddress Email() => EmailAddress.TryParse(Lead, out var email) ? email : throw new InvalidOperationException();

    /// <returns>The median, in milliseconds.</returns>
    private static async Task<double> Measure(string what, int atOnce, Func<int, Task<HttpResponseMessage>> call)
    {
        var times = new double[Each];
        var all = Stopwatch.StartNew();
        await Parallel.ForAsync(0, Each, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (i, _) =>
        {
            var clock = Stopwatch.StartNew();
            using var answer = await call(i);
            times[i] = clock.Elapsed.TotalMilliseconds;
            answer.EnsureSuccessStatusCode();
        });
        var sorted = times.Order().ToArray();
        Console.WriteLine($"{what,-44} median {sorted[Each / 2],7:0.0} ms   99 in 100 {sorted[Each * 99 / 100],7:0.0} ms   longest {sorted[^1],7:0.0} ms   {Each / all.Elapsed.TotalSeconds,6:0} a second");
        return sorted[Each / 2];
    }
}
