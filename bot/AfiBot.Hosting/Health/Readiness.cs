namespace AfiBot.Hosting;

/// <summary>Whether the bot could do its work now.</summary>
/// <remarks>An answer is kept for a while, and whoever asks while one is being found waits for the same one: anybody may ask, and must not
/// be able to hammer the store or the sign-in through it.</remarks>
public sealed class Readiness(IEnumerable<ReadyPart> parts, TimeProvider clock)
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    /// <summary>What has not answered by then is out of reach.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private Task<IReadOnlyList<string>>? answer;
    private DateTimeOffset answeredAt;

    /// <summary>The names of what is out of reach; empty for a bot that is ready.</summary>
    public Task<IReadOnlyList<string>> Missing()
    {
        lock (gate)
        {
            if (answer is null || (answer.IsCompleted && clock.GetUtcNow() - answeredAt >= Kept))
                answer = Task.Run(Ask);
            return answer;
        }
    }

    private async Task<IReadOnlyList<string>> Ask()
    {
        var missing = await Task.WhenAll(parts.Select(async part => await IsReached(part) ? null : part.Name));
        answeredAt = clock.GetUtcNow();
        return [.. missing.OfType<string>()];
    }

    private async Task<bool> IsReached(ReadyPart part)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        try
        {
            await part.Reach(late.Token).WaitAsync(late.Token);
            return true;
        }
        catch (Exception)
        {
            // Why is for the logs of whoever tried it, and not for whoever asks.
            return false;
        }
    }
}
