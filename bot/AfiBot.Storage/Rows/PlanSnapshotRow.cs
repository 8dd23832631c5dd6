using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of the line that says what was kept under a name. The rows themselves are in a partition of their own.</summary>
internal sealed record PlanSnapshotRow
{
    public required string Name { get; init; }

    public required DateTimeOffset At { get; init; }

    public required int Afis { get; init; }

    public required int Updates { get; init; }

    public static string Write(PlanSnapshot snapshot) => JsonSerializer.Serialize(
        new PlanSnapshotRow { Name = snapshot.Name, At = snapshot.At, Afis = snapshot.Afis, Updates = snapshot.Updates },
        Columns.Json.PlanSnapshotRow);

    public static PlanSnapshot Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.PlanSnapshotRow)!;
        return new PlanSnapshot(columns.Name, columns.At, columns.Afis, columns.Updates);
    }
}
