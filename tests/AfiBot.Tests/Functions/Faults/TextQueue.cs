using AfiBot.Storage;

namespace AfiBot.Tests.Functions.Faults;

/// <summary>Messages as texts, as a storage queue holds them.</summary>
internal sealed class TextQueue(List<Waiting> queue, TimeProvider clock) : ICardQueue
{
    public Task Enqueue(CardMessage message, TimeSpan? delay, CancellationToken cancellation)
    {
        lock (queue)
            queue.Add(new Waiting(CardMessageJson.Write(message), clock.GetUtcNow() + (delay ?? TimeSpan.Zero)));
        return Task.CompletedTask;
    }
}
