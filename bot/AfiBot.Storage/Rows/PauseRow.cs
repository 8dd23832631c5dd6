using System.Text.Json;

namespace AfiBot.Storage;

/// <summary>The columns of the pause in all sending.</summary>
internal sealed record PauseRow
{
    public required DateTimeOffset Until { get; init; }

    /// <summary>Why, for whoever looks into the table.</summary>
    public required string Reason { get; init; }

    public static string Write(DateTimeOffset until, string reason) => JsonSerializer.Serialize(new PauseRow { Until = until, Reason = reason }, Columns.Json.PauseRow);

    public static DateTimeOffset ReadUntil(Row row) => JsonSerializer.Deserialize(row.Columns, Columns.Json.PauseRow)!.Until;
}
