using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Read who covers for whom. Nothing is changed.</summary>
public sealed record ReadCoversEffect(PlanId Plan) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return new Covers([.. (await operations.Directory.People(cancellation)).SelectMany(p => p.Covers.Where(c => p.IsNamed(c.Deputy)))]);
    }

    private sealed record Covers(IReadOnlyList<Cover> All) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(state, CoverReplies.List(All, facts), facts);
    }
}
