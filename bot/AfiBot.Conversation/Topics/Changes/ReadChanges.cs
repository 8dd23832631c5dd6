using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Read what was said of every AFI of a plan, in one query.</summary>
public sealed record ReadChanges(PlanId Plan, ChangesRequest Asked) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override bool OnlyReads => true;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return new Found(Asked, await operations.Register.Histories(Plan, cancellation));
    }

    /// <summary>What there was.</summary>
    private sealed record Found(ChangesRequest Asked, IReadOnlyDictionary<AfiReference, AfiHistory> Histories) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(state, Say(facts), facts);

        private ChangesReply Say(Facts facts)
        {
            var cycle = Asked.Since is null ? facts.Position.View.Cycle : null;
            var since = cycle?.OpenedAt ?? facts.Calendar.InstantOf(Asked.Since ?? facts.Position.Today, TimeOnly.MinValue);
            return ChangesReply.Of(Asked, AfiChange.Since(facts.Visible(Asked.Scope), Histories, since), cycle, facts);
        }
    }
}
