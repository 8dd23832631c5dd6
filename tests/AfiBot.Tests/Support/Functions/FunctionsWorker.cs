using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AfiBot.Tests.Support;

/// <summary>The worker's process, started again as the Functions host does it.</summary>
internal sealed class FunctionsWorker(FunctionsHostOptions options, RpcServer server, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private const int MostErrors = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static string DotnetRoot => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private readonly Lock gate = new();
    private readonly List<string> errors = [];
    private readonly List<string> output = [];
    private Process? process;
    private Task<WorkerConnection> ready = Task.FromException<WorkerConnection>(new InvalidOperationException("Not started."));
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

    /// <summary>All that it said: on standard error and output, and over its connection.</summary>
    public string Said => string.Join('\n', [Errors, Output, .. ready.IsCompletedSuccessfully ? ready.Result.Heard : []]);

    public async Task Start()
    {
        Launch();
        await ready;
    }

    /// <summary>Its connection, once it has one and has loaded its functions.</summary>
    public Task<WorkerConnection> Ready(CancellationToken cancellation)
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

    /// <summary>Tells it to end over its connection, as the host does when its instance is taken away, and waits for that.</summary>
    public async Task Terminate()
    {
        var (ending, connection) = (process!, await Ready(default));
        lock (gate)
            process = null;
        connection.Terminate();
        await ending.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        ending.Dispose();
    }

    /// <summary>Waits until it has been started so often, and answers.</summary>
    public async Task Started(int times)
    {
        while (Starts < times)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        await Ready(default);
    }

    /// <summary>Runs an app's worker to its end.</summary>
    public static async Task<(int ExitCode, string Errors)> Run(string worker, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [worker]) { RedirectStandardError = true };
        start.Environment["DOTNET_ROOT"] = DotnetRoot;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, errors);
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
        var id = Guid.NewGuid().ToString();
        var start = new ProcessStartInfo(options.Executable, [options.Worker, .. server.Arguments(id)])
        {
            WorkingDirectory = options.App, RedirectStandardError = true, RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_ROOT"] = DotnetRoot;
        start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = options.App;
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = options.App;
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
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
            ready = Prepared(id);
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

    private async Task<WorkerConnection> Prepared(string id)
    {
        var connection = await server.Connected(id).WaitAsync(Patience, TimeProvider.System);
        await connection.Prepare(options.App);
        return connection;
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
