using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AfiBot.Tests.Support;

/// <summary>Keeps what is logged, from a level on.</summary>
internal sealed class CollectingLogger(LogLevel from = LogLevel.Error) : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= from;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}".TrimEnd());
    }

    public void Dispose()
    {
    }
}
