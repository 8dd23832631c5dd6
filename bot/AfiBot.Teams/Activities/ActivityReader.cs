using System.Text.Json;
using System.Text.Unicode;

namespace AfiBot.Teams;

/// <summary>Reads activities off the wire.</summary>
public static class ActivityReader
{
    /// <summary>Reads one activity; null for a JSON null.</summary>
    /// <remarks>The serializer leaves <see cref="Activity.Value"/> as it came, broken characters and all; they are found here,
    /// so that nobody trips over them later.</remarks>
    /// <exception cref="JsonException">It is not JSON in UTF-8, or not of an activity's form.</exception>
    public static async Task<Activity?> Read(Stream body, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await body.CopyToAsync(bytes, cancellation);
        var json = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        if (!Utf8.IsValid(json))
            throw new JsonException("The body is not UTF-8.");
        var activity = JsonSerializer.Deserialize(json, ProtocolJson.Default.Activity);
        if (activity?.Value is { } value)
            ReadTexts(value);
        if (activity?.ChannelData is { } channelData)
            ReadTexts(channelData);
        foreach (var attachment in activity?.Attachments ?? [])
            if (attachment?.Content is { } content)
                ReadTexts(content);
        return activity;
    }

    private static void ReadTexts(JsonElement json)
    {
        try
        {
            switch (json.ValueKind)
            {
                case JsonValueKind.String:
                    json.GetString();
                    break;
                case JsonValueKind.Array:
                    foreach (var item in json.EnumerateArray())
                        ReadTexts(item);
                    break;
                case JsonValueKind.Object:
                    foreach (var field in json.EnumerateObject())
                    {
                        _ = field.Name;
                        ReadTexts(field.Value);
                    }

                    break;
                default:
                    break;
            }
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("A text has half a character.", broken);
        }
    }
}
