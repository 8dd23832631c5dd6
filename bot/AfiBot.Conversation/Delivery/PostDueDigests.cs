using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The schedule's step: posts every digest that has fallen due and was not posted. Run late or twice, it posts once.</summary>
public sealed class PostDueDigests(IRegister register, PostDigest postDigest, TimeProvider clock)
{
    /// <returns>The plans whose digest was posted.</returns>
    public async Task<IReadOnlyList<ActionPlan>> Run(CancellationToken cancellation)
    {
        var posted = new List<ActionPlan>();
        foreach (var plan in await register.Plans(cancellation))
        {
            var due = CycleSchedule.LatestDigest(plan.Settings, clock.GetUtcNow());
            if (plan.DigestChannel is null || due < plan.DigestChannelSince || due <= plan.LastDigestAt)
                continue;
            if (await postDigest.Post(plan.Id, cancellation) is SendOutcome.Sent)
                posted.Add(plan);
        }

        return posted;
    }
}
