using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>Sends a lead the card that is due, and keeps the record of it. Any number of senders may do so at once: a card is claimed
/// before it is sent, and what came of it is written down after. What the lead is due to be sent of other plans at the same step goes
/// along on the same card; each plan's request is claimed for itself, and has a record of its own.</summary>
public sealed class SendCard(IRegister register, PersonalPost post, IForceDirectory force, ISendPause pause, TimeProvider clock)
{
    /// <summary>Why a card waits for a lead whom the bot has not met.</summary>
    public const string NoChat = "no chat with the bot yet";

    /// <summary>Sendings in a row that may break off before a card is given up. A queue's own count does not do: a message that
    /// finds the card claimed is put back as a new one.</summary>
    private const int MostBrokenOff = 5;

    /// <summary>The wait before another try where the service does not say.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    /// <summary>Sends the card unless that has been done, or another is doing it.</summary>
    public Task<CardOutcome> Send(CardMessage message, CancellationToken cancellation) => Send(message, anew: false, cancellation);

    /// <summary>Does so even where all has been answered meanwhile: the lead's chat is new, so they have no card to correct an answer on.</summary>
    public Task<CardOutcome> SendAnew(CardMessage message, CancellationToken cancellation) => Send(message, anew: true, cancellation);

    /// <summary>Makes a card that was sent or had failed due again, as long as the cycle asks anything. Whoever stops after that leaves it to the schedule.</summary>
    /// <returns>False where nothing is asked, or another has moved the card on since the request was read.</returns>
    public async Task<bool> PlanAnew(PlanView view, Request request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(request);
        var now = clock.GetUtcNow();
        return PlanPosition.Of(view, now).AskedOf(request.Lead).Count > 0
            && await Attempts.Change(
                $"A card of cycle {request.Cycle} was not planned anew",
                () => register.Find(view.Plan.Id, request.Cycle, request.Lead, cancellation),
                current => current.Delivery == request.Delivery ? current.With(current.Delivery.Advance(current.Delivery.Step, now)) : null,
                planned => register.TrySave(view.Plan.Id, planned, cancellation)) is not null;
    }

    private async Task<CardOutcome> Send(CardMessage message, bool anew, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var now = clock.GetUtcNow();
        if (await Read(message.Plan, message.Lead, now, cancellation) is not { Request.Delivery: { IsFinal: false } delivery } asked || asked.Request.Cycle != message.Cycle)
            return new CardOutcome.NothingToDo();
        var person = await post.Find(message.Lead, cancellation);
        var others = await Others(message, person, now, cancellation);
        if (await Hindrance(delivery, others, now, cancellation) is { } hindrance)
            return hindrance;

        // All senders claim in the same order, so that of several who are at the same lead's requests one gets them all.
        var together = others.Where(o => o.Request.Delivery.Step == delivery.Step && o.Request.Delivery.IsDue(now)).Append(asked);
        var claims = await Claim(together.OrderBy(a => a.Plan.Value, StringComparer.Ordinal), anew, now, cancellation);
        var onTheCard = claims.FindAll(c => c.Next.State is DeliveryState.Sending);
        var told = onTheCard.Count > 0 ? await Send(onTheCard, message, person, cancellation) : null;
        return claims.Find(c => c.Asked == asked)?.Next switch
        {
            null => new CardOutcome.ComeBack(now + Lease.Length, "another is at it"),
            { State: DeliveryState.Sending } => told!,
            { State: DeliveryState.Failed } failed => new CardOutcome.Failed(failed.Reason!),
            _ => new CardOutcome.NothingToDo(),
        };
    }

