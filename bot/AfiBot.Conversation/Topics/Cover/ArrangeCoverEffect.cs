using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Write cover down. Doing it twice does not show.</summary>
public sealed record ArrangeCoverEffect(PlanId Plan, EmailAddress Lead, EmailAddress Deputy, IReadOnlyList<AfiReference> Afis, DateOnly From, DateOnly Until) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(facts);
        return new Arranged(await operations.ArrangeCover.Arrange(facts.Position.View, Lead, Deputy, Afis, From, Until, facts.Person, cancellation));
    }

    private sealed record Arranged(CoverOutcome Outcome) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts)
        {
            var said = UpdateDialogSteps.Resume(state, CoverReplies.Say(Outcome, facts), facts);
            return Outcome is CoverOutcome.Arranged { Cover: var cover } ? said with { Notices = [.. CoverReplies.Told(cover, facts)] } : said;
        }
    }
}
