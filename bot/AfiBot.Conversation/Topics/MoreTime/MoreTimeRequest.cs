using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A later target date for one AFI. It is recorded as any answer is, once it was shown and confirmed; the date counts once ILAU accepts it.</summary>
public sealed record MoreTimeRequest(MoreTimeSaid Said, string Text) : ToldRequest(Said.Reference, Text)
{
    /// <summary>It is typed only; the form has the date in it.</summary>
    public override string Verb => "moreTime";

    protected override Outcome Begin(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (UpdateDialogSteps.Refused(Reference, facts) is { } refused)
            return new Outcome(state, Refusals.Keeping(refused, Said.Why));
        var afi = facts.Position.Find(Reference)!.Afi;
        var dialog = UpdateDialogSteps.Start(state, Reference, facts).State.Update!;
        if (afi.Standing is not { } last)
            return UpdateDialogSteps.Ask(state, dialog, facts, $"Nobody has answered {Reference} yet, so tell me how it stands, and give the new date with it.");
        if (last.IsClosure)
            return new Outcome(state, new TextReply($"{Reference} stands as {Words.Of(last.Status, last.Reason)}, so it needs no more time.", new Choice($"Update {Reference}", new StartUpdateRequest(Reference) { Plan = facts.Plan })));
        var inForce = afi.DueDate ?? facts.Position.Today;
        var until = Said.Day(inForce);
        var isLater = until > inForce && until > facts.Position.Today;
        dialog = dialog with { Draft = Draft(last, isLater ? until : null, afi.UpdateCount, moves: afi.DueDate is not null).About(afi), IsUnchanged = true };
        if (isLater)
            return UpdateDialogSteps.AskFirstMissing(state, dialog, facts);
        var now = afi.DueDate is { } due ? $"The target date of {Reference} is {Words.Of(due)}." : $"{Reference} has no target date yet.";
        var notLater = until is { } given ? $" {Words.Of(given)} is not later." : "";
        return UpdateDialogSteps.Ask(state, dialog with { Step = UpdateStep.TargetDate, Open = new OpenDoubt($"{now}{notLater} Until when do you need?", null, ToSummary: true) }, facts);
    }

    /// <summary>What was said last, with the later date. Why it takes longer is what is new; where that was not said, it is asked for.</summary>
    private UpdateDraft Draft(Update last, DateOnly? until, int basedOn, bool moves)
    {
        var draft = new UpdateDraft { Said = last.Lasting, BasedOn = basedOn };
        if (until is { } date)
            draft = draft with { TargetDate = UpdateFields.TargetDate.Write(date) };
        return Said.Why.Length == 0 ? draft.With(UpdateFields.Narrative, moves ? DelayQuestion.MoreTime : "") : draft.With(UpdateFields.Narrative, DelayQuestion.AsNarrative(Said.Why)).With(UpdateFields.Delay, Said.Why);
    }
}
