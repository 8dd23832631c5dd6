using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>What a plan grants somebody, inside the row of the person.</summary>
internal sealed record GrantRow
{
    public required string Plan { get; init; }

    public required Roles Roles { get; init; }

    public required IReadOnlyList<string> Frameworks { get; init; }

    public static GrantRow Of(Grant grant) => new() { Plan = grant.Plan.Value, Roles = grant.Roles, Frameworks = [.. grant.Frameworks.Select(f => f.Value)] };

    public Grant ToGrant() => new(new PlanId(Plan), Roles, [.. Frameworks.Select(f => new FrameworkCode(f))]);
}
