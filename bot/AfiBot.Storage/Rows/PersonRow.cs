using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a person.</summary>
internal sealed record PersonRow
{
    public required string Email { get; init; }

    public required string Name { get; init; }

    /// <summary>A list of <see cref="GrantRow"/> as JSON.</summary>
    public required string Grants { get; init; }

    /// <summary>A list of <see cref="CoverRow"/> as JSON; null for none, and in rows from before there was cover.</summary>
    public string? Covers { get; init; }

    /// <summary>Both null where they have not said that they are away, and in rows from before they could.</summary>
    public DateOnly? AwayFrom { get; init; }

    public DateOnly? AwayUntil { get; init; }

    public static string Write(Person person) => JsonSerializer.Serialize(
        new PersonRow
        {
            Email = person.Email.Value,
            Name = person.Name,
            Grants = GrantRow.Write(person.Grants),
            Covers = person.Covers.Count == 0 ? null : CoverRow.Write(person.Covers),
            AwayFrom = person.Away?.From,
            AwayUntil = person.Away?.Until,
        },
        Columns.Json.PersonRow);

    public static Person Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.PersonRow)!;
        return new Person(
            new EmailAddress(columns.Email),
            columns.Name,
            GrantRow.ReadAll(columns.Grants))
        {
            Version = row.ETag,
            Covers = columns.Covers is { } covers ? CoverRow.ReadAll(covers) : [],
            Away = columns is { AwayFrom: null, AwayUntil: null } ? null : new Absence(columns.AwayFrom, columns.AwayUntil),
        };
    }
}
