using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Support;

/// <summary>A clock that stands still, and says when somebody has begun to wait by it.</summary>
internal sealed class AwaitedClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly Lock gate = new();
    private readonly List<TimeSpan> begun = [];
    private readonly List<(TimeSpan Span, TaskCompletionSource Begun)> awaited = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (gate)
        {
            if (awaited.FindIndex(a => a.Span == dueTime) is >= 0 and var i)
            {
                awaited[i].Begun.SetResult();
                awaited.RemoveAt(i);
            }
            else
            {
                begun.Add(dueTime);
            }
        }

        return timer;
    }

    /// <summary>Waits until somebody waits for so long, and lets that time pass.</summary>
    public async Task PassOnceAwaited(TimeSpan span)
    {
        Task begins;
        lock (gate)
        {
            var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (begun.Remove(span))
                begin.SetResult();
            else
                awaited.Add((span, begin));
            begins = begin.Task;
        }

        await begins.WaitAsync(TimeSpan.FromSeconds(20));
        Advance(span);
    }
}
