using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Open a plan's next cycle, and put its cards on their way.</summary>
public sealed record OpenCycleEffect(PlanId Plan) : Effect(Plan)
{
    /// <remarks>The cards need not wait for the schedule, which finds any that a crash between the two leaves behind.</remarks>
    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var outcome = await operations.OpenCycle.Open(Plan, cancellation);
        if (outcome is OpenOutcome.Opened)
            await operations.Outgoing.DispatchCards(Plan, cancellation);
        return new Opened(outcome);
    }

    private sealed record Opened(OpenOutcome Outcome) : EffectResult
    {
        public override string? Ordered => Outcome is OpenOutcome.Opened ? "openCycle" : null;

        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(state, Say(facts), facts);

        private TextReply Say(Facts facts) => Outcome switch
        {
            OpenOutcome.Opened opened => new TextReply(
                $"{facts.NameOf(opened.Cycle)} is open: {Words.Count(opened.Requests.Count, "lead")} asked about {Words.Count(opened.Requests.Sum(r => r.Afis.Count), "AFI")}. "
                + $"Answers are due by {Words.Of(opened.Cycle.Due)} and can be given until {Words.Of(opened.Cycle.Closes)}. The cards are on their way."),
            OpenOutcome.AlreadyOpen already => new TextReply(
                $"{facts.NameOf(already.Cycle)} is open already: answers are due by {Words.Of(already.Cycle.Due)} and can be given until {Words.Of(already.Cycle.Closes)}."),
            _ => new TextReply("There is nothing to ask about: no AFI is in progress or awaiting an update. No cycle was opened."),
        };
    }
}
