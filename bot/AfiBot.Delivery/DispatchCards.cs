using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>The schedule's step: puts every card that is due, and can go out, on the queue. It looks at the register alone, so that
/// nothing depends on what was on a queue before a crash; a card put there twice is sent once. A lead of several plans has a message for each: whoever
/// handles the first sends what is due of all.</summary>
public sealed class DispatchCards(IRegister register, IDirectory directory, Hindrances hindrances, ICardQueue queue, ISendPause pause, TimeProvider clock)
{
    /// <returns>How many messages were put on the queue.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var dispatched = 0;
        foreach (var plan in await register.Plans(cancellation))
            dispatched += await Dispatch(plan.Id, cancellation);
        return dispatched;
    }

    /// <summary>Does so for one plan.</summary>
    public async Task<int> Dispatch(PlanId plan, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await register.Read(plan, cancellation) is not { } view)
            return 0;
        Instruments.ReviewBacklog.Record(view.Afis.Count(a => a is { Standing: not null, Verdict: QualityVerdict.Pending }), Instruments.Tag("plan", plan.Value));
        if (await pause.Until(cancellation) > now)
            return 0;
        var position = PlanPosition.Of(view, now);
        var dispatched = 0;
        var due = view.Requests.Where(r => r.Delivery.IsDue(now) && position.AskedOf(r.Lead).Count > 0).ToList();
        var hindered = await hindrances.Of(position, [.. due.Where(r => r.Delivery.Step is not RequestStep.Request).Select(r => r.Lead)], cancellation);
        foreach (var request in due)
        {
            if (hindered.TryGetValue(request.Lead, out var why))
            {
                if (request.Held(request.Delivery.Step, why, now) is { } held)
                    await register.TrySave(plan, held, cancellation);
                continue;
            }

            var chat = await directory.ChatOf(request.Lead, cancellation);
            if (!chat.IsOpen)
            {
                await Note(plan, request, chat.Refusal is { } refusal ? $"no messages are taken there: {refusal.Reason}" : SendCard.NoChat, now, cancellation);
                continue;
            }

            await queue.Enqueue(new CardMessage(plan, request.Cycle, request.Lead), null, cancellation);
            dispatched++;
        }

        return dispatched;
    }

    /// <summary>Puts on record, once, what the card waits for. Where others changed the request meanwhile, the next run looks again.</summary>
    private async Task Note(PlanId plan, Request request, string hindrance, DateTimeOffset now, CancellationToken cancellation)
    {
        var abandoned = request.Delivery.State is DeliveryState.Sending;
        if (abandoned || request.Delivery.Reason != hindrance)
            await register.TrySave(plan, request.With(request.Delivery.PutBack(hindrance, now, mayHaveArrived: abandoned)), cancellation);
    }
}
