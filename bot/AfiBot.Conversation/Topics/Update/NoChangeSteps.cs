using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"No change" in the chat: what was said last is kept with a new reason, shown, and recorded once that is confirmed. Pure.</summary>
internal static class NoChangeSteps
{
    /// <summary>"no change on SRP-01, tactic still being drafted".</summary>
    public static Outcome Start(ConversationState state, Intent.NoChange said, string text, Facts facts)
    {
        if (UpdateDialogSteps.Refused(said.Reference, facts) is { } refused)
            return new Outcome(state, Refusals.Keeping(refused, said.Why));
        if (Doubts.OfOthers(text, said.Reference, facts.Vocabulary) is { } others)
            return UpdateDialogSteps.BeginWithWhich(state, said.Reference, others, facts);
        return Take(state, UpdateDialogSteps.Start(state, said.Reference, facts).State.Update!, said, text, facts);
    }

    /// <summary>One of several of which nothing is new; what needs more than "no change" is named and left.</summary>
    public static Outcome StartUnchanged(ConversationState state, OwnLine line, Facts facts) => facts.Position.Find(line.Reference)?.Afi switch
    {
        { Returned: not null } => new Outcome(state, new TextReply(Forms.NeedsMore(line.Reference))),
        { Standing: null } => new Outcome(state, new TextReply(Forms.NothingToKeep(line.Reference))),
        _ => Start(state, new Intent.NoChange(line.Reference, line.Text, null), line.Text, facts),
    };

    /// <summary>The AFI is the dialog's own.</summary>
    public static Outcome Take(ConversationState state, UpdateDialog dialog, Intent.NoChange said, string text, Facts facts)
    {
        if (facts.Position.Find(dialog.Reference)!.Afi.Standing is not { } last)
        {
            var kept = dialog with { Draft = dialog.Draft with { Narrative = said.Why } };
            return UpdateDialogSteps.Ask(state, kept with { Step = UpdateStep.Status }, facts, Forms.NothingToKeep(dialog.Reference));
        }

        if (Doubts.OfNoChange(text, last.Status) is { } doubt)
            return UpdateDialogSteps.AskStatus(state, dialog with { Draft = dialog.Draft with { Narrative = text.Trim() } }, doubt.Say(dialog.Reference, last.Status), facts);
        var draft = Forms.Unchanged(facts.Position.Find(dialog.Reference)!.Afi, said.Why, dialog.Draft.BasedOn);
        if (said.TargetDate is { } date)
            draft = draft with { TargetDate = UpdateFields.TargetDate.Write(date) };
        else if (dialog.IsUnchanged)
            draft = draft with { TargetDate = dialog.Draft.TargetDate };
        // Why nothing has changed is why it takes longer.
        if (draft.MovesTheTarget && said.Why.Length is > 0 and <= DelayField.MaxLength)
            draft = draft.With(UpdateFields.Delay, said.Why);
        var next = dialog with { Draft = draft, Open = null, IsUnchanged = true };
        return PlainText.SaysSomething(said.Why)
            ? UpdateDialogSteps.AskFirstMissing(state, next, facts)
            : UpdateDialogSteps.Ask(state, next with { Draft = draft with { Narrative = "" }, Step = UpdateStep.Narrative, Open = Why(last) }, facts);
    }

    /// <summary>"no change, tender still out", said where the AFI is known already; null for anything else, and for "same as before", which keeps the status alone.</summary>
    public static Intent.NoChange? Read(string text, AfiReference reference, Facts facts) =>
        Interpreter.Interpret($"{reference}: {text}", facts.Vocabulary, facts.Position.Today).Intent is Intent.NoChange said && said.Reference == reference && said.Why.Length > 0 ? said : null;

    /// <summary>The reason that was asked for; null where none was.</summary>
    public static Outcome? Answer(ConversationState state, UpdateDialog dialog, string text, Facts facts)
    {
        if (!dialog.IsUnchanged || dialog.Open is null || facts.Position.Find(dialog.Reference)!.Afi.Standing is not { } last)
            return null;
        if (Doubts.OfAnswer(text) is { } slip)
            return UpdateDialogSteps.Ask(state, dialog, facts, $"{slip.Say(dialog.Reference, null)} I have not used it as an answer.");
        var said = Read(text, dialog.Reference, facts) ?? new Intent.NoChange(dialog.Reference, text, null);
        if (dialog.Open.IsOfAll)
            dialog = dialog with { Waiting = [.. dialog.Waiting!.Select(w => w is { IsUnchanged: true, Text: "" } ? w with { Text = said.Why } : w)] };
        return Take(state, dialog, said, text, facts);
    }

    /// <summary>"No change" keeps the status that its author saw, not one that somebody else gave since: where there is such, the page is shown anew. Else null.</summary>
    public static Outcome? Overtaken(ConversationState state, UpdateDialog dialog, Facts facts)
    {
        if (!dialog.IsUnchanged || facts.Position.Find(dialog.Reference)!.Afi is not { Standing: { } last } afi || last.Sequence <= dialog.Draft.BasedOn || facts.Person.IsNamed(last.By))
            return null;
        var draft = dialog.Draft with { Said = last.Said, Narrative = dialog.Draft.Narrative, BasedOn = afi.UpdateCount };
        return UpdateDialogSteps.Ask(
            state,
            dialog with { Draft = draft },
            facts,
            $"Since you began, {last.By?.Value ?? "ILAU"} has said: {Words.Of(last.Status, last.Reason)}. Nothing was recorded. Record it if there is still no change.");
    }

    /// <summary>Nothing has changed, and why is what is asked.</summary>
    public static bool AsksWhy(UpdateDialog dialog) => dialog is { IsUnchanged: true, Step: var step, Draft.Narrative: "", Open: { ToSummary: true, IsCut: false } } && step == UpdateStep.Narrative;

    private static OpenDoubt Why(Update last) => new($"Nothing has changed, so it stays as it was: {Words.Of(last.Status, last.Reason)}. Why is that, in one line?", null, ToSummary: true);
}