    /// <summary>What one plan's open cycle asks of the lead, or null.</summary>
    private async Task<Asked?> Read(PlanId plan, EmailAddress lead, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await register.Read(plan, cancellation) is not { } view)
            return null;
        var position = PlanPosition.Of(view, now);
        return position.AskedOf(lead).Count > 0 && view.Requests.FirstOrDefault(r => r.Lead == lead) is { } request ? new Asked(position, request) : null;
    }

    /// <summary>What the other plans that name the lead ask of them.</summary>
    private async Task<IReadOnlyList<Asked>> Others(CardMessage message, Person? person, DateTimeOffset now, CancellationToken cancellation)
    {
        var others = new List<Asked>();
        if (person?.GrantOf(message.Plan) is not { Roles: not Roles.None })
            return others;
        foreach (var plan in person.Grants.Where(g => g.Roles is not Roles.None && g.Plan != message.Plan).Select(g => g.Plan))
        {
            if (await Read(plan, message.Lead, now, cancellation) is { } asked)
                others.Add(asked);
        }

        return others;
    }

    /// <summary>Claims one request after the other. Where another comes between, the rest is left to them.</summary>
    private async Task<List<Claimed>> Claim(IEnumerable<Asked> together, bool anew, DateTimeOffset now, CancellationToken cancellation)
    {
        var claims = new List<Claimed>();
        foreach (var asked in together)
        {
            var next = Next(asked, anew, now);
            if (!await register.TrySave(asked.Plan, asked.Request.With(next), cancellation))
                break;
            claims.Add(new Claimed(asked, next));
        }

        return claims;
    }

    /// <summary>The card is claimed, unless it is given up, or is a further one to somebody who has answered all by now.</summary>
    private static CardDelivery Next(Asked asked, bool anew, DateTimeOffset now) => asked.Request switch
    {
        { BrokenOff: >= MostBrokenOff, Delivery: var delivery } => delivery.Fail("given up: every attempt broke off", now),
        { Lead: var lead, Delivery: { SentAt: not null } delivery } when !anew && asked.Position.HasAnsweredAll(lead) => delivery.Spare("answered in full meanwhile", now),
        { Delivery: var delivery } => delivery.Claim(now),
    };

    /// <summary>Sends what was claimed, and writes down what came of it in each plan.</summary>
    private async Task<CardOutcome> Send(IReadOnlyList<Claimed> claims, CardMessage message, Person? person, CancellationToken cancellation)
    {
        foreach (var (asked, next) in claims)
            Instruments.QueueAge.Record((next.At - (asked.Request.Delivery.NotBefore ?? asked.Request.Delivery.At)).TotalSeconds);
        var card = RequestCardReply.Of([.. claims.Select(c => c.Asked.Position)], message.Lead)! with { Step = claims[0].Next.Step };
        var positions = claims.Select(c => c.Asked.Position).ToList();
        var known = card.Step is RequestStep.Request ? Colleague.Unknown : await LookUp(positions[0], message.Lead, cancellation);
        card = card with { Warning = card.Step is RequestStep.Overdue ? Warning(claims[0].Asked, known) : null };

        // Who is away is not chased: whoever covers for them is asked instead, where they can be.
        var isAway = known.IsAway(positions[0].Today);
        var instead = isAway && person is not null && await SendToDeputies(positions, person, card.Step, cancellation);
        var outcome = instead
            ? new SendOutcome.Sent(claims[0].Asked.Request.Delivery.CardId)
            : await post.Send(message.Plan, message.Lead, person, card, cancellation);
        var now = clock.GetUtcNow();
        foreach (var claim in claims)
            await Record(claim, outcome, now, cancellation);
        if (outcome is SendOutcome.Sent && !instead)
        {
            await PutAway(claims, message.Lead, cancellation);
            if (person is not null && !isAway)
                await SendToDeputies(positions, person, card.Step, cancellation);
        }

        return Told(outcome, now);
    }

    /// <summary>The lead has a new card: the one before becomes a line, so that one stands there and not a pile. Where that fails, it stays.</summary>
    private async Task PutAway(IReadOnlyList<Claimed> claims, EmailAddress lead, CancellationToken cancellation)
    {
        foreach (var old in claims.Select(c => c.Asked.Request.Delivery.CardId).OfType<string>().Distinct())
            await post.Replace(lead, old, FixedReplies.NewCardBelow, cancellation);
    }

    private async Task<Colleague> LookUp(PlanPosition position, EmailAddress lead, CancellationToken cancellation) =>
        (await force.LookUp(position.View.Plan, [lead], cancellation)).GetValueOrDefault(lead) ?? Colleague.Unknown;

    /// <summary>Who will be told if nothing comes, and when; null where the force has named nobody.</summary>
    private static string? Warning(Asked asked, Colleague known)
    {
        // As if it had gone out: who has had no card before is asked by this one.
        var request = asked.Request with { Delivery = asked.Request.Delivery with { SentAt = asked.Position.AsAt } };
        var next = Ladder.Tellings(asked.Position, request, known).Where(t => t.To is not null).MinBy(t => t.At);
        return next is null
            ? null
            : $"On {Words.Of(ForceCalendar.Of(asked.Position.View.Plan.Settings).DateOf(next.At))} I shall tell "
                + (next.Rung is Rung.LineManager ? $"your line manager, {known.Manager!.Name}," : "the sponsor of the framework") + " which answers are still to come.";
    }

    /// <summary>Whoever covers for the lead today gets the card, with all that they have to answer. The record is that of the lead's own.</summary>
    /// <returns>Whether one of them has it.</returns>
    private async Task<bool> SendToDeputies(IReadOnlyList<PlanPosition> positions, Person lead, RequestStep step, CancellationToken cancellation)
    {
        var arrived = false;
        foreach (var cover in positions.SelectMany(lead.CoveredIn).DistinctBy(c => c.Deputy).ToList())
        {
            if (await post.Find(cover.Deputy, cancellation) is { } deputy && RequestCardReply.Of(positions, deputy) is { } card)
                arrived |= await post.Send(cover.Plan, cover.Deputy, deputy, card with { Step = step }, cancellation) is SendOutcome.Sent;
        }

        return arrived;
    }

    /// <summary>Why it cannot be sent right now, or null. Nobody's chat gets two cards at a time.</summary>
    private async Task<CardOutcome?> Hindrance(CardDelivery delivery, IEnumerable<Asked> others, DateTimeOffset now, CancellationToken cancellation)
    {
        if (others.Select(o => o.Request.Delivery).Prepend(delivery).FirstOrDefault(d => d.IsClaimed(now)) is { } claimed)
            return new CardOutcome.ComeBack(claimed.At + Lease.Length + TimeSpan.FromSeconds(1), "another is sending it");
        if (delivery.NotBefore is { } notBefore && notBefore > now)
            return new CardOutcome.ComeBack(notBefore, delivery.Reason ?? "");
        return await pause.Until(cancellation) is { } until && until > now
            ? new CardOutcome.ComeBack(until, "sending is paused")
            : null;
    }

    /// <summary>Writes down what came of a sending.</summary>
    private async Task Record(Claimed claim, SendOutcome outcome, DateTimeOffset now, CancellationToken cancellation)
    {
        var (plan, request) = (claim.Asked.Plan, claim.Asked.Request);
        await Attempts.Change(
            $"What came of sending a card of cycle {request.Cycle} was not written down",
            () => register.Find(plan, request.Cycle, request.Lead, cancellation),
            current => Recorded(current, claim.Next, outcome, now),
            recorded => register.TrySave(plan, recorded, cancellation));
    }

    /// <summary>The request with what came of a sending, or null where that says nothing any more. Pure.</summary>
    /// <param name="current">The request as it stands now.</param>
    /// <param name="claim">The delivery as the sender had claimed it.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="now">The instant.</param>
    internal static Request? Recorded(Request current, CardDelivery claim, SendOutcome outcome, DateTimeOffset now)
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

    private static CardDelivery After(CardDelivery claim, SendOutcome outcome, DateTimeOffset now) => outcome switch
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

    /// <summary>What a plan's open cycle asks of the lead.</summary>
    private sealed record Asked(PlanPosition Position, Request Request)
    {
        public PlanId Plan => Position.View.Plan.Id;
    }

    /// <summary>A request whose delivery this sender has moved on.</summary>
    private sealed record Claimed(Asked Asked, CardDelivery Next);
}
