using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot;

/// <summary>The schedules of local mode: the same operations that Azure Functions run, and no logic of its own.</summary>
internal sealed partial class LocalSchedule(
    OpenDueCycles openDueCycles, SendDueCards sendDueCards, PostDueDigests postDueDigests, TimeProvider clock, ILogger<LocalSchedule> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await openDueCycles.Run(stoppingToken);
                await sendDueCards.Run(stoppingToken);
                await postDueDigests.Run(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // What is due stays due: the next round tries again.
                LogFailed(failed);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(10, LogLevel.Error, "The schedule failed and will be run again")]
    private partial void LogFailed(Exception failed);
}
