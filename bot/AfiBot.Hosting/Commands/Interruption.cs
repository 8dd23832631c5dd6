using System.Runtime.InteropServices;

namespace AfiBot.Hosting;

/// <summary>Ctrl-C, and being told to end: the first asks the command to stop, a second ends the program at once.</summary>
public sealed class Interruption : IDisposable
{
    /// <summary>What a shell adds to a signal's number.</summary>
    private const int OfSignal = 128;

    private readonly CancellationTokenSource stop = new();
    private readonly List<PosixSignalRegistration> registrations;
    private int exitCode;

    public Interruption() => registrations = [Register(PosixSignal.SIGINT, OfSignal + 2), Register(PosixSignal.SIGTERM, OfSignal + 15)];

    /// <summary>Is cancelled by the first signal.</summary>
    public CancellationToken Stop => stop.Token;

    /// <summary>The exit code of a command that was interrupted; 0 where it was not.</summary>
    public int ExitCode => Volatile.Read(ref exitCode);

    /// <summary>Whether it was Ctrl-C.</summary>
    public bool IsCtrlC => ExitCode == OfSignal + 2;

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        stop.Dispose();
    }

    private PosixSignalRegistration Register(PosixSignal signal, int code) => PosixSignalRegistration.Create(signal, context =>
    {
        if (Interlocked.CompareExchange(ref exitCode, code, 0) != 0)
            return;
        context.Cancel = true;
        _ = stop.CancelAsync();
    });
}
