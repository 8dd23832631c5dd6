namespace AfiBot.Core;

/// <summary>The schedule's step: brings every request of a cycle that has ended, by its date or by an officer's word, to a final state.</summary>
public sealed class EndCycles(IRegister register, TimeProvider clock)
{
    /// <returns>The plans in which a request was settled.</returns>
    public async Task<IReadOnlyList<ActionPlan>> Run(CancellationToken cancellation)
    {
        var ended = new List<ActionPlan>();
        foreach (var plan in await register.Plans(cancellation))
        {
            if (await register.Read(plan.Id, cancellation) is not { Cycle: not null } view)
                continue;
            var position = PlanPosition.Of(view, clock.GetUtcNow());
            if (position.OpenCycle is null && await Settle(register, position, evenClaimed: false, cancellation) > 0)
                ended.Add(plan);
        }

        return ended;
    }

    /// <summary>The request as it is at the end of its cycle, or null where nothing is to be changed (any more, or yet). Pure.</summary>
    /// <param name="request">The request.</param>
    /// <param name="hasAnsweredAll">Whether the lead has answered all that was asked.</param>
    /// <param name="evenClaimed">Whether a sender who is at work is not waited for.</param>
    /// <param name="now">The instant.</param>
    public static Request? Settled(Request request, bool hasAnsweredAll, bool evenClaimed, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Delivery switch
        {
            { IsFinal: true } => null,
            var delivery when delivery.IsClaimed(now) && !evenClaimed => null,
            { State: DeliveryState.Sending } delivery => request.With(delivery.Fail("not known whether it arrived", now)),
            { SentAt: not null } delivery when hasAnsweredAll => request.With(delivery.Spare("answered in full before a further card went out", now)),
            var delivery => request.With(delivery.Miss(delivery.Reason ?? "the cycle ended before it could be sent", now)),
        };
    }

    /// <summary>Settles every request of a cycle that can be settled.</summary>
    /// <returns>How many were settled.</returns>
    internal static async Task<int> Settle(IRegister register, PlanPosition position, bool evenClaimed, CancellationToken cancellation)
    {
        var settled = 0;
        foreach (var request in position.View.Requests)
        {
            if (await Settle(register, position, request, evenClaimed, cancellation))
                settled++;
        }

        return settled;
    }

    private static async Task<bool> Settle(IRegister register, PlanPosition position, Request request, bool evenClaimed, CancellationToken cancellation)
    {
        var plan = position.View.Plan.Id;
        return (await Attempts.Make<bool>(async () =>
        {
            if (Settled(request, position.HasAnsweredAll(request.Lead), evenClaimed, position.AsAt) is not { } final)
                return false;
            if (await register.TrySave(plan, final, cancellation))
                return true;
            request = await register.Find(plan, request.Cycle, request.Lead, cancellation)
                ?? throw new InvalidOperationException($"A request of cycle {request.Cycle} is gone.");
            return Attempts.Again<bool>();
        })).OrThrow($"A request of cycle {request.Cycle} was not settled");
    }
}
