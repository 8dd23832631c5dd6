using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>The schedule's step: posts every digest that has fallen due and was not posted, those of one channel as one. Run late or twice,
/// or by two at once, it posts once: a digest is claimed before it is posted.</summary>
public sealed class PostDueDigests(IRegister register, PostDigest postDigest, TimeProvider clock)
{
    /// <returns>What was posted.</returns>
    public async Task<IReadOnlyList<Posted>> Run(CancellationToken cancellation)
    {
        var posted = new List<Posted>();
        foreach (var channel in (await register.Plans(cancellation)).Where(p => p.DigestPlace is not null).GroupBy(p => p.DigestPlace))
        {
            var now = clock.GetUtcNow();
            var claimed = new List<ActionPlan>();
            foreach (var plan in channel.Where(p => IsDue(p, now)))
                if (await register.TrySave(plan with { DigestClaimedAt = now }, cancellation))
                    claimed.Add(plan);
            if (claimed.Count == 0)
                continue;
            if (await postDigest.Post([.. claimed.Select(p => p.Id)], cancellation) is SendOutcome.Sent)
                posted.AddRange(claimed.Select((p, n) => new Posted(p, PossiblyTwice: n == 0 && claimed.Exists(c => c.DigestClaimedAt is not null)))); // One post: it is doubted once.
            else
                foreach (var plan in claimed)
                    await Release(plan.Id, now, cancellation);
        }

        return posted;
    }

    private static bool IsDue(ActionPlan plan, DateTimeOffset now)
    {
        var due = CycleSchedule.LatestDigest(plan.Settings, now);
        return !(due < plan.DigestChannelSince) && !(due <= plan.LastDigestAt) && !Lease.Runs(plan.DigestClaimedAt, now);
    }

    /// <summary>Lets the next run try at once. Where others changed the plan meanwhile, it tries when the lease has run out.</summary>
    private async Task Release(PlanId id, DateTimeOffset claimedAt, CancellationToken cancellation)
    {
        var plan = (await register.Find(id, cancellation))!;
        if (plan.DigestClaimedAt == claimedAt)
            await register.TrySave(plan with { DigestClaimedAt = null }, cancellation);
    }
}
