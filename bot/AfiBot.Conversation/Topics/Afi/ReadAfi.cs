using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Read the history of an AFI that has an indicator: its page shows how the values went.</summary>
public sealed record ReadAfi(PlanId Plan, AfiReference Reference) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override bool OnlyReads => true;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return new Found(Reference, await operations.Register.History(Plan, Reference, cancellation));
    }

    private sealed record Found(AfiReference Reference, AfiHistory History) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts)
        {
            ArgumentNullException.ThrowIfNull(facts);
            return UpdateDialogSteps.Resume(state, new AfiRequest(Reference).Answer(facts, Measured.Of(History, facts.Calendar)), facts);
        }
    }
}
