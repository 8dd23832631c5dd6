using AfiBot.Delivery;
using AfiBot.Core;

namespace AfiBot.Hosting;

/// <summary>Works off the queue of local mode as the Functions runtime does: several messages at a time, five tries each, then it is given up.</summary>
internal sealed partial class EmbeddedCardWorker(EmbeddedCardQueue queue, HandleCard handleCard, GiveUpCard giveUpCard, ILogger<EmbeddedCardWorker> log) : BackgroundService
{
    private const int AtATime = 8;
    private const int MostAttempts = 5;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        queue.Take(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = stoppingToken },
        async (taken, cancellation) => await Work(taken.Message, taken.Attempt, cancellation));

    private async Task Work(CardMessage message, int attempt, CancellationToken cancellation)
    {
        try
        {
            if (attempt > MostAttempts)
                await giveUpCard.GiveUp(message, $"given up after {MostAttempts} attempts that broke off", cancellation);
            else
                await handleCard.Handle(message, cancellation);
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogFailed(failed, attempt);
            queue.Enqueue(message, BetweenAttempts, attempt + 1);
        }
    }

    [LoggerMessage(12, LogLevel.Error, "Sending a card failed at attempt {Attempt}")]
    private partial void LogFailed(Exception failed, int attempt);
}
