using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"go on": with an update that was begun and left.</summary>
/// <param name="Reference">The AFI; null for the one that was left last.</param>
public sealed record ResumeRequest(AfiReference? Reference) : PlanlessRequest
{
    public override string Verb => "resume";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        if (KeptDrafts.Find(state, Plan, Reference) is not { } kept)
            return state.Update is null ? new NothingInProgressRequest().Decide(state, facts) : UpdateDialogSteps.Resume(state, new TextReply("There is nothing else to go on with."), facts);
        if (kept.Step == UpdateStep.Plan)
            return state.Update is null ? PlanQuestionStep.Resume(KeptDrafts.Without(state, kept), kept, facts.Situation) : UpdateDialogSteps.Resume(state, new TextReply($"Please finish this one before {kept.Reference}."), facts);
        if (facts.Situation.Find(kept.Plan) is not { } its)
            return new Outcome(KeptDrafts.Without(state, kept), Refusals.Keeping($"You can no longer see the plan that {kept.Reference} is in.", kept.Draft));
        return state.Update is { } open && KeptDrafts.SetAside(KeptDrafts.Without(state, kept), open) is { Kept: { } others } aside
            ? KeptDrafts.Resume(aside with { Kept = [.. others, kept] }, kept, its)
            : KeptDrafts.Resume(state, kept, its);
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(Reference);
    }
}
