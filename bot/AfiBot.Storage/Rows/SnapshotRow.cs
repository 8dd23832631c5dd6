using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a digest's figures.</summary>
internal sealed record SnapshotRow
{
    public required DateOnly Date { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>A <see cref="FiguresRow"/> as JSON.</summary>
    public required string Plan { get; init; }

    /// <summary>A <see cref="FiguresRow"/> for each framework's code, as JSON.</summary>
    public required string Frameworks { get; init; }

    public static string Write(FiguresSnapshot snapshot) => JsonSerializer.Serialize(
        new SnapshotRow
        {
            Date = snapshot.Date,
            At = snapshot.At,
            Plan = JsonSerializer.Serialize(FiguresRow.Of(snapshot.Plan), Columns.Json.FiguresRow),
            Frameworks = JsonSerializer.Serialize(
                snapshot.Frameworks.ToDictionary(f => f.Key.Value, f => FiguresRow.Of(f.Value)),
                Columns.Json.DictionaryStringFiguresRow),
        },
        Columns.Json.SnapshotRow);

    public static FiguresSnapshot Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.SnapshotRow)!;
        return new FiguresSnapshot(
            columns.Date,
            columns.At,
            JsonSerializer.Deserialize(columns.Plan, Columns.Json.FiguresRow)!.ToFigures(),
            JsonSerializer.Deserialize(columns.Frameworks, Columns.Json.DictionaryStringFiguresRow)!
                .ToDictionary(f => new FrameworkCode(f.Key), f => f.Value.ToFigures()));
    }
}
