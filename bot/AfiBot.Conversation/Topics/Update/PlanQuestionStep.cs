using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The update dialog's question before all others, where several plans have the reference: which plan? Pure.</summary>
internal static class PlanQuestionStep
{
    /// <summary>Asks it; what was said waits.</summary>
    public static Outcome Ask(ConversationState state, AfiReference reference, IReadOnlyList<OwnLine> said, IReadOnlyList<Facts> plans) =>
        Ask(state, new UpdateDialog(reference, UpdateStep.Plan, new UpdateDraft(), Waiting: said), plans);

    private static Outcome Ask(ConversationState state, UpdateDialog dialog, IReadOnlyList<Facts> plans, string? first = null)
    {
        var question = $"More than one plan has {dialog.Reference}. Which do you mean?";
        return new Outcome(
            state with { Update = dialog with { Plan = null, Step = UpdateStep.Plan } },
            new TextReply(
                first is null ? question : $"{first} {question}",
                [.. plans.Select(f => new Choice(f.PlanName, new PickPlanRequest(dialog.Reference) { Plan = f.Plan })), Cancel(dialog)])
            {
                IsAboutPlans = true,
            });
    }

    /// <summary>Something was said while it is open.</summary>
    public static Outcome Hear(ConversationState state, UpdateDialog dialog, string text, Reading reading, Situation situation) =>
        reading.Intent is not Intent.Cancel && PlanNames.Picked(text, Fitting(dialog, situation)) is null && IsOfSomethingElse(dialog, text, reading, situation) && KeptDrafts.SetAside(state, dialog) is { } aside
            ? TurnLogic.HearAnew(aside, text, situation)
            : Answer(state, dialog, situation, reading.Intent is Intent.Cancel, plans => PlanNames.Picked(text, plans) is { } picked ? [picked] : []);

    /// <summary>The question once more, after it was left.</summary>
    public static Outcome Resume(ConversationState state, UpdateDialog kept, Situation situation) => Answer(state, kept, situation, isCancelled: false, _ => [], first: null);

    /// <summary>A question, or an update of another AFI, or of the same with its plan: what was said before is kept for later.</summary>
    private static bool IsOfSomethingElse(UpdateDialog dialog, string text, Reading reading, Situation situation)
    {
        bool IsOther(AfiReference? about) => about is { } reference && (reference != dialog.Reference || PlanNames.Narrow(text, situation.Plans).Plans is [_]);
        return reading.Intent switch
        {
            Intent.GiveUpdate given => IsOther(given.Reference),
            Intent.NoChange given => IsOther(given.Reference),
            Intent.StartUpdate start => IsOther(start.Reference),
            Intent.Wanted { Request: ToldRequest told } => IsOther(told.Reference),
            Intent.Wanted { Request: RestUnchangedRequest } => true,
            _ => reading.IsCertain && UpdateDialogSteps.IsAside(reading.Intent),
        };
    }

    /// <summary>A button of the dialog was tapped while it is open. The plans have buttons of their own.</summary>
    public static Outcome Tap(ConversationState state, UpdateDialog dialog, DialogTap tap, Situation situation) =>
        Answer(state, dialog, situation, tap is DialogTap.Cancel, _ => []);

    private static Outcome Answer(ConversationState state, UpdateDialog dialog, Situation situation, bool isCancelled, Func<IReadOnlyList<Facts>, IReadOnlyList<Facts>> find, string? first = "I need to know the plan first.")
    {
        var plans = Fitting(dialog, situation);
        if (plans.Count == 0)
            return new Outcome(state with { Update = null }, Refusals.Keeping($"None of your plans has {dialog.Reference} any more, so I have stopped asking about it.", dialog.Draft.Narrative));
        if (isCancelled)
            return new Outcome(state with { Update = null }, new TextReply($"Cancelled: nothing was recorded for {dialog.Reference}.", UpdateDialogSteps.ShowOwed));
        return find(plans) is [var named] ? GoOn(state, dialog, named) : Ask(state, dialog, plans, first);
    }

    /// <summary>The plan is known: what was said is read in it, part by part where it is of several AFIs. A dialog from before there were several plans goes on with its draft.</summary>
    public static Outcome GoOn(ConversationState state, UpdateDialog dialog, Facts facts) => dialog.Waiting is { } said
        ? SeveralSteps.Read(state, [], said is [var whole] && SeveralSteps.LinesOf(whole.Text, Interpreter.Interpret(whole.Text, facts.Vocabulary, facts.Position.Today).Intent, facts) is { } lines ? lines : said, facts)
        : UpdateDialogSteps.StartWith(state with { Update = null }, dialog.Reference, dialog.Draft, facts);

    /// <summary>The plans that a dialog without one may be about.</summary>
    public static IReadOnlyList<Facts> Fitting(UpdateDialog dialog, Situation situation) =>
        [.. situation.Plans.Where(new AfiRequest(dialog.Reference).Fits)];

    private static Choice Cancel(UpdateDialog dialog) => new("Cancel", new DialogTap.Cancel(new DialogStep(dialog.Reference, UpdateStep.Plan)));
}
