using System.Diagnostics;

namespace AfiBot.Tests.Support;

/// <summary>The real bot in a process of its own, as somebody would start it.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    /// <summary>What is deployed; published, where a rehearsal has done so.</summary>
    private static readonly string Deployed = Path.Combine(
        Environment.GetEnvironmentVariable("AFIBOT_PUBLISHED") is { Length: > 0 } published ? Path.Combine(published, "bot") : AppContext.BaseDirectory, "AfiBot.dll");

    private static readonly string Local = Path.Combine(AppContext.BaseDirectory, "AfiBot.Local.dll");

    private readonly Process process;
    private readonly List<string> output = [];
    private readonly List<string> errors = [];

    private BotProcess(Process process) => this.process = process;

    /// <summary>Everything it wrote to its output so far.</summary>
    public string Output => Joined(output);

    /// <summary>Everything it wrote to its error output so far.</summary>
    public string Errors => Joined(errors);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> Run(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        await using var bot = Launch(environment, arguments);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await bot.process.WaitForExitAsync(patience.Token);
        return (bot.process.ExitCode, bot.Output, bot.Errors);
    }

    /// <summary>Starts a bot without the Playground on a free port, and waits until it says where it listens.</summary>
    public static async Task<(BotProcess Bot, Uri Address)> Start(string data, params string[] more)
    {
        var bot = Launch(null, ["run", "--no-playground", "--urls", "http://127.0.0.1:0", "--data", data, .. more]);
        return (bot, await bot.Says("AfiBot:"));
    }

    /// <summary>Starts a bot with whatever arguments.</summary>
    public static BotProcess Launch(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [arguments is ["run" or "playground", ..] || arguments.Contains("--storage") ? Local : Deployed, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var bot = new BotProcess(Process.Start(start)!);
        bot.process.OutputDataReceived += (_, line) => bot.Keep(bot.output, line.Data);
        bot.process.ErrorDataReceived += (_, line) => bot.Keep(bot.errors, line.Data);
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        return bot;
    }

    /// <summary>Waits for a line that begins so, and gives the address in it.</summary>
    public async Task<Uri> Says(string label)
    {
        var line = (await Until(lines => lines.Any(l => l.StartsWith(label, StringComparison.Ordinal)))).First(l => l.StartsWith(label, StringComparison.Ordinal));
        return new Uri(line[label.Length..].Trim().Split(' ')[0]);
    }

    /// <summary>Waits until its output is as wanted, and gives it.</summary>
    public Task<IReadOnlyList<string>> Until(Func<IReadOnlyList<string>, bool> isWanted) => Task.Run<IReadOnlyList<string>>(() =>
    {
        var patience = Stopwatch.StartNew();
        lock (output)
        {
            while (!isWanted(output))
            {
                if (process.HasExited || patience.Elapsed > TimeSpan.FromMinutes(2))
                    throw new InvalidOperationException($"The bot did not say what was waited for. It said:\n{string.Join('\n', output)}\n{string.Join('\n', errors)}");
                Monitor.Wait(output, TimeSpan.FromMilliseconds(500));
            }

            return [.. output];
        }
    });

    /// <summary>Ends it as a power cut would: no warning, no clean-up.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Presses Ctrl-C, and gives the exit code.</summary>
    public Task<int> PressCtrlC() => Signal("INT");

    /// <summary>Sends a signal, and gives the exit code.</summary>
    public async Task<int> Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private string Joined(List<string> lines)
    {
        lock (output)
            return string.Join('\n', lines);
    }

    private void Keep(List<string> lines, string? line)
    {
        lock (output)
        {
            if (line is not null)
                lines.Add(line);
            Monitor.PulseAll(output);
        }
    }
}
