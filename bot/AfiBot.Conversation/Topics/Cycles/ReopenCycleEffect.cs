using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Open a plan's cycle again, and put the cards on their way that its end had kept back.</summary>
public sealed record ReopenCycleEffect(PlanId Plan) : Effect(Plan)
{
    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var cycle = await operations.ReopenCycle.Reopen(Plan, cancellation);
        if (cycle is not null)
            await operations.Outgoing.DispatchCards(Plan, cancellation);
        return new Reopened(cycle);
    }

    /// <param name="Cycle">The cycle that is open again, or null where another came between.</param>
    private sealed record Reopened(Cycle? Cycle) : EffectResult
    {
        public override string? Ordered => Cycle is null ? null : "reopenCycle";

        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(state, Cycle is null ? ReopenCycleRequest.Why(facts) : Say(Cycle, facts), facts);

        private static TextReply Say(Cycle cycle, Facts facts)
        {
            var figures = Figures.Of(facts.Position.Afis);
            return new TextReply(
                $"{facts.NameOf(cycle)} is open again, with {figures.Answered} of {Words.Count(figures.Asked, "AFI")} answered. Answers are due by {Words.Of(cycle.Due)} and can be given until {Words.Of(cycle.Closes)}.");
        }
    }
}
