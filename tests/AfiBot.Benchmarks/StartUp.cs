using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Reflection;
using AfiBot.Core;
using AfiBot.Storage;
using AfiBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Benchmarks;

/// <summary>How long a published bot takes from its start to healthy and to its first answered turn, and what it holds in memory after a thousand
/// turns, beside a web server that does nothing. Each is a process of its own, started several times; what is printed are medians.</summary>
/// <remarks>The bot is as it is deployed: registered, with a signed token on every activity and keys, connector token and members to be fetched.</remarks>
internal static class StartUp
{
    private const int Times = 7;
    private const int Turns = 1000;
    private const string Native = "native";
    private const string Lead = "srp.lead@example.org";

    private static readonly string Root = Path.GetFullPath(
        typeof(StartUp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Repository").Value!);

    private static readonly string Published = Path.Combine(Root, "artifacts", "bench");

    /// <param name="isNative">Whether the bot is measured as native code too. The compiler of it takes minutes, and wants clang, or gcc.</param>
    public static async Task Run(bool isNative)
    {
        foreach (var project in (string[])["bot/AfiBot", "bot/AfiBot.BotBuilder", "tests/AfiBot.EmptyServer"])
            await Publish(project, project);
        if (isNative)
            await Publish("bot/AfiBot", Native, ["-p:Native=true", .. HasClang() ? [] : (string[])["-p:CppCompilerAndLinker=gcc"]]);
        Console.WriteLine($"Medians of {Times} starts; memory is what the process holds (resident) after {Turns} turns, or requests.");
        Console.WriteLine("                       healthy ms   first answer ms   memory MB   turns a second");
        var nothing = await Several("AfiBot.EmptyServer", new Dictionary<string, string>(), []);
        Print("a server of nothing", nothing);
        await using var bench = await TokenBench.Start(TimeProvider.System);
        await using var connector = await SilentConnector.Start();
        var settings = Settings(bench);
        var bot = await Several("AfiBot", settings, ["serve"], new Conversation(bench, connector));
        Print("the bot", bot);
        Print("the bot on the SDK", await Several("AfiBot.BotBuilder", settings, ["serve"], new Conversation(bench, connector)));
        if (isNative)
        {
            // As infra/ would set it for a program that is native code; on the others it saves little.
            bot = await Several(Native, new Dictionary<string, string>(settings) { ["DOTNET_GCgen0size"] = "200000" }, ["serve"], new Conversation(bench, connector));
            Print("the bot, native", bot);
        }

        Console.WriteLine();
        Goal("healthy, ms", bot.Healthy, 300);
        Goal("first answer, ms", bot.FirstAnswer, 400);
        Goal("memory, MB", bot.Memory, 90);
        Goal("start, times nothing's", bot.Healthy / nothing.Healthy, 2.5);
        Goal("memory, times nothing's", bot.Memory / nothing.Memory, 1.6);
    }

    private static void Print(string what, Figures figures) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-22} {figures.Healthy,10:0} {figures.FirstAnswer,17:0} {figures.Memory,11:0} {figures.PerSecond,16:0}"));

    private static void Goal(string what, double figure, double atMost) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-24} {figure,8:0.#} of at most {atMost:0.#}: {(figure <= atMost ? "met" : "not met")}"));

    private static async Task Publish(string project, string folder, params string[] options)
    {
        var start = new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(Root, project), "--configuration", "Release", "--output", Path.Combine(Published, Path.GetFileName(folder)), "-nologo", "-verbosity:quiet", .. options])
        {
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
            throw new InvalidOperationException(said);
    }

    private static async Task<Figures> Several(string program, IReadOnlyDictionary<string, string> settings, string[] command, Conversation? conversation = null)
    {
        // The first brings files into the machine's memory.
        await Once(program, settings, command, conversation);
        var all = new List<Figures>();
        for (var i = 0; i < Times; i++)
            all.Add(await Once(program, settings, command, conversation));
        return new Figures(Median(f => f.Healthy), Median(f => f.FirstAnswer), Median(f => f.Memory), Median(f => f.PerSecond));

        double Median(Func<Figures, double> of) => all.Select(of).Order().ElementAt(Times / 2);
    }

