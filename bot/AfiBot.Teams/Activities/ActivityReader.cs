using System.Text.Json;

namespace AfiBot.Teams;

/// <summary>Reads activities off the wire.</summary>
public static class ActivityReader
{
    /// <summary>Reads one activity; null for a JSON null.</summary>
    /// <exception cref="JsonException">It is not JSON, or not of an activity's form.</exception>
    public static ValueTask<Activity?> Read(Stream body, CancellationToken cancellation) =>
        JsonSerializer.DeserializeAsync(body, ProtocolJson.Default.Activity, cancellation);
}
