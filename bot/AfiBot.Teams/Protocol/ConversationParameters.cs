namespace AfiBot.Teams;

/// <summary>What <c>POST v3/conversations</c> takes to start a thread in a channel; the first message travels inside.</summary>
internal sealed record ConversationParameters(bool IsGroup, ChannelData ChannelData, Activity Activity);

internal sealed record ChannelData(ChannelInfo Channel, TenantInfo? Tenant);

internal sealed record ChannelInfo(string Id);

internal sealed record TenantInfo(string Id);
