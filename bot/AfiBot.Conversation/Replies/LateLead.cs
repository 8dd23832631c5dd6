using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A lead who is late, and with what.</summary>
public sealed record LateLead(LeadProgress Progress, IReadOnlyList<AfiReference> Owed)
{
    /// <summary>Who beyond them has been told, in words; null for nobody yet.</summary>
    public string? Told { get; init; }
}
