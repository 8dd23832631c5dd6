using AfiBot.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace AfiBot.Functions;

/// <summary>Every 15 minutes, between two rounds: counts what stands on the poison queue. Once is chance, twice is a message that nobody can read.</summary>
public sealed partial class WatchPoisonFunction(PoisonQueue queue, ILogger<WatchPoisonFunction> log)
{
    [Function("WatchPoison")]
    public async Task Run([TimerTrigger("0 7/15 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        if (await queue.Count(cancellation) is > 0 and var count)
            LogStanding(count);
    }

    [LoggerMessage(24, LogLevel.Warning, "{Count} messages stand on the queue of those that failed")]
    private partial void LogStanding(int count);
}
