using System.Text.Json;

namespace AfiBot.Teams;

/// <summary>What Teams adds to an activity, as far as this bot reads it. Any of it may be missing, or be something else.</summary>
internal readonly record struct TeamsData(string? EventType, string? TeamId, string? ChannelId)
{
    public static TeamsData Of(Activity activity) => activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        ? new TeamsData(Text(data, "eventType"), Id(data, "team"), Id(data, "channel"))
        : default;

    private static string? Id(JsonElement data, string name) =>
        data.TryGetProperty(name, out var part) && part.ValueKind is JsonValueKind.Object ? Text(part, "id") : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String && text.GetString() is { Length: > 0 } value ? value : null;
}
