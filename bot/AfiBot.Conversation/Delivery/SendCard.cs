using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Sends one lead the card of the open cycle, and keeps the record of it.</summary>
public sealed class SendCard(IRegister register, PersonalPost post, TimeProvider clock)
{
    /// <summary>How long a claimed sending is left to whoever claimed it. After that they are taken for dead.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const int Attempts = 10;

    /// <summary>Sends the card unless that has been done, or another is doing it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="lead">Whose card.</param>
    /// <param name="anew">Whether a card that was sent is sent again: the lead's chat is new, so they have none.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>What came of it; null where there was nothing to send.</returns>
    public async Task<SendOutcome?> Send(PlanId plan, EmailAddress lead, bool anew, CancellationToken cancellation)
    {
        if (await register.Read(plan, cancellation) is not { } view)
            return null;
        var now = clock.GetUtcNow();
        if (RequestCardReply.Of(PlanPosition.Of(view, now), lead, 0) is not { } card
            || view.Requests.FirstOrDefault(r => r.Lead == lead) is not { } request
            || !IsDue(request.Delivery, anew, now))
        {
            return null;
        }

        if (!await post.Reaches(lead, cancellation))
            return new SendOutcome.NoAddress();
        var abandoned = request.Delivery.State is DeliveryState.Sending;
        var claim = new Delivery(DeliveryState.Sending, now, PossiblyTwice: request.Delivery.PossiblyTwice || abandoned);
        if (!await register.TrySave(plan, request with { Delivery = claim }, cancellation))
            return null;

        var outcome = await post.Send(lead, card, cancellation);
        await Save(plan, lead, request.Cycle, claim, After(claim, outcome, clock.GetUtcNow()), cancellation);
        return outcome;
    }

    private static bool IsDue(Delivery delivery, bool anew, DateTimeOffset now) => delivery.State switch
    {
        DeliveryState.Planned => true,
        DeliveryState.Sending => now - delivery.At > Lease,
        _ => anew,
    };

    private static Delivery After(Delivery claim, SendOutcome outcome, DateTimeOffset now) => outcome switch
    {
        SendOutcome.Sent sent => claim with { State = DeliveryState.Sent, At = now, CardId = sent.ActivityId },
        SendOutcome.Refused refused => claim with { State = DeliveryState.Failed, At = now, Reason = refused.Reason },
        SendOutcome.TryLater later => claim with { State = DeliveryState.Planned, At = now, Reason = later.Reason },
        _ => claim with { State = DeliveryState.Planned, At = now },
    };

    /// <summary>Keeps what came of a sending. Where the lease ran out meanwhile and another took over, the card may have gone out
    /// twice, and a failure of ours says nothing any more.</summary>
    private async Task Save(PlanId plan, EmailAddress lead, int cycle, Delivery claim, Delivery outcome, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var view = await register.Read(plan, cancellation);
            if (view?.Requests.FirstOrDefault(r => r.Lead == lead && r.Cycle == cycle) is not { } request)
                return;
            var isOurs = request.Delivery == claim;
            if (!isOurs && outcome.State is not DeliveryState.Sent)
                return;
            if (await register.TrySave(plan, request with { Delivery = isOurs ? outcome : outcome with { PossiblyTwice = true } }, cancellation))
                return;
        }

        throw new InvalidOperationException($"What came of sending cycle {cycle}'s card to '{lead}' could not be written down: others kept changing the request.");
    }
}
