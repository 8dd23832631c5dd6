using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a request and its delivery.</summary>
internal sealed record RequestRow
{
    public required int Cycle { get; init; }

    public required string Lead { get; init; }

    public required string LeadName { get; init; }

    /// <summary>A list as JSON.</summary>
    public required string Afis { get; init; }

    /// <summary>A list as JSON; null in rows from before it was kept.</summary>
    public string? PassedOn { get; init; }

    public required DeliveryState DeliveryState { get; init; }

    public required DateTimeOffset DeliveryAt { get; init; }

    public string? DeliveryReason { get; init; }

    public string? DeliveryCardId { get; init; }

    public bool DeliveryPossiblyTwice { get; init; }

    public RequestStep DeliveryStep { get; init; }

    public DateTimeOffset? DeliveryNotBefore { get; init; }

    /// <summary>Null also in rows from before it was kept, of which some say that the card was sent.</summary>
    public DateTimeOffset? DeliverySentAt { get; init; }

    /// <summary>A list of <see cref="DeliveryEntryRow"/> as JSON; null in rows from before it was kept.</summary>
    public string? History { get; init; }

    /// <summary>A list of <see cref="TellingEntryRow"/> as JSON; null for none.</summary>
    public string? Told { get; init; }

    public static string Write(Request request) => JsonSerializer.Serialize(Of(request), Columns.Json.RequestRow);

    /// <summary>The requests of a row: the one it is of, or those of a list that had no room for rows of their own.</summary>
    public static IReadOnlyList<Request> ReadAll(Row row) => Keys.IsMoreRequests(row.Key) ? MoreRequestsRow.Read(row) : [Read(row)];

    public static Request Read(Row row) => JsonSerializer.Deserialize(row.Columns, Columns.Json.RequestRow)!.ToRequest(row.ETag);

    public static RequestRow Of(Request request) => new()
    {
        Cycle = request.Cycle,
        Lead = request.Lead.Value,
        LeadName = request.LeadName,
        Afis = Columns.OfList(request.Afis.Select(a => a.Value)),
        PassedOn = request.PassedOn.Count > 0 ? Columns.OfList(request.PassedOn.Select(a => a.Value)) : null,
        DeliveryState = request.Delivery.State,
        DeliveryAt = request.Delivery.At,
        DeliveryReason = request.Delivery.Reason,
        DeliveryCardId = request.Delivery.CardId,
        DeliveryPossiblyTwice = request.Delivery.PossiblyTwice,
        DeliveryStep = request.Delivery.Step,
        DeliveryNotBefore = request.Delivery.NotBefore,
        DeliverySentAt = request.Delivery.SentAt,
        History = DeliveryEntryRow.Write(request.History),
        Told = request.Told.Count > 0 ? TellingEntryRow.Write(request.Told) : null,
    };

    public Request ToRequest(string version) => new(
        Cycle,
        new EmailAddress(Lead),
        LeadName,
        [.. Columns.List(Afis).Select(a => new AfiReference(a))],
        new CardDelivery(DeliveryState, DeliveryAt, DeliveryReason, DeliveryCardId, DeliveryPossiblyTwice)
        {
            Step = DeliveryStep, NotBefore = DeliveryNotBefore, SentAt = DeliverySentAt ?? (History is null && DeliveryState is DeliveryState.Sent ? DeliveryAt : null),
        })
    {
        PassedOn = PassedOn is { } passedOn ? [.. Columns.List(passedOn).Select(a => new AfiReference(a))] : [],
        History = History is { } history ? new ReadWhenAsked<DeliveryEntry>(history, DeliveryEntryRow.Read) : [],
        Told = Told is { } told ? TellingEntryRow.Read(told) : [],
        Version = version,
    };
}
