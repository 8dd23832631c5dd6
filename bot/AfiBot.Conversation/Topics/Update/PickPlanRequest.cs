using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The answer to which plan an update is about.</summary>
public sealed record PickPlanRequest(AfiReference Reference) : AfiScopedRequest(Reference)
{
    public override string Verb => "pickPlan";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Update is { } dialog && dialog.Step == UpdateStep.Plan && dialog.Reference == Reference
            ? PlanQuestionStep.GoOn(state, dialog, facts)
            : UpdateDialogSteps.TapOutOfTurn(state, new DialogStep(Reference, UpdateStep.Plan), Plan, facts);
    }
}
