using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AfiBot.Core;

namespace AfiBot.Local;

/// <summary>A running Playground. Disposing stops it.</summary>
internal sealed class PlaygroundProcess : IAsyncDisposable
{
    public const int DefaultPort = 56150;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Playground");

    private static readonly NpmPackages Packages = new(Folder, "the Microsoft 365 Agents Playground");

    private readonly Process process;

    private PlaygroundProcess(Process process, Uri address, Person person) => (this.process, Address, Person) = (process, address, person);

    /// <summary>The page to open.</summary>
    public Uri Address { get; }

    /// <summary>Who one is in it.</summary>
    public Person Person { get; }

    /// <summary>Starts a Playground for one person beside a bot that is up, and waits until its page can be opened.</summary>
    /// <exception cref="PlaygroundException">It cannot be installed or does not start.</exception>
    public static async Task<PlaygroundProcess> Start(Uri bot, Person person, int wantedPort, DataFolder data, CancellationToken cancellation)
    {
        await Install(cancellation);
        var port = FreePort(wantedPort);
        var folder = data.Folder.CreateSubdirectory("playground");
        var config = Path.Combine(folder.FullName, $"{person.Email}.yml");
        var log = Path.Combine(folder.FullName, $"{person.Email}.log");
        await File.WriteAllTextAsync(config, PlaygroundConfig.For(person).Write(), cancellation);

        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        var process = Launch(bot, port, address, config, log);
        var playground = new PlaygroundProcess(process, address, person);
        try
        {
            await playground.WaitUntilReady(log, cancellation);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    /// <summary>Completes when the Playground stops.</summary>
    public Task Ended(CancellationToken cancellation) => process.WaitForExitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static async Task Install(CancellationToken cancellation)
    {
        try
        {
            await Packages.Install(cancellation);
        }
        catch (NpmException failed)
        {
            throw new PlaygroundException(failed.Message, failed);
        }
    }

    private static Process Launch(Uri bot, int port, Uri address, string config, string log)
    {
        var start = new ProcessStartInfo(
            "node",
            [
                "--require", Path.Combine(Folder, "preload.cjs"),
                Packages["@microsoft", "m365agentsplayground", "cli.js"],
                "start",
                "--app-endpoint", new Uri(bot, "api/messages").ToString(),
                "--channel-id", "msteams",
                "--port", port.ToString(CultureInfo.InvariantCulture),
                "--service-url", $"{address}_connector",
                "--disable-telemetry",
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = config;
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = log;
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        // --disable-telemetry leaves Application Insights' own statistics on.
        start.Environment["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1";
        start.Environment["NO_PROXY"] = "localhost,127.0.0.1";
        try
        {
            var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return process;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new PlaygroundException("it needs Node.js 20 or newer; install it.", missing);
        }
    }

    private async Task WaitUntilReady(string log, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var http = new HttpClient();
        while (true)
        {
            if (process.HasExited)
                throw new PlaygroundException($"the Playground stopped while it started; {log} says why.");
            try
            {
                if (await http.GetStringAsync(new Uri(Address, "_debug/ping"), patience.Token) == "pong")
                    return;
            }
            catch (Exception failed) when (failed is HttpRequestException or SocketException or IOException)
            {
                // Not listening yet, or gone again as soon as it was connected.
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw new PlaygroundException($"the Playground did not start within {Patience.TotalSeconds} seconds; {log} may say why.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellation);
        }
    }

    /// <summary>The port that is wanted, or where it is in use any that is free.</summary>
    private static int FreePort(int wanted)
    {
        if (wanted is < 0 or > IPEndPoint.MaxPort)
            throw new PlaygroundException($"--playground-port is {wanted.ToString(CultureInfo.InvariantCulture)}: write a port from 1 to 65535.");
        foreach (var port in (int[])[wanted, 0])
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // In use: any other will do.
            }
        }

        throw new PlaygroundException("no port is free for the Playground.");
    }
}
