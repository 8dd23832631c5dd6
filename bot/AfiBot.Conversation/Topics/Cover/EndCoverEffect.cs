using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>End every cover that a lead has given in a plan. Doing it twice does not show.</summary>
public sealed record EndCoverEffect(PlanId Plan, EmailAddress Lead) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Person.Away is not null)
            await operations.NoteAbsence.Note(facts.Person.Email, null, cancellation);
        return new Ended(await operations.ArrangeCover.End(facts.Position.View, Lead, deputy: null, facts.Person, cancellation));
    }

    private sealed record Ended(CoverOutcome Outcome) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(state, CoverReplies.Say(Outcome, facts), facts);
    }
}
