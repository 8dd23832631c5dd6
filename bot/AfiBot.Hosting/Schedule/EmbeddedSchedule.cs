using AfiBot.Delivery;

namespace AfiBot.Hosting;

/// <summary>The schedule of local mode: the round that Azure Functions run, and no logic of its own.</summary>
internal sealed class EmbeddedSchedule(Round round, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
            await round.Run(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
