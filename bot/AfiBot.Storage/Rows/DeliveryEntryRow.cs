using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>A line of a request's delivery record.</summary>
internal sealed record DeliveryEntryRow
{
    public required RequestStep Step { get; init; }

    public required DeliveryState State { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Reason { get; init; }

    public static string Write(IReadOnlyList<DeliveryEntry> history) => JsonSerializer.Serialize(
        [.. history.Select(e => new DeliveryEntryRow { Step = e.Step, State = e.State, At = e.At, Reason = e.Reason })],
        Columns.Json.DeliveryEntryRowArray);

    public static IReadOnlyList<DeliveryEntry> Read(string json) =>
        [.. JsonSerializer.Deserialize(json, Columns.Json.DeliveryEntryRowArray)!.Select(e => new DeliveryEntry(e.Step, e.State, e.At, e.Reason))];
}