    private static async Task<Figures> Once(string program, IReadOnlyDictionary<string, string> settings, string[] command, Conversation? conversation)
    {
        var folder = Directory.CreateTempSubdirectory("afibot-");
        try
        {
            if (conversation is not null)
                await Import(folder);
            var port = FreePort();
            string[] arguments = [.. command, "--urls", $"http://127.0.0.1:{port}", .. conversation is null ? [] : (string[])["--data", folder.FullName]];
            var start = program is Native
                ? new ProcessStartInfo(Path.Combine(Published, program, "AfiBot"), arguments)
                : new ProcessStartInfo("dotnet", [Path.Combine(Published, program, $"{program}.dll"), .. arguments]);
            (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
            foreach (var (name, value) in settings)
                start.Environment[name] = value;
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            try
            {
                process.BeginOutputReadLine();
                process.BeginErrorReadLine();
                return await Measure(process, port, clock, conversation);
            }
            finally
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Figures> Measure(Process process, int port, Stopwatch clock, Conversation? conversation)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        while (!await IsHealthy(http))
        {
            if (process.HasExited)
                throw new InvalidOperationException("It ended.");
        }

        var healthy = clock.Elapsed.TotalMilliseconds;
        if (conversation is not null)
            await conversation.Turn(http, 0);
        var first = clock.Elapsed.TotalMilliseconds;
        var load = Stopwatch.StartNew();
        for (var i = 1; i <= Turns; i++)
        {
            if (conversation is not null)
                await conversation.Turn(http, i);
            else
                await IsHealthy(http);
        }

        var perSecond = Turns / load.Elapsed.TotalSeconds;
        process.Refresh();
        return new Figures(healthy, first, process.WorkingSet64 / 1024.0 / 1024.0, perSecond);
    }

    private static async Task<bool> IsHealthy(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("healthz", UriKind.Relative));
            return answer.StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
            return false;
        }
    }

    /// <summary>The reference plan, with a cycle open.</summary>
    private static async Task Import(DirectoryInfo folder)
    {
        await using var app = LocalMode.Build(new Uri("http://127.0.0.1:0"), new StoreOptions { DataFolder = folder.FullName });
        await app.Services.GetRequiredService<Sample>().Load(CancellationToken.None);
    }

    private static Dictionary<string, string> Settings(TokenBench bench) => new()
    {
        ["MicrosoftAppId"] = TokenBench.AppId,
        ["MicrosoftAppType"] = "UserAssignedMSI",
        ["MicrosoftAppTenantId"] = TokenBench.Tenant,
        ["ToBotFromChannelOpenIdMetadataUrl"] = bench.Metadata.ToString(),
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = bench.EmulatorMetadata.ToString(),
        ["AllowEmulator"] = "true",
        ["Sending__PerTenant"] = "1000",
        ["Sending__PerConversation"] = "1000",
        ["IDENTITY_ENDPOINT"] = new Uri(bench.Address, "msi/token").ToString(),
        ["IDENTITY_HEADER"] = "of this machine",
    };

    private static bool HasClang() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "clang")));

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Figures(double Healthy, double FirstAnswer, double Memory, double PerSecond);

    /// <summary>A lead who asks, and is answered.</summary>
    private sealed class Conversation(TokenBench bench, SilentConnector connector)
    {
        private static readonly string[] Questions = ["status of roads", "what do I owe?", "what is overdue?", "SRP-04", "how is MAPPA doing?"];

        public async Task Turn(HttpClient http, int number)
        {
            http.DefaultRequestHeaders.Authorization ??= new AuthenticationHeaderValue("Bearer", bench.Token().With("serviceurl", connector.ServiceUrl).ToString());
            var answered = connector.Next();
            using var taken = await http.PostAsJsonAsync(
                "api/messages", TapActivity.Message(new UserKey("msteams", TokenBench.Tenant, Lead), $"a:{Lead}", connector.ServiceUrl, Questions[number % Questions.Length]));
            taken.EnsureSuccessStatusCode();
            await answered;
        }
    }
}
