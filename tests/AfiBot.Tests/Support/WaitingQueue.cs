namespace AfiBot.Tests.Support;

/// <summary>A queue that keeps its messages until a test takes those whose time has come.</summary>
internal sealed class WaitingQueue(TimeProvider clock) : ICardQueue
{
    private readonly Lock gate = new();
    private readonly List<(CardMessage Message, DateTimeOffset At)> messages = [];

    /// <summary>All that is on it, and from when on.</summary>
    public IReadOnlyList<(CardMessage Message, DateTimeOffset At)> Messages => messages;

    public Task Enqueue(CardMessage message, TimeSpan? delay, CancellationToken cancellation)
    {
        lock (gate)
            messages.Add((message, clock.GetUtcNow() + (delay ?? TimeSpan.Zero)));
        return Task.CompletedTask;
    }

    /// <summary>Takes what is ready off the queue.</summary>
    public IReadOnlyList<CardMessage> TakeReady()
    {
        var now = clock.GetUtcNow();
        var ready = messages.Where(m => m.At <= now).ToList();
        messages.RemoveAll(m => m.At <= now);
        return [.. ready.Select(m => m.Message)];
    }

    /// <summary>The machine with the queue is gone.</summary>
    public void Forget() => messages.Clear();
}
