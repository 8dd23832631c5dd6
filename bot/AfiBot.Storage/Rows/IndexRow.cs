using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a row that lists a plan.</summary>
internal sealed record IndexRow
{
    public required string Plan { get; init; }

    /// <summary>As in the plan's own row, where it never changes. Null in rows from before it was kept.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public static string Write(ActionPlan plan) =>
        JsonSerializer.Serialize(new IndexRow { Plan = plan.Id.Value, CreatedAt = plan.CreatedAt }, Columns.Json.IndexRow);

    public static (PlanId Plan, DateTimeOffset? CreatedAt) Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.IndexRow)!;
        return (new PlanId(columns.Plan), columns.CreatedAt);
    }
}
