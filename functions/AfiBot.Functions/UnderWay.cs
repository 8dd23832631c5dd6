using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Hosting;

namespace AfiBot.Functions;

/// <summary>Counts the calls that are under way. A worker that is told to stop, because its instance is taken away, finishes them first:
/// a card whose sending is not cut off needs no second one.</summary>
/// <remarks>Services are stopped last come, first served, so that the way back to the host is still open while this waits.</remarks>
internal sealed class UnderWay : IFunctionsWorkerMiddleware, IHostedService
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource none = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int count;
    private bool isStopping;

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        lock (gate)
            count++;
        try
        {
            await next(context);
        }
        finally
        {
            lock (gate)
            {
                count--;
                TellIfNone();
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            isStopping = true;
            TellIfNone();
        }

        return none.Task.WaitAsync(cancellationToken);
    }

    private void TellIfNone()
    {
        if (isStopping && count == 0)
            none.TrySetResult();
    }
}
