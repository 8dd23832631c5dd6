namespace AfiBot.Core;

/// <summary>What became of a cycle's cards, a lead each: of the newest card that each was to get. They add up to the leads asked
/// by construction, and once the cycle has ended none is waiting. A lead whose AFIs have all gone to others is not among them.</summary>
public sealed record DeliveryCounts(int Sent, int Unreachable, int Failed, int Waiting)
{
    /// <summary>The leads asked.</summary>
    public int Total => Sent + Unreachable + Failed + Waiting;

    /// <summary>How many of them may have had a card twice.</summary>
    public int PossiblyTwice { get; init; }

    /// <summary>Counts these requests. The only function that does.</summary>
    public static DeliveryCounts Of(IEnumerable<Request> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return requests.Where(r => r.Afis.Count > 0).Aggregate(new DeliveryCounts(0, 0, 0, 0), (counts, request) => counts.Plus(request.Delivery));
    }

    private DeliveryCounts Plus(CardDelivery delivery) => (delivery.State switch
    {
        DeliveryState.Sent => this with { Sent = Sent + 1 },
        DeliveryState.Unreachable => this with { Unreachable = Unreachable + 1 },
        DeliveryState.Failed => this with { Failed = Failed + 1 },
        _ => this with { Waiting = Waiting + 1 },
    }) with
    {
        PossiblyTwice = PossiblyTwice + (delivery.PossiblyTwice ? 1 : 0),
    };
}
