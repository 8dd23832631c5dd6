namespace AfiBot.Core;

/// <summary>Why no further action is taken. It counts only with that status; imported standings may lack it.</summary>
public sealed class ReasonField() : ChoiceField<NoFurtherActionReason>("Reason")
{
    public override IEnumerable<DraftProblem> Problems(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft is { Status: Status.NoFurtherAction, Reason: null } ? [new DraftProblem.Missing(this)] : [];
    }

    public override string Settled(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Write(draft.EffectiveReason);
    }
}
