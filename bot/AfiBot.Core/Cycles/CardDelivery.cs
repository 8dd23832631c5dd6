namespace AfiBot.Core;

/// <summary>How far the sending of a request's newest card has come. Its methods are all the moves there are.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="At">Since when.</param>
/// <param name="Reason">Why it stands there, or null where that goes without saying.</param>
/// <param name="CardId">The activity id of the card that was sent last in this cycle, or null.</param>
/// <param name="PossiblyTwice">Whether it was unknown once in this cycle if a card had gone out, and it was to be sent again.</param>
public sealed record CardDelivery(DeliveryState State, DateTimeOffset At, string? Reason = null, string? CardId = null, bool PossiblyTwice = false)
{
    /// <summary>Which card.</summary>
    public RequestStep Step { get; init; }

    /// <summary>When it may be tried again, or null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>When a card last went out in this cycle, of this step or an earlier one; null while none has.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Whether no sender will do anything about it any more.</summary>
    public bool IsFinal => State is DeliveryState.Sent or DeliveryState.Unreachable or DeliveryState.Failed;

    /// <summary>Whether a sender has it and is not taken for dead.</summary>
    public bool IsClaimed(DateTimeOffset now) => State is DeliveryState.Sending && Lease.Runs(At, now);

    /// <summary>Whether it is to be sent now.</summary>
    public bool IsDue(DateTimeOffset now) => !IsFinal && !IsClaimed(now) && !(NotBefore > now);

    /// <summary>A sender takes it. One that was taken before, by a sender who never came back, may go out twice.</summary>
    public CardDelivery Claim(DateTimeOffset now) => this with
    {
        State = DeliveryState.Sending,
        At = now,
        Reason = State is DeliveryState.Sending ? "taken over: the last sender did not say whether it went out" : null,
        PossiblyTwice = PossiblyTwice || State is DeliveryState.Sending,
        NotBefore = null,
    };

    /// <summary>It went out.</summary>
    public CardDelivery Arrive(string? cardId, DateTimeOffset now) =>
        this with { State = DeliveryState.Sent, At = now, Reason = null, CardId = cardId, SentAt = now, NotBefore = null };

    /// <summary>It is to be tried again.</summary>
    /// <param name="reason">Why it did not go out.</param>
    /// <param name="now">The instant.</param>
    /// <param name="notBefore">When to try again, or null for as soon as may be.</param>
    /// <param name="mayHaveArrived">Whether it may have gone out all the same.</param>
    public CardDelivery PutBack(string reason, DateTimeOffset now, DateTimeOffset? notBefore = null, bool mayHaveArrived = false) => this with
    {
        State = DeliveryState.Planned, At = now, Reason = reason, NotBefore = notBefore, PossiblyTwice = PossiblyTwice || mayHaveArrived,
    };

    /// <summary>The lead cannot be reached.</summary>
    public CardDelivery Miss(string reason, DateTimeOffset now) => this with { State = DeliveryState.Unreachable, At = now, Reason = reason, NotBefore = null };

    /// <summary>It will not be tried again.</summary>
    public CardDelivery Fail(string reason, DateTimeOffset now) => this with { State = DeliveryState.Failed, At = now, Reason = reason, NotBefore = null };

    /// <summary>The next card is due. One that is still waiting to be sent gives way to it.</summary>
    public CardDelivery Advance(RequestStep step, DateTimeOffset now) =>
        this with { Step = step, State = DeliveryState.Planned, At = now, Reason = null, NotBefore = null };

    /// <summary>The lead has had a card, and a further one is not needed.</summary>
    public CardDelivery Spare(string reason, DateTimeOffset now) => this with { State = DeliveryState.Sent, At = now, Reason = reason, NotBefore = null };
}
