using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a person.</summary>
internal sealed record PersonRow
{
    public required string Email { get; init; }

    public required string Name { get; init; }

    public required Roles Roles { get; init; }

    /// <summary>A list as JSON.</summary>
    public required string Frameworks { get; init; }

    public static string Write(Person person) => JsonSerializer.Serialize(
        new PersonRow
        {
            Email = person.Email.Value,
            Name = person.Name,
            Roles = person.Roles,
            Frameworks = Columns.OfList(person.Frameworks.Select(f => f.Value)),
        },
        Columns.Json.PersonRow);

    public static Person Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.PersonRow)!;
        return new Person(
            new EmailAddress(columns.Email),
            columns.Name,
            columns.Roles,
            [.. Columns.List(columns.Frameworks).Select(f => new FrameworkCode(f))]);
    }
}
