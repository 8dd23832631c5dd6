using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>From version 2 to 3: a person's roles held in every plan. They become a grant of each plan that is in the store; what a plan's
/// file says of them takes its place when that plan is imported next.</summary>
internal static class RolesBecomeGrants
{
    public static async Task Run(IRowStore rows, CancellationToken cancellation)
    {
        var plans = (await new Register(rows).Plans(cancellation)).Select(p => p.Id).OrderBy(p => p.Value, StringComparer.Ordinal).ToList();
        (await Attempts.Make<bool>(async () =>
        {
            var older = await rows.Query(RowTable.People, Keys.People, Keys.Persons, cancellation)
                .Select(row => (Row: row, Person: JsonSerializer.Deserialize(row.Columns, Columns.Json.OlderRow)!))
                .Where(p => p.Person.Roles is not null)
                .ToListAsync(cancellation);
            if (older.Count == 0)
                return true;

            // Where another was quicker, the next look shows what it wrote.
            foreach (var (row, person) in older)
                await rows.TryCommit(RowTable.People, Keys.People, [Change(row, person, plans)], cancellation);
            return Attempts.Again<bool>();
        })).OrThrow("The people of the store were not brought forward");
    }

    private static RowChange Change(Row row, OlderRow older, List<PlanId> plans)
    {
        var frameworks = Columns.List(older.Frameworks ?? "[]").Select(f => new FrameworkCode(f)).ToList();
        var person = new Person(new EmailAddress(older.Email), older.Name, [.. plans.Select(p => new Grant(p, older.Roles!.Value, frameworks))]);
        return plans.Count == 0 || older.Roles is Roles.None
            ? new RowChange.Delete(row.Key, row.ETag)
            : new RowChange.Replace(row.Key, PersonRow.Write(person), row.ETag);
    }

    /// <summary>The columns of a person up to version 2.</summary>
    internal sealed record OlderRow
    {
        public required string Email { get; init; }

        public required string Name { get; init; }

        /// <summary>Null in a row of today.</summary>
        public Roles? Roles { get; init; }

        public string? Frameworks { get; init; }
    }
}
