using System.Text.Json;

namespace AfiBot.Storage;

/// <summary>The columns of what the force's directory refuses.</summary>
internal sealed record MissingPermissionsRow
{
    /// <summary>A list of texts as JSON.</summary>
    public required string Permissions { get; init; }

    public static string Write(IReadOnlyList<string> permissions) => JsonSerializer.Serialize(
        new MissingPermissionsRow { Permissions = JsonSerializer.Serialize([.. permissions], Columns.Json.StringArray) }, Columns.Json.MissingPermissionsRow);

    public static IReadOnlyList<string> Read(Row row) =>
        JsonSerializer.Deserialize(JsonSerializer.Deserialize(row.Columns, Columns.Json.MissingPermissionsRow)!.Permissions, Columns.Json.StringArray)!;
}
