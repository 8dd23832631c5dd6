namespace AfiBot.Teams;

/// <summary>How often something may be called: so many calls in any second, wherever that second begins and however long calls are on their way. Calls
/// that nobody waits for are spread evenly over four fifths of that, so that somebody who comes among them finds room. Pure: it is told the time.</summary>
/// <remarks>A call arrives at some moment between its beginning and its end. So another takes its place no earlier than a second after its end.</remarks>
/// <param name="calls">Calls a second.</param>
internal sealed class RateWindow(int calls)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TimeSpan gap = Second / (calls - (calls / 5));
    private readonly Queue<TimeSpan> ended = new();
    private int underWay;
    private TimeSpan? lastUnasked;

    /// <summary>How long the next call has to wait; zero where it may be made now, and <see cref="TimeSpan.MaxValue"/> where one has to end first.</summary>
    /// <param name="isAsked">Whether somebody waits for it.</param>
    /// <param name="now">The time since some beginning, never earlier than it was before.</param>
    public TimeSpan Wait(bool isAsked, TimeSpan now)
    {
        Forget(now);
        var wait = underWay + ended.Count < calls ? TimeSpan.Zero
            : ended.TryPeek(out var first) ? first + Second - now
            : TimeSpan.MaxValue;
        var spread = isAsked || lastUnasked is not { } last ? TimeSpan.Zero : last + gap - now;
        return spread > wait ? spread : wait;
    }

    /// <summary>A call begins now.</summary>
    public void Begin(bool isAsked, TimeSpan now)
    {
        underWay++;
        if (!isAsked)
            lastUnasked = now;
    }

    /// <summary>A call that had begun has been answered, or has come to nothing.</summary>
    public void End(TimeSpan now)
    {
        underWay--;
        ended.Enqueue(now);
    }

    /// <summary>Whether nothing of what it has counted matters any more.</summary>
    public bool IsIdle(TimeSpan now)
    {
        Forget(now);
        return underWay + ended.Count == 0;
    }

    private void Forget(TimeSpan now)
    {
        while (ended.TryPeek(out var first) && now - first >= Second)
            ended.Dequeue();
    }
}
