using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a row that lists a plan.</summary>
internal sealed record IndexRow
{
    public required string Plan { get; init; }

    public static string Write(PlanId plan) => JsonSerializer.Serialize(new IndexRow { Plan = plan.Value }, Columns.Json.IndexRow);

    public static PlanId Read(Row row) => new(JsonSerializer.Deserialize(row.Columns, Columns.Json.IndexRow)!.Plan);
}
