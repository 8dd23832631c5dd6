using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What can be said to the page before it is recorded, besides yes and no. What it held is never replaced in silence: the page comes again and says what is new on it. Pure.</summary>
internal static class PageSteps
{
    /// <summary>So few words are a remark, and no story.</summary>
    private const int FewWords = 4;

    private static AfiLists Lists => AfiLists.Shared;

    /// <summary>Takes a date, a status or a narrative, or goes to the question that is named; null for anything else.</summary>
    public static Outcome? Hear(ConversationState state, UpdateDialog dialog, string text, Intent intent, Facts facts)
    {
        var sentence = Sentence.Of(text);
        if (sentence.Words.Count == 0 || text.Contains('?', StringComparison.Ordinal))
            return null;
        var said = Lists.MakeIt.TryMatch(sentence.Words, 0, out _, out var length) && length < sentence.Words.Count ? sentence.From(sentence.Words[length - 1].End) : text;
        if (dialog.Beside is { Count: > 0 } && IsOfOneAfi(sentence, said, facts.Position.Today))
            return UpdateDialogSteps.Ask(state, dialog, facts, $"There is more than one AFI on this page, so I have not changed anything. Please say which you mean, with its reference: \"{dialog.Reference} …\".");
        if (HearFields(state, dialog, text, facts, "") is { } field)
            return field;
        if (FieldNamed(sentence) is { } step && UpdateQuestions.Of(step).Belongs(dialog.Draft))
            return UpdateDialogSteps.AskAgain(state, dialog with { IsUnchanged = false }, step, "", facts);
        if (Lists.NarrativeIs.TryMatch(sentence.Words, 0, out _, out length) && length < sentence.Words.Count)
            return Doubtful(sentence.From(sentence.Words[length - 1].End), dialog, facts) is null
                ? Show(state, dialog, dialog.Draft with { Narrative = sentence.From(sentence.Words[length - 1].End) }, "The narrative is now as you wrote it.", facts)
                : null;
        return IsStory(sentence) && dialog.Open is null && dialog.Beside is null && !UpdateDialogSteps.IsAside(intent) && Doubtful(text, dialog, facts) is null
            ? UpdateDialogSteps.AskNarrative(state, dialog, text, new Doubt(DoubtKind.Replaces), toSummary: true, facts)
            : null;
    }

    /// <summary>Takes a date, a status, or what is said of a field under its name, and nothing else; null for anything else. What is new is said behind what there is to say first.</summary>
    public static Outcome? HearFields(ConversationState state, UpdateDialog dialog, string text, Facts facts, string first)
    {
        var sentence = Sentence.Of(text);
        if (sentence.Words.Count == 0 || text.Contains('?', StringComparison.Ordinal))
            return null;
        var said = Lists.MakeIt.TryMatch(sentence.Words, 0, out _, out var length) && length < sentence.Words.Count ? sentence.From(sentence.Words[length - 1].End) : text;
        if (ReadDate(said, facts.Position.Today) is { } date)
            return Show(state, dialog, dialog.Draft with { TargetDate = UpdateFields.TargetDate.Write(date) }, $"{first}The target date is now {Words.Of(date)}.", facts);
        if (UpdateQuestions.TakeFrom(dialog.Draft, said, facts.Position.Today) is { Story: "" } named && named.Draft != dialog.Draft)
            return Show(state, dialog, named.Draft, $"{first}I have put that down.", facts);
        return UpdateDialogSteps.BareStatus(said) is { } status
            ? Show(state, dialog, dialog.Draft with { Status = status.Status, Reason = status.Reason }, $"{first}I have changed the status to {Words.Of(status.Status, status.Reason)}.", facts)
            : null;
    }

    /// <summary>"change it": what?</summary>
    public static Outcome AskWhat(ConversationState state, UpdateDialog dialog, Facts facts) =>
        UpdateDialogSteps.Ask(state, dialog with { Open = new OpenDoubt("What should be different?", null, ToSummary: false) }, facts);

    /// <summary>The buttons of that question.</summary>
    public static IReadOnlyList<DialogButton> Buttons(UpdateDraft draft) =>
    [
        .. UpdateQuestions.All.Where(q => q.Belongs(draft)).Select(q => new DialogButton(q.Name, at => new DialogTap.ChangeIt(at) { To = q.Step })),
        DialogButton.Cancel,
    ];

    /// <summary>Whether it says something of an AFI without saying of which.</summary>
    private static bool IsOfOneAfi(Sentence sentence, string said, DateOnly today) =>
        ReadDate(said, today) is not null || UpdateQuestions.TakeFrom(new UpdateDraft(), said, today).Story.Length == 0 || UpdateDialogSteps.BareStatus(said) is not null || FieldNamed(sentence) is not null || Lists.NarrativeIs.TryMatch(sentence.Words, 0, out _, out _);

    private static Outcome Show(ConversationState state, UpdateDialog dialog, UpdateDraft draft, string news, Facts facts) =>
        UpdateDialogSteps.AskFirstMissing(state, dialog with { Draft = draft, IsUnchanged = false }, facts, news);

    private static DateOnly? ReadDate(string text, DateOnly today)
    {
        var sentence = Sentence.Of(text);
        var from = StatusLists.Shared.TargetDates.TryMatch(sentence.Words, 0, out _, out var length) && length < sentence.Words.Count ? sentence.Words[length].Start : 0;
        return DateReader.TryRead(sentence.Text[from..], today, out var date) ? date : null;
    }

    /// <summary>"the date is wrong", "narrative": nothing but a field and what says that it is to be changed.</summary>
    private static UpdateStep? FieldNamed(Sentence sentence)
    {
        UpdateStep? named = null;
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (Lists.Fields.TryMatch(sentence.Words, at, out var field, out var length))
                (named, at) = (UpdateStep.Find(field), at + length - 1);
            else if (!Lists.AroundAField.Contains(sentence.Words[at].Text))
                return null;
        }

        return named;
    }

    private static bool IsStory(Sentence sentence) =>
        sentence.Words.Count > FewWords && !((string[])["assent", "denials", "openings", "courtesies"]).Any(g => DoubtWords.Has(g, sentence.Words[0]));

    private static Doubt? Doubtful(string text, UpdateDialog dialog, Facts facts) =>
        Doubts.OfAnswer(text) ?? Doubts.OfOthers(text, dialog.Reference, facts.Vocabulary) ?? Doubts.OfNarrative(text, dialog.Draft.Status);
}
