using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AfiBot.Hosting;

/// <summary>Something without which the bot is of no use: healthy where it can be reached.</summary>
/// <remarks>An answer is kept for a while, and whoever asks while one is being found waits for the same one: anybody may ask, and must not
/// be able to hammer the store or the sign-in through it.</remarks>
/// <param name="reach">Tries it; throws where it is out of reach.</param>
/// <param name="clock">Whose time counts.</param>
public sealed class ReachCheck(Func<CancellationToken, Task> reach, TimeProvider clock) : IHealthCheck
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    /// <summary>What has not answered by then is out of reach.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private Task<HealthCheckResult>? answer;
    private DateTimeOffset answeredAt;

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            if (answer is null || (answer.IsCompleted && clock.GetUtcNow() - answeredAt >= Kept))
                answer = Task.Run(Ask, CancellationToken.None);
            return answer.WaitAsync(cancellationToken);
        }
    }

    private async Task<HealthCheckResult> Ask()
    {
        using var late = new CancellationTokenSource(Patience, clock);
        try
        {
            await reach(late.Token).WaitAsync(late.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception)
        {
            // Why is for the logs of whoever tried it, and not for whoever asks.
            return HealthCheckResult.Unhealthy();
        }
        finally
        {
            answeredAt = clock.GetUtcNow();
        }
    }
}
