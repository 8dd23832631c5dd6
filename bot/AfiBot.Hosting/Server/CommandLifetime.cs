namespace AfiBot.Hosting;

/// <summary>The command decides when the bot stops, by its token: the host listens to no signals of its own.</summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
