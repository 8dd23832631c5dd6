using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace AfiBot.Tests.Support;

/// <summary>The handler's process, started again as the Functions host does it.</summary>
public sealed class FunctionsHandler(FunctionsHostOptions options, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private const int MostErrors = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static string DotnetRoot => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private readonly Lock gate = new();
    private readonly List<string> errors = [];
    private readonly List<string> output = [];
    private Process? process;
    private Task<Uri> ready = Task.FromException<Uri>(new InvalidOperationException("Not started."));
    private bool isDisposed;
    private int exits;

    /// <summary>How often it was started.</summary>
    public int Starts { get; private set; }

    /// <summary>Whether the host has given it up: it ended with 0, or the third time with something else.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>What it wrote to standard error: errors, to the host.</summary>
    public string Errors => Joined(errors);

    /// <summary>What it wrote to standard output.</summary>
    public string Output => Joined(output);

    public async Task Start()
    {
        Launch();
        await ready;
    }

    /// <summary>Where it listens, once it answers.</summary>
    public Task<Uri> Ready(CancellationToken cancellation)
    {
        lock (gate)
            return ready.WaitAsync(cancellation);
    }

    /// <summary>Ends it without a signal and starts it again.</summary>
    public async Task Kill()
    {
        Process? victim;
        lock (gate)
        {
            victim = process;
            process = null;
        }

        if (victim is null)
            return;
        victim.Kill();
        await victim.WaitForExitAsync();
        Launch();
    }

    /// <summary>Asks it to stop, as somebody at the machine would.</summary>
    public void Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits until it has been started so often, and answers.</summary>
    public async Task Started(int times)
    {
        while (Starts < times)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        await Ready(default);
    }

    /// <summary>Runs an app's handler to its end.</summary>
    public static async Task<(int ExitCode, string Errors)> Run(string executable, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(executable) { RedirectStandardError = true };
        start.Environment["DOTNET_ROOT"] = DotnetRoot;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var handler = Process.Start(start)!;
        var errors = await handler.StandardError.ReadToEndAsync();
        await handler.WaitForExitAsync();
        return (handler.ExitCode, errors);
    }

    public async ValueTask DisposeAsync()
    {
        Process? victim;
        lock (gate)
        {
            isDisposed = true;
            victim = process;
            process = null;
        }

        if (victim is null)
            return;
        if (!victim.HasExited)
            victim.Kill();
        await victim.WaitForExitAsync();
        victim.Dispose();
    }

    private void Launch()
    {
        var port = FreePort();
        var start = new ProcessStartInfo(options.Executable) { WorkingDirectory = options.App, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_ROOT"] = DotnetRoot;
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["FUNCTIONS_HTTPWORKER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = Guid.NewGuid().ToString();
        start.Environment["FUNCTIONS_APP_ROOT_PATH"] = options.App;
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "custom";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        lock (gate)
        {
            if (isDisposed)
                return;
            Starts++;
            var started = new Process { StartInfo = start, EnableRaisingEvents = true };
            started.OutputDataReceived += (_, line) => Keep(output, line.Data);
            started.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
            started.Exited += (_, _) => Exited(started);
            process = started;
            started.Start();
            started.BeginOutputReadLine();
            started.BeginErrorReadLine();
            ready = Answers(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")), started);
        }
    }

    /// <summary>Ended of its own accord: with 0 it is never started again, with 200 always, with anything else until the third time.</summary>
    private void Exited(Process ended)
    {
        lock (gate)
        {
            if (process != ended)
                return;
            process = null;
            var code = ended.ExitCode;
            if (code is not 200 and not 0)
                exits++;
            IsGivenUp = code is 0 || exits >= MostErrors;
            if (IsGivenUp)
                return;
        }

        Launch();
    }

    private static async Task<Uri> Answers(Uri address, Process handler)
    {
        using var http = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(address);
                return address;
            }
            catch (HttpRequestException refused)
            {
                if (waited.Elapsed > Patience || handler.HasExited)
                    throw new HttpRequestException("The handler does not listen.", refused);
                await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(List<string> lines, string? line)
    {
        lock (gate)
        {
            if (line is not null)
                lines.Add(line);
        }
    }

    private string Joined(List<string> lines)
    {
        lock (gate)
            return string.Join('\n', lines);
    }
}
