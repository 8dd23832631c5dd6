namespace AfiBot.Core;

/// <summary>One inspection's areas for improvement, for example "Baseline Assessment 2005-06".</summary>
/// <param name="Id">Where the plan stands in the store.</param>
/// <param name="Name">The inspection's name, as ILAU gave it.</param>
/// <param name="CreatedAt">When the plan was first imported. No scheduled opening before this instant is ever caught up.</param>
/// <param name="Settings">The schedule and the time zone of the plan.</param>
/// <param name="DigestChannel">Where the weekly digest is posted, or null until an officer has named a channel.</param>
/// <param name="DigestChannelSince">When that channel was named: a digest that was due before is not caught up. Null until then.</param>
/// <param name="LastDigestAt">When the last digest was posted, or null.</param>
public sealed record ActionPlan(
    PlanId Id,
    string Name,
    DateTimeOffset CreatedAt,
    PlanSettings Settings,
    ConversationReference? DigestChannel = null,
    DateTimeOffset? DigestChannelSince = null,
    DateTimeOffset? LastDigestAt = null)
{
    /// <summary>Frameworks that are not chased for now, also such as are over.</summary>
    public IReadOnlyList<ChasePause> Pauses { get; init; } = [];

    /// <summary>Where the digest is posted, as plans may share it; null until an officer has named a channel.</summary>
    public (string Channel, string Conversation)? DigestPlace => DigestChannel is { } channel ? (channel.ChannelId, channel.ConversationId) : null;

    /// <summary>When somebody set out to post the digest that is due, or null; see <see cref="Lease"/>.</summary>
    public DateTimeOffset? DigestClaimedAt { get; init; }

    /// <summary>The store's mark of the row as it was read; null for one not stored yet.</summary>
    public string? Version { get; init; }
}
