using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Post a plan's digest in its channel now.</summary>
public sealed record PostDigestEffect(PlanId Plan) : Effect(Plan)
{
    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return new DigestPosted(await operations.Outgoing.PostDigest(Plan, cancellation));
    }

    private sealed record DigestPosted(SendOutcome Outcome) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(
            state,
            new TextReply(Outcome switch
            {
                SendOutcome.NoAddress => "No channel has been chosen for the digest. Say \"@AfiBot use this channel for the digest\" in one.",
                SendOutcome.Refused { Extent: not RefusalExtent.ThisMessage } refused => $"The channel takes nothing from me any more: {refused.Reason}",
                SendOutcome.Refused refused => $"The channel refused the digest: {refused.Reason}",
                SendOutcome.TryLater later => $"The channel could not be reached: {later.Reason} Try again in a while.",
                _ => "The digest is posted.",
            }),
            facts);
    }
}
