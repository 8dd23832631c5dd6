using System.Text.Json;

namespace AfiBot.Tests.Support;

/// <summary>What Azure Monitor was sent as one item.</summary>
/// <param name="Type">Such as <c>RequestData</c>.</param>
/// <param name="Data">What it says.</param>
/// <param name="Operation">The id of the trace it is of; null where it is of none.</param>
/// <param name="Time">When it was.</param>
internal sealed record TelemetryItem(string Type, JsonElement Data, string? Operation, DateTimeOffset Time)
{
    public static TelemetryItem Of(JsonElement envelope)
    {
        var data = envelope.GetProperty("data");
        var operation = envelope.TryGetProperty("tags", out var tags) && tags.TryGetProperty("ai.operation.id", out var id) ? id.GetString() : null;
        return new TelemetryItem(data.GetProperty("baseType").GetString()!, data.GetProperty("baseData"), operation, envelope.GetProperty("time").GetDateTimeOffset());
    }
}
