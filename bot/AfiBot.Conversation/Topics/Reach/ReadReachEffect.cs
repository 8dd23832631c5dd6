using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Look up whom the cycle's cards have reached. Nothing is changed.</summary>
public sealed record ReadReachEffect(PlanId Plan) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(facts);
        return new Found(await operations.ReadReach.Of(facts.Position, cancellation), await operations.MissingPermissions.All(cancellation));
    }

    private sealed record Found(IReadOnlyList<LeadReach> Leads, IReadOnlyList<string> Missing) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(state, ReachReply.Of(facts, Leads, Missing), facts);
    }
}
