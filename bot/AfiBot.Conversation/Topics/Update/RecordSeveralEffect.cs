using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Record several updates, one after another, each under the version of its own AFI. Doing it twice does not show.</summary>
public sealed record RecordSeveralEffect(PlanId Plan, IReadOnlyList<OwnUpdate> Updates) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(facts);
        var outcomes = new List<(OwnUpdate, RecordOutcome)>();
        foreach (var update in Updates)
            outcomes.Add((update, await operations.RecordUpdate.Record(facts.Position.View, update.Reference, update.Draft, facts.Person, UpdateChannel.Chat, cancellation)));
        return new Recorded(outcomes);
    }

    /// <summary>What came of each.</summary>
    public sealed record Recorded(IReadOnlyList<(OwnUpdate Update, RecordOutcome Outcome)> Outcomes) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => SeveralSteps.Conclude(state, Outcomes, facts);
    }
}
