using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>Posts digests in their channel, and keeps the figures for the next one to compare with.</summary>
public sealed class PostDigest(IRegister register, IMessenger messenger, TimeProvider clock)
{
    /// <summary>Posts the digest of a plan's channel now, whatever the schedule does: those of all plans that share the channel, as one.</summary>
    public async Task<SendOutcome> PostWithOthers(PlanId plan, CancellationToken cancellation)
    {
        var plans = await register.Plans(cancellation);
        return plans.FirstOrDefault(p => p.Id == plan)?.DigestPlace is { } place
            ? await Post([.. plans.Where(p => p.DigestPlace == place).Select(p => p.Id)], cancellation)
            : new SendOutcome.NoAddress();
    }

    /// <summary>Posts the digests of plans that share a channel, as one.</summary>
    public async Task<SendOutcome> Post(IReadOnlyList<PlanId> plans, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var now = clock.GetUtcNow();
        var digests = new List<Digest>();
        ActionPlan? first = null;
        foreach (var plan in plans)
        {
            if (await register.Read(plan, cancellation) is not { Plan.DigestChannel: not null } view)
                return new SendOutcome.NoAddress();
            first ??= view.Plan;
            digests.Add(Digest.Of(PlanPosition.Of(view, now), await register.KeptFigures(plan, Digest.Weeks, cancellation)));
        }

        var outcome = await messenger.Send(first!.DigestChannel!, new DigestReply(digests, Words.Of(now, ForceCalendar.Of(first.Settings))), cancellation);
        if (outcome is not SendOutcome.Sent)
            return outcome;

        foreach (var digest in digests)
        {
            await register.Save(digest.Id, digest.Now, cancellation);
            await Remember(digest.Id, now, cancellation);
        }

        return outcome;
    }

    private async Task Remember(PlanId id, DateTimeOffset at, CancellationToken cancellation) => await Attempts.Change(
        $"That the digest of '{id}' was posted was not written down",
        () => register.Find(id, cancellation),
        plan => plan with { LastDigestAt = at, DigestClaimedAt = null },
        plan => register.TrySave(plan, cancellation));
}
