using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Plan a reminder for the leads who have not answered, and put the cards on their way.</summary>
public sealed record RemindEffect(PlanId Plan, RemindRequest Request) : Effect(Plan)
{
    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var planned = await operations.RemindLateLeads.Run(Plan, position => Request.Late(position).Select(l => l.Lead).Contains, cancellation);
        await operations.Outgoing.DispatchCards(Plan, cancellation);
        return new Reminded(planned);
    }

    private sealed record Reminded(int Planned) : EffectResult
    {
        public override string? Ordered => Planned == 0 ? null : "remind";

        public override Outcome Conclude(ConversationState state, Facts facts) =>
            UpdateDialogSteps.Resume(state, new TextReply($"{Words.Count(Planned, "reminder")} on {(Planned == 1 ? "its" : "their")} way."), facts);
    }
}
