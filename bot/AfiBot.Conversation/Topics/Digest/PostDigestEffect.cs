using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Post the digest of a plan's channel now, with the other plans that share the channel.</summary>
public sealed record PostDigestEffect(PlanId Plan) : Effect(Plan)
{
    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return new DigestPosted(await operations.Outgoing.PostDigest(Plan, cancellation));
    }

    private sealed record DigestPosted(SendOutcome Outcome) : EffectResult
    {
        public override string? Ordered => Outcome is SendOutcome.Sent ? "postDigest" : null;

        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(
            state,
            new TextReply(Outcome switch
            {
                SendOutcome.NoAddress => "No channel has been chosen for the digest yet. In the channel you want, say \"@AfiBot use this channel for the digest\".",
                SendOutcome.Refused { Extent: not RefusalExtent.ThisMessage } refused => $"I can no longer post in the channel: {refused.Reason}",
                SendOutcome.Refused refused => $"The channel refused the digest: {refused.Reason}",
                SendOutcome.TryLater later => $"The channel could not be reached: {later.Reason} Please try again later.",
                _ => "The digest has been posted.",
            }),
            facts);
    }
}
