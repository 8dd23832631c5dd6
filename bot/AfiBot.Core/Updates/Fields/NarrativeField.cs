namespace AfiBot.Core;

/// <summary>What has been done, in the author's words, of one line or several. Empty only for imported standings.</summary>
public sealed class NarrativeField() : UpdateField<string>("Narrative")
{
    /// <summary>Characters it may have. Far below the store's limit, far above an honest answer.</summary>
    public const int MaxLength = 4000;

    /// <summary>Letters, digits and spaces between them that a completion needs at least: "ok", "all done" and "completed" do not say what was done.</summary>
    private const int FewestToComplete = 10;

    /// <summary>As much of a text that is too long as can be taken: to the end of a sentence, or of a word, where one ends near the limit.</summary>
    public static string BeginningOf(string text)
    {
        const int near = 400;
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= MaxLength)
            return text;
        var sentence = text.LastIndexOfAny(['.', '!', '?', '\n'], MaxLength - 1, near);
        var word = text.LastIndexOf(' ', MaxLength, near);
        var end = sentence > 0 ? sentence + 1 : word > 0 ? word : char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text[..end].TrimEnd();
    }

    public override string Tidy(string typed) => PlainText.Of(typed);

    public override string Read(string text) => text;

    public override string Write(string value) => value;

    public override object Column(string text) => text;

    public override IEnumerable<DraftProblem> Problems(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (!PlainText.SaysSomething(draft.Narrative))
            yield return new DraftProblem.Missing(this);
        else if (draft.Narrative.Length > MaxLength)
            yield return new DraftProblem.TooLong(this);
        else if (draft.Status is Status.Completed && draft.Narrative.Count(c => char.IsLetterOrDigit(c) || char.IsWhiteSpace(c)) < FewestToComplete)
            yield return new DraftProblem.TooShort(this);
    }
}
