using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Close a plan's cycle before its day.</summary>
public sealed record CloseCycleEffect(PlanId Plan) : Effect(Plan)
{
    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return new Closed(await operations.CloseCycle.Close(Plan, cancellation));
    }

    /// <param name="Cycle">The cycle that was closed, or null where none was open.</param>
    private sealed record Closed(Cycle? Cycle) : EffectResult
    {
        public override string? Ordered => Cycle is null ? null : "closeCycle";

        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(state, Say(facts), facts);

        private TextReply Say(Facts facts)
        {
            if (Cycle is null)
                return new TextReply("No cycle is open.");
            var cards = Words.NotDelivered(DeliveryCounts.Of(facts.Position.View.Requests));
            return new TextReply(
                $"{facts.NameOf(Cycle)} is closed. No more answers are taken until the next one opens.{(cards is null ? "" : $" {cards}")} If that was a mistake, say \"reopen the cycle\".",
                new Choice("Reopen the cycle", new ReopenCycleRequest { Plan = facts.Plan }));
        }
    }
}
