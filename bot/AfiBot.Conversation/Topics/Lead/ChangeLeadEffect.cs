using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Give AFIs to another lead, and put the cards that they are asked with on their way.</summary>
public sealed record ChangeLeadEffect(PlanId Plan, IReadOnlyList<AfiReference> Afis, EmailAddress To) : Effect(Plan)
{
    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(facts);
        var outcome = await operations.ChangeLead.Change(Plan, Afis, To, facts.Person, cancellation);
        if (outcome is LeadOutcome.Changed)
            await operations.Outgoing.DispatchCards(Plan, cancellation);
        return new Changed(outcome, To);
    }

    private sealed record Changed(LeadOutcome Outcome, EmailAddress To) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(state, Say(facts), facts) with
        {
            Notices = Outcome is LeadOutcome.Changed { Changes: var changes } ? [.. changes.GroupBy(c => c.From).Select(from => Told(from, facts))] : [],
        };

        private TextReply Say(Facts facts) => Outcome switch
        {
            LeadOutcome.Changed { Changes: var changes } => new TextReply(
                $"{facts.NameOf(To)} ({To}) leads on {LeadReplies.What([.. changes.Select(c => c.Reference)])} now, and is asked for updates in the place of {LeadReplies.Whom(changes, facts)}. It is in the audit."),
            LeadOutcome.Unchanged => new TextReply($"{facts.NameOf(To)} ({To}) leads on that already. Nothing was changed."),
            LeadOutcome.UnknownPerson => LeadReplies.Unknown(To.Value),
            _ => new TextReply("Only ILAU officers change who leads."),
        };

        /// <summary>Whoever led before hears it. The new lead is asked with a card.</summary>
        private Notice Told(IGrouping<EmailAddress, LeadChange> from, Facts facts) => new(
            from.Key,
            new TextReply($"{LeadReplies.What([.. from.Select(c => c.Reference)])} went to another lead: {facts.NameOf(To)}. You are not asked about {(from.Count() == 1 ? "it" : "them")} any more."));
    }
}
