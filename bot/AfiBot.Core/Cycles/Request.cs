namespace AfiBot.Core;

/// <summary>One lead's asking within a cycle.</summary>
/// <param name="Cycle">The cycle's number.</param>
/// <param name="Lead">Who is asked.</param>
/// <param name="LeadName">Their title in the plan.</param>
/// <param name="Afis">What is asked for, by reference. What a cycle asks is settled when it opens; of whom follows the plan, see <see cref="FollowLeads"/>.</param>
/// <param name="Delivery">How far the sending of the newest card has come.</param>
public sealed record Request(int Cycle, EmailAddress Lead, string LeadName, IReadOnlyList<AfiReference> Afis, CardDelivery Delivery)
{
    /// <summary>Lines of the delivery record that are kept, besides the first: a service that is down for days must not fill the row.</summary>
    public const int NewestKept = 40;

    private const int MaxReasonLength = 200;

    /// <summary>What was asked of them in this cycle and has gone to another lead since.</summary>
    public IReadOnlyList<AfiReference> PassedOn { get; init; } = [];

    /// <summary>The delivery record: the first line, and the newest ones.</summary>
    public IReadOnlyList<DeliveryEntry> History { get; init; } = [];

    /// <summary>The steps of the ladder beyond the lead, and what became of them.</summary>
    public IReadOnlyList<TellingEntry> Told { get; init; } = [];

    /// <summary>The store's mark of the row as it was read; null for one not stored yet.</summary>
    public string? Version { get; init; }

    /// <summary>How many senders in a row took the card and never said what came of it.</summary>
    public int BrokenOff => History.Reverse().TakeWhile(e => e.State is DeliveryState.Sending && e.Step == Delivery.Step).Count();

    /// <summary>A request whose first card is to be sent.</summary>
    public static Request New(int cycle, EmailAddress lead, string leadName, IReadOnlyList<AfiReference> afis, DateTimeOffset now)
    {
        var delivery = new CardDelivery(DeliveryState.Planned, now);
        return new Request(cycle, lead, leadName, afis, delivery).With(delivery);
    }

    /// <summary>The request after a move of its delivery, which goes on record.</summary>
    public Request With(CardDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (delivery.Reason is { Length: > MaxReasonLength } reason)
            delivery = delivery with { Reason = $"{reason[..MaxReasonLength]}…" };
        return Noting(new DeliveryEntry(delivery.Step, delivery.State, delivery.At, delivery.Reason)) with { Delivery = delivery };
    }

    /// <summary>The request with what became of telling somebody, in the place of what was known of that before.</summary>
    public Request With(TellingEntry told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return this with { Told = [.. Told.Where(t => (t.Rung, t.To) != (told.Rung, told.To)), told] };
    }

    /// <summary>Whether nothing is left to do about telling somebody, or somebody is at it.</summary>
    public bool IsTold(Rung rung, EmailAddress? to, DateTimeOffset now) => Told.Any(t => (t.Rung, t.To) == (rung, to) && t.IsSettled(now));

    /// <summary>The request with a line that says, once, why a card is held back; null where it says so already.</summary>
    public Request? Held(RequestStep step, string reason, DateTimeOffset now) => History.Any(e => e.Step == step && e.Reason == reason)
        ? null
        : Noting(new DeliveryEntry(step, DeliveryState.Planned, now, reason));

    /// <summary>Puts a line on record.</summary>
    public Request Noting(DeliveryEntry entry) => this with
    {
        History = History.Count <= NewestKept ? [.. History, entry] : [History[0], .. History.Skip(History.Count - NewestKept + 1), entry],
    };
}
