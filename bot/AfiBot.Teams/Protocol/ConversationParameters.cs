namespace AfiBot.Teams;

/// <summary>What <c>POST v3/conversations</c> takes: for a thread in a channel the first message inside, for a personal chat its member.</summary>
internal sealed record ConversationParameters
{
    public bool IsGroup { get; init; }

    public ChannelAccount? Bot { get; init; }

    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    public string? TenantId { get; init; }

    public ChannelData? ChannelData { get; init; }

    public Activity? Activity { get; init; }
}

/// <summary>Teams' part of it.</summary>
internal sealed record ChannelData(ChannelInfo? Channel, TenantInfo? Tenant);

internal sealed record ChannelInfo(string Id);

internal sealed record TenantInfo(string Id);
