using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Record several updates, one after another, each under the version of its own AFI. Doing it twice does not show.</summary>
public sealed record RecordSeveralEffect(PlanId Plan, IReadOnlyList<OwnUpdate> Updates) : Effect(Plan)
{
    /// <summary>How they came.</summary>
    public UpdateChannel Via { get; init; } = UpdateChannel.Chat;

    /// <summary>What is left as it is, a sentence each; only where they came by card.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(facts);
        var outcomes = new List<(OwnUpdate, RecordOutcome)>();
        foreach (var update in Updates)
            outcomes.Add((update, await operations.RecordUpdate.Record(facts.Position.View, update.Reference, update.Draft, facts.Person, Via, cancellation)));
        return new Recorded(this, outcomes);
    }

    /// <summary>What came of each, said where it was asked for: on the card, or in the dialog.</summary>
    public sealed record Recorded(RecordSeveralEffect Effect, IReadOnlyList<(OwnUpdate Update, RecordOutcome Outcome)> Outcomes) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => Effect.Via is UpdateChannel.Card
            ? NoChanges.Conclude(state, Outcomes, Effect.Left, facts)
            : SeveralSteps.Conclude(state, Outcomes, facts);
    }
}
