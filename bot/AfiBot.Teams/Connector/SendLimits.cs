namespace AfiBot.Teams;

/// <summary>How fast the connector may be called. The defaults are Teams' published limits (rate-limit page of October 2026).</summary>
public sealed record SendLimits
{
    /// <summary>Messages a second into one conversation.</summary>
    public int PerConversation { get; init; } = 7;

    /// <summary>Calls of any kind a second in one tenant.</summary>
    public int PerTenant { get; init; } = 50;

    /// <summary>How often a call that was throttled, or met a gateway that is down, is tried again.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The wait before the first of these tries; it doubles each time, and is spread out at random.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait for one try. A service that asks for more is told "later" to the caller instead.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(20);
}
