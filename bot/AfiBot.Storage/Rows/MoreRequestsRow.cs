using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of the row with those requests of a cycle that the transaction which opened it had no room for. It is never
/// changed: a request in it gets a row of its own when it is first saved, and that row counts.</summary>
internal sealed record MoreRequestsRow
{
    /// <summary>The version of a request that has no row of its own yet.</summary>
    public const string Version = "listed";

    /// <summary><see cref="RequestRow"/>s as JSON.</summary>
    public required string Requests { get; init; }

    public static string Write(IEnumerable<Request> requests) => JsonSerializer.Serialize(
        new MoreRequestsRow { Requests = JsonSerializer.Serialize([.. requests.Select(RequestRow.Of)], Columns.Json.RequestRowArray) },
        Columns.Json.MoreRequestsRow);

    public static IReadOnlyList<Request> Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.MoreRequestsRow)!;
        return [.. JsonSerializer.Deserialize(columns.Requests, Columns.Json.RequestRowArray)!.Select(r => r.ToRequest(Version))];
    }
}
