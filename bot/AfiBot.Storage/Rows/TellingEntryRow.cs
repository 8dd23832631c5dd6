using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>What became of telling somebody that a lead's answers stay out, inside a request.</summary>
internal sealed record TellingEntryRow
{
    public required Rung Rung { get; init; }

    /// <summary>An e-mail address; null where nobody was named.</summary>
    public string? To { get; init; }

    public required DeliveryState State { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Reason { get; init; }

    public static string Write(IReadOnlyList<TellingEntry> told) => JsonSerializer.Serialize(
        [.. told.Select(t => new TellingEntryRow { Rung = t.Rung, To = t.To?.Value, State = t.State, At = t.At, Reason = t.Reason })],
        Columns.Json.TellingEntryRowArray);

    public static IReadOnlyList<TellingEntry> Read(string json) =>
    [
        .. JsonSerializer.Deserialize(json, Columns.Json.TellingEntryRowArray)!
            .Select(t => new TellingEntry(t.Rung, t.To is { } to ? new EmailAddress(to) : null, t.State, t.At, t.Reason)),
    ];
}
