using AfiBot.Core;

namespace AfiBot.Testing;

/// <summary>A pause in memory that keeps every promise of <see cref="ISendPause"/>.</summary>
public sealed class InMemorySendPause : ISendPause
{
    private readonly Lock gate = new();
    private DateTimeOffset? end;

    public Task<DateTimeOffset?> Until(CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(end);
    }

    public Task Extend(DateTimeOffset until, string reason, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (!(end >= until))
                end = until;
        }

        return Task.CompletedTask;
    }
}
