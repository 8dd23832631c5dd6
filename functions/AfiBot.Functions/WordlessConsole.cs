using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace AfiBot.Functions;

/// <summary>A line for each thing logged, with an exception's types and none of its words: whatever the worker writes, the host takes
/// into its own logs and sends away.</summary>
internal sealed class WordlessConsole() : ConsoleFormatter(Called)
{
    public const string Called = "wordless";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var line = $"{logEntry.LogLevel}: {logEntry.Category}[{logEntry.EventId.Id}] {logEntry.Formatter(logEntry.State, null)}";
        textWriter.WriteLine(logEntry.Exception is { } exception ? $"{line} ({TypesOf(exception)})" : line);
    }

    private static string TypesOf(Exception exception) =>
        exception.InnerException is { } inner ? $"{exception.GetType().Name} <- {TypesOf(inner)}" : exception.GetType().Name;
}
