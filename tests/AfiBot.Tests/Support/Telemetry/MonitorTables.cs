using System.Text.Json;

namespace AfiBot.Tests.Support;

using Row = IReadOnlyDictionary<string, object?>;

/// <summary>What Azure Monitor was sent, as its ingestion files it: in the tables of a workspace, which alerts ask, and by the names that
/// Application Insights has for them, which the workbook asks.</summary>
internal static class MonitorTables
{
    /// <summary>The tables.</summary>
    /// <param name="items">What was sent.</param>
    /// <param name="calls">The Functions host's calls, which its own telemetry has as requests that are named after the function.</param>
    /// <param name="now">When the host's calls were.</param>
    public static Dictionary<string, IReadOnlyList<Row>> Of(
        IReadOnlyList<TelemetryItem> items, IEnumerable<(string Function, System.Diagnostics.ActivityContext Trace, bool Success)> calls, DateTimeOffset now)
    {
        List<Row> requests =
        [
            .. items.Where(i => i.Type is "RequestData").Select(Call),
            .. calls.Select(c => Row(("Name", c.Function), ("Success", c.Success), ("OperationId", c.Trace.TraceId.ToHexString()), ("TimeGenerated", now))),
        ];
        return new Dictionary<string, IReadOnlyList<Row>>
        {
            ["AppTraces"] = [.. items.Where(i => i.Type is "MessageData").Select(i => Properties(i, "Properties"))],
            ["AppRequests"] = requests,
            ["AppDependencies"] = [.. items.Where(i => i.Type is "RemoteDependencyData").Select(Call)],
            ["requests"] = [.. requests.Select(r => Row(("name", r["Name"]), ("success", r["Success"]), ("timestamp", r["TimeGenerated"])))],
            ["customMetrics"] = [.. items.Where(i => i.Type is "MetricData").Select(Metric)],
        };
    }

    private static Dictionary<string, object?> Call(TelemetryItem item) => Row(
        ("Name", item.Data.GetProperty("name").GetString()), ("Success", item.Data.GetProperty("success").GetBoolean()), ("OperationId", item.Operation), ("TimeGenerated", item.Time));

    /// <summary>One value is its own greatest.</summary>
    private static Dictionary<string, object?> Metric(TelemetryItem item)
    {
        var metric = item.Data.GetProperty("metrics")[0];
        var value = metric.GetProperty("value").GetDouble();
        return new Dictionary<string, object?>(Properties(item, "customDimensions"))
        {
            ["name"] = metric.GetProperty("name").GetString(),
            ["timestamp"] = item.Time,
            ["valueSum"] = value,
            ["valueCount"] = metric.TryGetProperty("count", out var count) && count.ValueKind is JsonValueKind.Number ? count.GetDouble() : 1.0,
            ["valueMax"] = metric.TryGetProperty("max", out var max) && max.ValueKind is JsonValueKind.Number ? max.GetDouble() : value,
        };
    }

    private static Dictionary<string, object?> Properties(TelemetryItem item, string column) => item.Data.TryGetProperty("properties", out var properties)
        ? properties.EnumerateObject().ToDictionary(p => $"{column}.{p.Name}", p => (object?)(p.Value.ValueKind is JsonValueKind.String ? p.Value.GetString() : p.Value.GetRawText()))
        : Row();

    private static Dictionary<string, object?> Row(params (string Name, object? Value)[] columns) => columns.ToDictionary(c => c.Name, c => c.Value);
}
