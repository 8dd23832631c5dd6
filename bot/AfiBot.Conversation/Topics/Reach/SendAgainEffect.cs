using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Plan the card again for those whom none has reached, and put the cards on their way.</summary>
public sealed record SendAgainEffect(PlanId Plan) : Effect(Plan)
{
    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(facts);
        var planned = await operations.SendAgain.Run(Plan, facts.Person, cancellation);
        await operations.Outgoing.DispatchCards(Plan, cancellation);
        return new Planned(planned);
    }

    private sealed record Planned(int Count) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(
            state,
            new TextReply($"{Words.Count(Count, "card")} will be tried again. Ask in a few minutes who was not reached.", new Choice("Who was not reached?", new ReachRequest { Plan = facts.Plan })),
            facts);
    }
}
