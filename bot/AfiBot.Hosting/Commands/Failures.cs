using AfiBot.Storage;

namespace AfiBot.Hosting;

/// <summary>The one place where an exception becomes what a command says, and its exit code.</summary>
public static class Failures
{
    /// <summary>What a command that was interrupted, or failed, says on its error output; its exit code.</summary>
    /// <param name="failed">What came out of the command.</param>
    /// <param name="interruption">Whether it was asked to stop.</param>
    public static int Report(Exception failed, Interruption interruption)
    {
        // What breaks because it was stopped, such as a connection or a process beside this one, is no news.
        if (interruption.ExitCode is not 0 and var code)
        {
            Console.Error.WriteLine("afibot: stopped before it was done.");
            return code;
        }

        if (Told(failed) is { } told)
            return CommonOptions.Fail(told);
        Console.Error.WriteLine("afibot: this is a mistake in AfiBot. Please report it, with the lines that follow; look through them for names first.");
        Console.Error.WriteLine(failed);
        return 1;
    }

    /// <summary>What is wrong and what to do, where whoever gave the command can mend it; null where the mistake is ours.</summary>
    public static string? Told(Exception failed) => failed switch
    {
        StoreException or MendableException => failed.Message,
        UnauthorizedAccessException => $"{failed.Message.TrimEnd('.')}. Give this account the right to it, or name another.",
        IOException => $"{failed.Message.TrimEnd('.')}.",
        AggregateException { InnerExceptions: [var only] } => Told(only),
        _ => null,
    };
}
