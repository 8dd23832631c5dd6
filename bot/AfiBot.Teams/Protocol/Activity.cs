using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfiBot.Teams;

/// <summary>The unit of the Bot Framework protocol: a message, a tap, an arrival. Unknown fields are tolerated and dropped;
/// <see cref="Value"/> and <see cref="ChannelData"/> are kept as they came.</summary>
/// <remarks>Source: the Bot Framework activity specification, and botframework-channel.json for the wire.</remarks>
public sealed record Activity
{
    public string? Type { get; init; }

    /// <summary>The key by which a second delivery is known. Left out of what we send.</summary>
    public string? Id { get; init; }

    /// <summary>What kind of invoke or event it is.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installationUpdate: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>; case is not fixed.</summary>
    public string? Action { get; init; }

    /// <summary>When it was sent, as the service writes it; of an edit, when that was made.</summary>
    public JsonElement? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>The connector's base address: where replies go.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The time zone of whoever sends it, an IANA name.</summary>
    public string? LocalTimezone { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>; some clients say <c>html</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What a notification shows of a message that is a card.</summary>
    public string? Summary { get; init; }

    /// <summary>Of a tap: the id of the card's own message.</summary>
    public string? ReplyToId { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    public JsonElement? Value { get; init; }

    public JsonElement? ChannelData { get; init; }

    /// <summary>The tenant it happened in, or null: read off the conversation, and of the conversations that do not say, off Teams' own data.</summary>
    [JsonIgnore]
    public string? TenantId => Conversation?.TenantId is { Length: > 0 } named ? named : TenantOf(ChannelData);

    private static string? TenantOf(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("tenant", out var tenant) && tenant.ValueKind is JsonValueKind.Object
        && tenant.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String
            ? id.GetString()
            : null;
}
