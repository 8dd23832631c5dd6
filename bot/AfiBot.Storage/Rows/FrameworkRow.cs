using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a framework.</summary>
internal sealed record FrameworkRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>A list as JSON.</summary>
    public required string Aliases { get; init; }

    public string? Grading { get; init; }

    public Direction? Direction { get; init; }

    /// <summary>A list as JSON.</summary>
    public required string PriorityServices { get; init; }

    public required int Order { get; init; }

    /// <summary>An e-mail address; null for none.</summary>
    public string? Sponsor { get; init; }

    public static string Write(Framework framework) => JsonSerializer.Serialize(
        new FrameworkRow
        {
            Code = framework.Code.Value,
            Name = framework.Name,
            Aliases = Columns.OfList(framework.Aliases),
            Grading = framework.Grading?.Name,
            Direction = framework.Direction,
            PriorityServices = Columns.OfList(framework.PriorityServices),
            Order = framework.Order,
            Sponsor = framework.Sponsor?.Value,
        },
        Columns.Json.FrameworkRow);

    public static Framework Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.FrameworkRow)!;
        return new Framework(
            new FrameworkCode(columns.Code),
            columns.Name,
            Columns.List(columns.Aliases),
            columns.Grading is { } grading ? new Grading(grading) : null,
            columns.Direction,
            Columns.List(columns.PriorityServices),
            columns.Order)
        {
            Sponsor = columns.Sponsor is { } sponsor ? new EmailAddress(sponsor) : null,
        };
    }
}
