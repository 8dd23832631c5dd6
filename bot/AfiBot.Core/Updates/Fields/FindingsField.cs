namespace AfiBot.Core;

/// <summary>What was found where an impact was considered, in the author's words; empty where they do not say.</summary>
public sealed class FindingsField(string name) : UpdateField<string>(name)
{
    /// <summary>Characters it may have.</summary>
    public const int MaxLength = 1000;

    public override string? InFiles => $"at most {MaxLength} characters";

    public override string Tidy(string typed) => PlainText.Of(typed);

    public override string Read(string text) => text;

    public override string Write(string value) => value;

    public override IEnumerable<DraftProblem> Problems(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Said[this].Length > MaxLength ? [new DraftProblem.TooLong(this)] : [];
    }
}
