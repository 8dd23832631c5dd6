namespace AfiBot.Core;

/// <summary>Where the AFI stands. Every update has one.</summary>
public sealed class StatusField() : ChoiceField<Status>("Status")
{
    public override IEnumerable<DraftProblem> Problems(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Status is null ? [new DraftProblem.Missing(this)] : [];
    }
}
