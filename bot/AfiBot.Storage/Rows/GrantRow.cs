using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>What a plan grants somebody, inside the row of the person.</summary>
internal sealed record GrantRow
{
    public required string Plan { get; init; }

    public required Roles Roles { get; init; }

    public required IReadOnlyList<string> Frameworks { get; init; }

    /// <summary>Null for none, and in rows from before it was kept.</summary>
    public string? LineManager { get; init; }

    /// <summary>Several in one column.</summary>
    public static string Write(IEnumerable<Grant> grants) => JsonSerializer.Serialize([.. grants.Select(Of)], Columns.Json.GrantRowArray);

    public static IReadOnlyList<Grant> ReadAll(string column) => [.. JsonSerializer.Deserialize(column, Columns.Json.GrantRowArray)!.Select(g => g.ToGrant())];

    private static GrantRow Of(Grant grant) => new()
    {
        Plan = grant.Plan.Value, Roles = grant.Roles, Frameworks = [.. grant.Frameworks.Select(f => f.Value)], LineManager = grant.LineManager?.Value,
    };

    private Grant ToGrant() => new(new PlanId(Plan), Roles, [.. Frameworks.Select(f => new FrameworkCode(f))])
    {
        LineManager = LineManager is { } email ? new EmailAddress(email) : null,
    };
}
