using System.Globalization;

namespace AfiBot.Teams;

/// <summary>How fast the connector may be called. The defaults are Teams' published limits (rate-limit page of October 2026).</summary>
public sealed record SendLimits
{
    private const string Section = "Sending:";
    private const int Most = 1000;
    private const int Unreadable = -1;

    /// <summary>No limits: for a client on this machine, which has none.</summary>
    public static SendLimits None { get; } = new() { PerConversation = int.MaxValue, PerTenant = int.MaxValue };

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

    /// <summary>Reads the limits from settings: <c>Sending:PerConversation</c>, <c>Sending:PerTenant</c> and <c>Sending:Retries</c>; what is not
    /// set stays as published. Each process keeps them for itself: several share what is published by lower settings. Ask <see cref="Problem"/> before using them.</summary>
    public static SendLimits From(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var published = new SendLimits();
        return new SendLimits
        {
            PerConversation = Number(nameof(PerConversation), published.PerConversation),
            PerTenant = Number(nameof(PerTenant), published.PerTenant),
            Retries = Number(nameof(Retries), published.Retries),
        };

        int Number(string name, int otherwise) => setting($"{Section}{name}") switch
        {
            null or "" => otherwise,
            var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Unreadable,
        };
    }

    /// <summary>What is wrong with the limits, in a line for whoever set them; null where nothing is.</summary>
    public string? Problem() => this switch
    {
        { PerConversation: < 1 or > Most } => $"{Section}{nameof(PerConversation)} is a number of messages a second from 1 to {Most}.",
        { PerTenant: < 1 or > Most } => $"{Section}{nameof(PerTenant)} is a number of calls a second from 1 to {Most}.",
        { Retries: < 0 or > 10 } => $"{Section}{nameof(Retries)} is a number from 0 to 10.",
        _ => null,
    };
}
