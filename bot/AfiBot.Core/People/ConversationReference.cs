namespace AfiBot.Core;

/// <summary>Where somebody, or a channel, can be written to: what the connector needs for a message nobody asked for.
/// Learned from the activities people send and refreshed by each, since service URLs move.</summary>
/// <param name="ChannelId">The client it belongs to, such as <c>msteams</c>.</param>
/// <param name="ServiceUrl">The connector's base address.</param>
/// <param name="ConversationId">The conversation, or for a team's channel the channel's id.</param>
/// <param name="BotId">The bot's id there.</param>
/// <param name="UserId">The person's id there; null for a channel, and until they are heard of.</param>
/// <param name="TenantId">The tenant, where the client names one.</param>
/// <param name="IsChannel">Whether it is a channel of a team, where each message starts a thread.</param>
/// <param name="TeamId">Of a channel the team it belongs to, where the client names one.</param>
public sealed record ConversationReference(
    string ChannelId,
    string ServiceUrl,
    string ConversationId,
    string BotId,
    string? UserId,
    string? TenantId,
    bool IsChannel,
    string? TeamId = null);
