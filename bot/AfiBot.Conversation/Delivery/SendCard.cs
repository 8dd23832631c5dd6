using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Sends one lead the card that is due in the open cycle, and keeps the record of it. Any number of senders may do so at
/// once: a card is claimed before it is sent, and what came of it is written down after.</summary>
public sealed class SendCard(IRegister register, PersonalPost post, ISendPause pause, TimeProvider clock)
{
    /// <summary>Why a card waits for a lead whom the bot has not met.</summary>
    public const string NoChat = "no chat with the bot yet";

    /// <summary>Sendings in a row that may break off before a card is given up. A queue's own count does not do: a message that
    /// finds the card claimed is put back as a new one.</summary>
    private const int MostBrokenOff = 5;

    /// <summary>The wait before another try where the service does not say.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    /// <summary>Sends the card unless that has been done, or another is doing it.</summary>
    public Task<CardOutcome> Send(CardMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Send(message.Plan, message.Cycle, message.Lead, anew: false, cancellation);
    }

    /// <summary>Sends the card of the open cycle even where it was sent or had failed: the lead's chat is new, so they have none.</summary>
    public Task<CardOutcome> SendAnew(PlanId plan, EmailAddress lead, CancellationToken cancellation) => Send(plan, null, lead, anew: true, cancellation);

    private async Task<CardOutcome> Send(PlanId plan, int? cycle, EmailAddress lead, bool anew, CancellationToken cancellation)
    {
        if (await register.Read(plan, cancellation) is not { } view)
            return new CardOutcome.NothingToDo();
        var now = clock.GetUtcNow();
        if (RequestCardReply.Of(PlanPosition.Of(view, now), lead) is not { } card
            || view.Requests.FirstOrDefault(r => r.Lead == lead) is not { } request
            || (cycle is not null && cycle != request.Cycle)
            || (request.Delivery.IsFinal && !anew))
        {
            return new CardOutcome.NothingToDo();
        }

        if (await Hindrance(request.Delivery, now, cancellation) is { } hindrance)
        {
            // Nobody comes back with a card for a new chat, so the schedule has to find it.
            if (anew && request.Delivery.IsFinal)
                await register.TrySave(plan, request.With(request.Delivery.Advance(request.Delivery.Step, now)), cancellation);
            return hindrance;
        }

        var next = anew ? request.Delivery.Claim(now) : Next(request, card.Progress, now);
        if (!await register.TrySave(plan, request.With(next), cancellation))
            return new CardOutcome.ComeBack(now + Lease.Length, "another is at it");
        if (next.State is DeliveryState.Sending)
            Instruments.QueueAge.Record((now - (request.Delivery.NotBefore ?? request.Delivery.At)).TotalSeconds);
        return next.State switch
        {
            DeliveryState.Sending => await Record(plan, request, next, await post.Send(plan, lead, card with { Step = next.Step }, cancellation), cancellation),
            DeliveryState.Failed => new CardOutcome.Failed(next.Reason!),
            _ => new CardOutcome.NothingToDo(),
        };
    }

    /// <summary>The card is claimed, unless it is given up, or is a further one to somebody who has answered all by now.</summary>
    private static Delivery Next(Request request, Figures progress, DateTimeOffset now) => request switch
    {
        { BrokenOff: >= MostBrokenOff } => request.Delivery.Fail("given up: every attempt broke off", now),
        { Delivery.SentAt: not null } when progress.Answered == progress.Asked => request.Delivery.Spare("answered in full meanwhile", now),
        _ => request.Delivery.Claim(now),
    };

    /// <summary>Why it cannot be sent right now, or null.</summary>
    private async Task<CardOutcome?> Hindrance(Delivery delivery, DateTimeOffset now, CancellationToken cancellation)
    {
        if (delivery.IsClaimed(now))
            return new CardOutcome.ComeBack(delivery.At + Lease.Length + TimeSpan.FromSeconds(1), "another is sending it");
        if (delivery.NotBefore is { } notBefore && notBefore > now)
            return new CardOutcome.ComeBack(notBefore, delivery.Reason ?? "");
        return await pause.Until(cancellation) is { } until && until > now
            ? new CardOutcome.ComeBack(until, "sending is paused")
            : null;
    }

    /// <summary>Writes down what came of a sending.</summary>
    private async Task<CardOutcome> Record(PlanId plan, Request request, Delivery claim, SendOutcome outcome, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        for (var attempt = 0; attempt < Attempts.Most; attempt++)
        {
            var current = await register.Find(plan, request.Cycle, request.Lead, cancellation);
            if (current is null
                || Recorded(current, claim, outcome, now) is not { } recorded
                || await register.TrySave(plan, recorded, cancellation))
            {
                return Told(outcome, now);
            }
        }

        throw Attempts.UsedUp($"What came of sending a card of cycle {request.Cycle} was not written down");
    }

    /// <summary>The request with what came of a sending, or null where that says nothing any more. Pure.</summary>
    /// <param name="current">The request as it stands now.</param>
    /// <param name="claim">The delivery as the sender had claimed it.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="now">The instant.</param>
    internal static Request? Recorded(Request current, Delivery claim, SendOutcome outcome, DateTimeOffset now)
    {
        if (current.Delivery == claim)
            return current.With(After(claim, outcome, now));

        // The lease ran out meanwhile. That a card went out is true all the same; that one did not says nothing of another's.
        if (outcome is not SendOutcome.Sent sent)
            return null;
        if (current.Delivery.Step != claim.Step)
            return current.Noting(new DeliveryEntry(claim.Step, DeliveryState.Sent, now, null)) with { Delivery = current.Delivery with { SentAt = now, CardId = sent.ActivityId } };
        var another = current.Delivery.State is DeliveryState.Sending or DeliveryState.Sent;
        return current.With(current.Delivery.Arrive(sent.ActivityId, now) with { PossiblyTwice = another || current.Delivery.PossiblyTwice });
    }

    private static Delivery After(Delivery claim, SendOutcome outcome, DateTimeOffset now) => outcome switch
    {
        SendOutcome.Sent sent => claim.Arrive(sent.ActivityId, now),
        SendOutcome.Refused { Extent: RefusalExtent.ThisMessage } refused => claim.Fail(refused.Reason, now),
        SendOutcome.Refused refused => claim.Miss(refused.Reason, now),
        SendOutcome.TryLater later => claim.PutBack(later.Reason, now, TryAgainAt(later, now), later.MayHaveArrived),
        SendOutcome.NoAddress => claim.PutBack(NoChat, now),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    private static CardOutcome Told(SendOutcome outcome, DateTimeOffset now) => outcome switch
    {
        SendOutcome.Sent => new CardOutcome.Sent(),
        SendOutcome.Refused { Extent: RefusalExtent.ThisMessage } refused => new CardOutcome.Failed(refused.Reason),
        SendOutcome.Refused refused => new CardOutcome.Unreachable(refused.Reason),
        SendOutcome.TryLater later => new CardOutcome.ComeBack(TryAgainAt(later, now), later.Reason),
        SendOutcome.NoAddress => new CardOutcome.Unreachable(NoChat),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    private static DateTimeOffset TryAgainAt(SendOutcome.TryLater later, DateTimeOffset now) => now + (later.After ?? Wait);
}
