using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>The schedule's step: tells ILAU's channel, once a cycle, which leads are still late with what. Where no channel has been
/// chosen yet, it is told when there is one, as long as the cycle takes answers.</summary>
public sealed class EscalateLateLeads(IRegister register, IMessenger messenger, TimeProvider clock)
{
    /// <returns>What was posted.</returns>
    public async Task<IReadOnlyList<Posted>> Run(CancellationToken cancellation)
    {
        var posted = new List<Posted>();
        foreach (var plan in await register.Plans(cancellation))
        {
            if (plan.DigestChannel is null || await register.Read(plan.Id, cancellation) is not { } view)
                continue;
            var position = PlanPosition.Of(view, clock.GetUtcNow());
            if (IsDue(position) && LateLeadsReply.Of(position) is { Leads.Count: > 0 } reply && await Post(plan.DigestChannel, position, reply, cancellation))
                posted.Add(new Posted(plan, PossiblyTwice: position.OpenCycle!.EscalationClaimedAt is not null));
        }

        return posted;
    }

    private static bool IsDue(PlanPosition position) =>
        position.OpenCycle is { EscalatedAt: null } cycle
        && Ladder.At(Rung.Ilau, cycle, position.View.Plan.Settings) <= position.AsAt
        && !Lease.Runs(cycle.EscalationClaimedAt, position.AsAt);

    private async Task<bool> Post(ConversationReference channel, PlanPosition position, LateLeadsReply reply, CancellationToken cancellation)
    {
        var plan = position.View.Plan.Id;
        var claim = position.OpenCycle! with { EscalationClaimedAt = position.AsAt };
        if (!await register.TrySave(plan, claim, cancellation))
            return false;
        var isSent = await messenger.Send(channel, reply, cancellation) is SendOutcome.Sent;
        await Record(plan, claim, isSent ? clock.GetUtcNow() : null, cancellation);
        return isSent;
    }

    /// <param name="plan">The plan.</param>
    /// <param name="claim">The cycle as it was claimed.</param>
    /// <param name="at">When it was told; null where that failed, so that the next run may try at once.</param>
    /// <param name="cancellation">Stops waiting.</param>
    private async Task Record(PlanId plan, Cycle claim, DateTimeOffset? at, CancellationToken cancellation) => await Attempts.Change(
        $"That '{plan}' was told of its late leads was not written down",
        async () => (await register.Read(plan, cancellation))?.Cycle,
        cycle => cycle.Number == claim.Number && (at is not null || cycle.EscalationClaimedAt == claim.EscalationClaimedAt)
            ? cycle with { EscalatedAt = at ?? cycle.EscalatedAt, EscalationClaimedAt = null }
            : null,
        cycle => register.TrySave(plan, cycle, cancellation));
}
