using Microsoft.Extensions.Hosting;

namespace AfiBot.Storage;

/// <summary>Brings the store forward as a host starts, so that a store of a newer version stops the start and not the first turn.</summary>
/// <remarks>A store that cannot be reached just then stops nothing: it is brought forward before it is first used.</remarks>
internal sealed class StoreOpening(IRowStore rows, TimeProvider clock) : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            if (rows is VersionedRowStore store)
                await store.Open(patience.Token);
        }
        catch (Exception outage) when (outage is not StoreVersionException && !cancellationToken.IsCancellationRequested)
        {
            // Whoever uses the store first is told.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
