using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Read what was said of one AFI, and from the audit whose it was before: no question but this needs it, so it is not among the facts.</summary>
public sealed record ReadHistory(PlanId Plan, AfiReference Reference, int Page) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override bool OnlyReads => true;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var leads = new List<(DateTimeOffset At, LeadChange Change)>();
        await foreach (var line in operations.Audit.Read(cancellation))
        {
            if (line.Action == LeadChange.Action && line.Subject == Plan.Value && LeadChange.Of(Reference, line.Note) is { } change)
                leads.Add((line.At, change));
        }

        return new Found(this, await operations.Register.History(Plan, Reference, cancellation), leads);
    }

    /// <summary>What there was.</summary>
    private sealed record Found(ReadHistory Read, AfiHistory History, IReadOnlyList<(DateTimeOffset At, LeadChange Change)> Leads) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(state, Say(facts), facts);

        private Reply Say(Facts facts) => facts.Position.Find(Read.Reference) is { } afi && Access.MaySee(facts.Person, afi.Afi)
            ? HistoryReply.Of(afi.Afi, History, Leads, Read.Page, facts)
            : Refusals.NotYours(Read.Reference, facts);
    }
}
