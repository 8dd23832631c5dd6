namespace AfiBot.Core;

/// <summary>How long what somebody claimed is left to them. After that they are taken for dead, and another may take over.</summary>
public static class Lease
{
    /// <summary>Longer than a sender needs with all its tries.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether a claim still holds.</summary>
    public static bool Runs(DateTimeOffset? claimedAt, DateTimeOffset now) => now - claimedAt <= Length;
}
