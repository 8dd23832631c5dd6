using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Hosting;

/// <summary>The schedules of local mode: the same operations that Azure Functions run, and no logic of its own.</summary>
internal sealed partial class EmbeddedSchedule(
    OpenDueCycles openDueCycles,
    ChaseLateLeads chaseLateLeads,
    DispatchCards dispatchCards,
    EndCycles endCycles,
    EscalateLateLeads escalateLateLeads,
    PostDueDigests postDueDigests,
    TimeProvider clock,
    ILogger<EmbeddedSchedule> log) : BackgroundService
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
                await chaseLateLeads.Run(stoppingToken);
                await dispatchCards.Run(stoppingToken);
                await endCycles.Run(stoppingToken);
                Log("who is late", await escalateLateLeads.Run(stoppingToken));
                Log("the digest", await postDueDigests.Run(stoppingToken));
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // What is due stays due: the next round tries again.
                LogFailed(failed);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Log(string what, IReadOnlyList<Posted> posted)
    {
        foreach (var post in posted.Where(p => p.PossiblyTwice))
            LogPossiblyTwice(what, post.Plan.Id);
    }

    [LoggerMessage(10, LogLevel.Error, "The schedule failed and will be run again")]
    private partial void LogFailed(Exception failed);

    [LoggerMessage(11, LogLevel.Warning, "Posted {What} of {Plan}, possibly twice: whoever set out to post it before did not come back")]
    private partial void LogPossiblyTwice(string what, PlanId plan);
}
