using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a cycle.</summary>
internal sealed record CycleRow
{
    public required int Number { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateOnly Due { get; init; }

    public required DateOnly Closes { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? EscalatedAt { get; init; }

    public DateTimeOffset? EscalationClaimedAt { get; init; }

    public static string Write(Cycle cycle) => JsonSerializer.Serialize(
        new CycleRow
        {
            Number = cycle.Number,
            OpenedAt = cycle.OpenedAt,
            Due = cycle.Due,
            Closes = cycle.Closes,
            ClosedAt = cycle.ClosedAt,
            EscalatedAt = cycle.EscalatedAt,
            EscalationClaimedAt = cycle.EscalationClaimedAt,
        },
        Columns.Json.CycleRow);

    public static Cycle Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.CycleRow)!;
        return new Cycle(columns.Number, columns.OpenedAt, columns.Due, columns.Closes, columns.ClosedAt)
        {
            EscalatedAt = columns.EscalatedAt,
            EscalationClaimedAt = columns.EscalationClaimedAt,
            Version = row.ETag,
        };
    }
}
