using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a conversation reference.</summary>
internal sealed record ReferenceRow
{
    public required string ChannelId { get; init; }

    public required string ServiceUrl { get; init; }

    public required string ConversationId { get; init; }

    public required string BotId { get; init; }

    public string? UserId { get; init; }

    public string? TenantId { get; init; }

    public required bool IsChannel { get; init; }

    public string? TeamId { get; init; }

    public static string Write(ConversationReference reference) => JsonSerializer.Serialize(
        new ReferenceRow
        {
            ChannelId = reference.ChannelId,
            ServiceUrl = reference.ServiceUrl,
            ConversationId = reference.ConversationId,
            BotId = reference.BotId,
            UserId = reference.UserId,
            TenantId = reference.TenantId,
            IsChannel = reference.IsChannel,
            TeamId = reference.TeamId,
        },
        Columns.Json.ReferenceRow);

    public static ConversationReference Read(string json)
    {
        var columns = JsonSerializer.Deserialize(json, Columns.Json.ReferenceRow)!;
        return new ConversationReference(
            columns.ChannelId,
            columns.ServiceUrl,
            columns.ConversationId,
            columns.BotId,
            columns.UserId,
            columns.TenantId,
            columns.IsChannel,
            columns.TeamId);
    }
}
