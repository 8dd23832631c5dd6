using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Make the channel in which it was said the one of a plan's digest.</summary>
public sealed record DigestChannelEffect(PlanId Plan) : Effect(Plan)
{
    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(incoming);
        return (await Attempts.Make<EffectResult>(async () =>
        {
            var plan = (await operations.Register.Find(Plan, cancellation))!;
            return await operations.Register.TrySave(plan with { DigestChannel = incoming.Reference, DigestChannelSince = operations.Clock.GetUtcNow() }, cancellation)
                ? new Chosen()
                : Attempts.Again<EffectResult>();
        })).Or(new EffectResult.Busy());
    }

    private sealed record Chosen : EffectResult
    {
        public override string? Ordered => "digestHere";

        public override Outcome Conclude(ConversationState state, Facts facts)
        {
            ArgumentNullException.ThrowIfNull(facts);
            var settings = facts.Position.View.Plan.Settings;
            return new Outcome(state, new TextReply($"From now on the digest of {facts.PlanName} is posted here every {settings.DigestDay} at {settings.DigestAt:HH\\:mm}. Say \"post the digest\" to have one now."));
        }
    }
}
