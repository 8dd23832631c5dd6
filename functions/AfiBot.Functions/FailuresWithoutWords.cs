using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace AfiBot.Functions;

/// <summary>Logs a failure here, where words are taken off what is sent away, and lets the host know of its kind only: what leaves a
/// function as an exception the host writes into its own logs, and an exception may quote a row or an address.</summary>
internal sealed partial class FailuresWithoutWords(ILogger<FailuresWithoutWords> log) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failed)
        {
            LogFailed(failed, context.FunctionDefinition.Name);
            throw new InvalidOperationException($"{context.FunctionDefinition.Name} failed: {failed.GetType().Name}");
        }
    }

    [LoggerMessage(22, LogLevel.Error, "The function {Function} failed")]
    private partial void LogFailed(Exception failed, string function);
}
