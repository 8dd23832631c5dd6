using System.Collections.Concurrent;
using System.Threading.Channels;
using AfiBot.Core;

namespace AfiBot.Hosting;

/// <summary>The queue of local mode, in memory: what a stop loses of it, the schedule finds again. A message that is waiting is not
/// taken a second time, so the schedule may look as often as it likes.</summary>
internal sealed class EmbeddedCardQueue(TimeProvider clock) : ICardQueue
{
    private readonly Channel<(CardMessage Message, int Attempt)> ready = Channel.CreateUnbounded<(CardMessage, int)>();
    private readonly ConcurrentDictionary<CardMessage, bool> waiting = new();

    public Task Enqueue(CardMessage message, TimeSpan? delay, CancellationToken cancellation)
    {
        Enqueue(message, delay ?? TimeSpan.Zero, attempt: 1);
        return Task.CompletedTask;
    }

    /// <summary>Puts a message on the queue for its first try, or a further one.</summary>
    public void Enqueue(CardMessage message, TimeSpan delay, int attempt)
    {
        if (!waiting.TryAdd(message, true))
            return;
        if (delay <= TimeSpan.Zero)
            ready.Writer.TryWrite((message, attempt));
        else
            _ = EnqueueLater(message, delay, attempt);
    }

    /// <summary>The messages as they become ready, with the number of the try.</summary>
    public async IAsyncEnumerable<(CardMessage Message, int Attempt)> Take([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var taken in ready.Reader.ReadAllAsync(cancellation))
        {
            waiting.TryRemove(taken.Message, out _);
            yield return taken;
        }
    }

    private async Task EnqueueLater(CardMessage message, TimeSpan delay, int attempt)
    {
        await Task.Delay(delay, clock);
        ready.Writer.TryWrite((message, attempt));
    }
}
