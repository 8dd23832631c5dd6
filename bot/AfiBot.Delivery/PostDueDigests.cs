using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>The schedule's step: posts every digest that has fallen due and was not posted. Run late or twice, or by two at once,
/// it posts once: a digest is claimed before it is posted.</summary>
public sealed class PostDueDigests(IRegister register, PostDigest postDigest, TimeProvider clock)
{
    /// <returns>What was posted.</returns>
    public async Task<IReadOnlyList<Posted>> Run(CancellationToken cancellation)
    {
        var posted = new List<Posted>();
        foreach (var plan in await register.Plans(cancellation))
        {
            var now = clock.GetUtcNow();
            var due = CycleSchedule.LatestDigest(plan.Settings, now);
            if (plan.DigestChannel is null || due < plan.DigestChannelSince || due <= plan.LastDigestAt || Lease.Runs(plan.DigestClaimedAt, now))
                continue;
            if (!await register.TrySave(plan with { DigestClaimedAt = now }, cancellation))
                continue;
            if (await postDigest.Post(plan.Id, cancellation) is SendOutcome.Sent)
                posted.Add(new Posted(plan, PossiblyTwice: plan.DigestClaimedAt is not null));
            else
                await Release(plan.Id, now, cancellation);
        }

        return posted;
    }

    /// <summary>Lets the next run try at once. Where others changed the plan meanwhile, it tries when the lease has run out.</summary>
    private async Task Release(PlanId id, DateTimeOffset claimedAt, CancellationToken cancellation)
    {
        var plan = (await register.Find(id, cancellation))!;
        if (plan.DigestClaimedAt == claimedAt)
            await register.TrySave(plan with { DigestClaimedAt = null }, cancellation);
    }
}
