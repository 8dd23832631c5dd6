using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Record an update. Doing it twice does not show: the register knows an update that was recorded before.</summary>
public sealed record RecordEffect(PlanId Plan, AfiReference Reference, UpdateDraft Draft, UpdateChannel Via) : Effect(Plan)
{
    /// <summary>The AFI whose form follows; only where the update came by card.</summary>
    public AfiInPlan? Then { get; init; }

    /// <summary>The framework that it is of, or null for any.</summary>
    public FrameworkCode? Within { get; init; }

    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(facts);
        return new Recorded(this, await operations.RecordUpdate.Record(facts.Position.View, Reference, Draft, facts.Person, Via, cancellation));
    }

    /// <summary>What came of it, said where it was asked for: in the card, or in the dialog.</summary>
    public sealed record Recorded(RecordEffect Effect, RecordOutcome Outcome) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => Effect.Via is UpdateChannel.Card
            ? Forms.Conclude(state, Effect, Outcome, facts)
            : UpdateDialogSteps.Conclude(state, Effect, Outcome, facts);
    }
}
