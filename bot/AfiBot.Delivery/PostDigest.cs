using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>Posts a plan's digest in its channel, and keeps the figures for the next one to compare with.</summary>
public sealed class PostDigest(IRegister register, IMessenger messenger, TimeProvider clock)
{
    /// <summary>Posts it now, whatever the schedule does.</summary>
    public async Task<SendOutcome> Post(PlanId plan, CancellationToken cancellation)
    {
        if (await register.Read(plan, cancellation) is not { Plan.DigestChannel: { } channel } view)
            return new SendOutcome.NoAddress();
        var now = clock.GetUtcNow();
        var digest = Digest.Of(PlanPosition.Of(view, now), await register.KeptFigures(plan, Digest.Weeks, cancellation));
        var reply = new DigestReply(digest, Words.Of(now, ForceCalendar.Of(view.Plan.Settings)));
        var outcome = await messenger.Send(channel, reply, cancellation);
        if (outcome is not SendOutcome.Sent)
            return outcome;

        await register.Save(plan, digest.Now, cancellation);
        await Remember(plan, now, cancellation);
        return outcome;
    }

    private async Task Remember(PlanId id, DateTimeOffset at, CancellationToken cancellation) => await Attempts.Change(
        $"That the digest of '{id}' was posted was not written down",
        () => register.Find(id, cancellation),
        plan => plan with { LastDigestAt = at, DigestClaimedAt = null },
        plan => register.TrySave(plan, cancellation));
}
