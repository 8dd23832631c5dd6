using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a forgetting that has begun: begun again, it goes on with the same pseudonym. It goes with the person.</summary>
internal sealed record ForgettingRow
{
    public required string Pseudonym { get; init; }

    public static string Write(Pseudonym pseudonym) => JsonSerializer.Serialize(new ForgettingRow { Pseudonym = pseudonym.Id }, Columns.Json.ForgettingRow);

    public static Pseudonym Read(Row row) => new(JsonSerializer.Deserialize(row.Columns, Columns.Json.ForgettingRow)!.Pseudonym);
}
