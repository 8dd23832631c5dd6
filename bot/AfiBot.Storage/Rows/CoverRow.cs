using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>A cover, inside the rows of the lead and of the deputy.</summary>
internal sealed record CoverRow
{
    public required string Plan { get; init; }

    public required string Lead { get; init; }

    public required string LeadName { get; init; }

    public required string Deputy { get; init; }

    public required string DeputyName { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    public required IReadOnlyList<string> Afis { get; init; }

    /// <summary>Several in one column.</summary>
    public static string Write(IEnumerable<Cover> covers) => JsonSerializer.Serialize([.. covers.Select(Of)], Columns.Json.CoverRowArray);

    public static IReadOnlyList<Cover> ReadAll(string column) => [.. JsonSerializer.Deserialize(column, Columns.Json.CoverRowArray)!.Select(c => c.ToCover())];

    private static CoverRow Of(Cover cover) => new()
    {
        Plan = cover.Plan.Value,
        Lead = cover.Lead.Value,
        LeadName = cover.LeadName,
        Deputy = cover.Deputy.Value,
        DeputyName = cover.DeputyName,
        From = cover.From,
        Until = cover.Until,
        Afis = [.. cover.Afis.Select(a => a.Value)],
    };

    private Cover ToCover() => new(
        new PlanId(Plan), new EmailAddress(Lead), LeadName, new EmailAddress(Deputy), DeputyName, From, Until, [.. Afis.Select(a => new AfiReference(a))]);
}
