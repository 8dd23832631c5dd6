using OpenTelemetry;
using OpenTelemetry.Logs;

namespace AfiBot.Telemetry;

/// <summary>Leaves of an exception its type and where it was thrown. What it says in words comes from libraries and services, and may
/// quote a row or an address.</summary>
internal sealed class ExceptionsWithoutWords : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (data.Exception is not { } exception)
            return;
        data.Attributes =
        [
            .. data.Attributes ?? [],
            new("exception.type", string.Join(" <- ", Chain(exception).Select(e => e.GetType().FullName))),
            new("exception.stacktrace", exception.StackTrace),
        ];
        data.Exception = null;
    }

    private static IEnumerable<Exception> Chain(Exception outermost)
    {
        for (var exception = outermost; exception is not null; exception = exception.InnerException)
            yield return exception;
    }
}
