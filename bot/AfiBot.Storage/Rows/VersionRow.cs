using System.Text.Json;

namespace AfiBot.Storage;

/// <summary>The columns of a store's version.</summary>
internal sealed record VersionRow
{
    public required int Version { get; init; }

    public static string Write(int version) => JsonSerializer.Serialize(new VersionRow { Version = version }, Columns.Json.VersionRow);

    public static int Read(Row row) => JsonSerializer.Deserialize(row.Columns, Columns.Json.VersionRow)!.Version;
}
