namespace AfiBot.Core;

/// <summary>Why the target date moves to a later day, in a line. It is needed where it does, and counts only there.</summary>
public sealed class DelayField() : UpdateField<string>("Delay")
{
    /// <summary>Characters it may have.</summary>
    public const int MaxLength = 500;

    public override string Read(string text) => text;

    public override string Write(string value) => value;

    public override string Settled(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.MovesTheTarget ? draft.Said[this] : "";
    }

    public override IEnumerable<DraftProblem> Problems(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (!draft.MovesTheTarget)
            return [];
        return !PlainText.SaysSomething(draft.Said[this]) ? [new DraftProblem.Missing(this)]
            : draft.Said[this].Length > MaxLength ? [new DraftProblem.TooLong(this)]
            : [];
    }
}
