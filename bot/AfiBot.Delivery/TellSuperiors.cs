using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>The schedule's step: tells line managers, and later the sponsors of frameworks, whose answers stay out. Each is told of all that is
/// due for them in one message, once; what becomes of it stands with the requests.</summary>
public sealed class TellSuperiors(IRegister register, IForceDirectory force, PersonalPost post, TimeProvider clock)
{
    private const string Nobody = "nobody is named";

    /// <returns>How many messages were sent.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var sent = 0;
        foreach (var plan in await register.Plans(cancellation))
        {
            if (await register.Read(plan.Id, cancellation) is not { } view)
                continue;
            var position = PlanPosition.Of(view, clock.GetUtcNow());
            if (position.OpenCycle is { } cycle && Ladder.At(Rung.LineManager, cycle, plan.Settings) <= position.AsAt)
                sent += await Tell(position, cancellation);
        }

        return sent;
    }

    private async Task<int> Tell(PlanPosition position, CancellationToken cancellation)
    {
        var late = position.View.Requests.Where(r => !position.HasAnsweredAll(r.Lead)).ToList();
        var known = await force.LookUp(position.View.Plan, [.. late.Select(r => r.Lead)], cancellation);
        var due = late
            .SelectMany(r => Ladder.TellingsDue(position, r, known.GetValueOrDefault(r.Lead) ?? Colleague.Unknown).Select(t => (Request: r, Telling: t)))
            .GroupBy(d => (d.Telling.Rung, d.Telling.To))
            .OrderBy(g => g.Key.Rung)
            .ThenBy(g => g.Key.To)
            .ToList();
        var recipients = await force.LookUp(position.View.Plan, [.. due.Select(g => g.Key.To).OfType<EmailAddress>()], cancellation);
        var sent = 0;
        foreach (var group in due)
        {
            var (rung, to) = group.Key;
            var tellings = group.Select(d => (d.Request.Lead, d.Telling)).ToList();
            if (to is not { } recipient)
                await Note(position, tellings, new TellingEntry(rung, to, DeliveryState.Unreachable, position.AsAt, Nobody), cancellation);
            else if (recipients.GetValueOrDefault(recipient)?.IsAway(position.Today) is true)
                await Note(position, tellings, new TellingEntry(rung, to, DeliveryState.Planned, position.AsAt, "away"), cancellation);
            else if (!await post.Reaches(recipient, cancellation))
                await Note(position, tellings, new TellingEntry(rung, to, DeliveryState.Planned, position.AsAt, SendCard.NoChat), cancellation);
            else
                sent += await Send(position, rung, recipient, tellings, cancellation) ? 1 : 0;
        }

        return sent;
    }

    private async Task<bool> Send(PlanPosition position, Rung rung, EmailAddress to, IReadOnlyList<(EmailAddress Lead, Telling Telling)> tellings, CancellationToken cancellation)
    {
        var claim = new TellingEntry(rung, to, DeliveryState.Sending, clock.GetUtcNow());
        var claimed = new List<(EmailAddress Lead, Telling Telling)>();
        foreach (var telling in tellings)
        {
            if (await Change(position, telling.Lead, request => request.IsTold(rung, to, claim.At) ? null : claim, cancellation))
                claimed.Add(telling);
        }

        if (claimed.Count == 0)
            return false;
        var outcome = await post.SendToSuperior(to, SuperiorReply.Of(position, rung, [.. claimed.Select(c => (c.Lead, c.Telling.Afis))]), cancellation);
        var told = Came(outcome, claim, clock.GetUtcNow());
        foreach (var (lead, _) in claimed)
            await Change(position, lead, request => request.Told.Contains(claim) ? told : null, cancellation);
        return outcome is SendOutcome.Sent;
    }

    private static TellingEntry Came(SendOutcome outcome, TellingEntry claim, DateTimeOffset now) => outcome switch
    {
        SendOutcome.Sent => claim with { State = DeliveryState.Sent, At = now },
        SendOutcome.Refused { Extent: RefusalExtent.ThisMessage } refused => claim with { State = DeliveryState.Failed, At = now, Reason = refused.Reason },
        SendOutcome.Refused refused => claim with { State = DeliveryState.Planned, At = now, Reason = refused.Reason },
        SendOutcome.TryLater later => claim with { State = DeliveryState.Planned, At = now, Reason = later.Reason },
        _ => claim with { State = DeliveryState.Planned, At = now, Reason = SendCard.NoChat },
    };

    /// <summary>Puts on record, once, what a step waits for, or that it is skipped.</summary>
    private async Task Note(PlanPosition position, IEnumerable<(EmailAddress Lead, Telling Telling)> tellings, TellingEntry told, CancellationToken cancellation)
    {
        foreach (var (lead, _) in tellings)
        {
            await Change(
                position, lead, request => request.Told.Any(t => (t.Rung, t.To, t.State, t.Reason) == (told.Rung, told.To, told.State, told.Reason)) ? null : told, cancellation);
        }
    }

    private async Task<bool> Change(PlanPosition position, EmailAddress lead, Func<Request, TellingEntry?> decide, CancellationToken cancellation) => await Attempts.Change(
        $"Who was told of late answers in '{position.View.Plan.Id}' was not written down",
        () => register.Find(position.View.Plan.Id, position.View.Cycle!.Number, lead, cancellation),
        request => decide(request) is { } told ? request.With(told) : null,
        request => register.TrySave(position.View.Plan.Id, request, cancellation)) is not null;
}
