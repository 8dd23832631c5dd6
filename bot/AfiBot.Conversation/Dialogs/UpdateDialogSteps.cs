using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The update dialog: status, reason, narrative, target date, impact, confirmation. Pure.</summary>
internal static class UpdateDialogSteps
{
    /// <summary>At the target date these keep the one there is.</summary>
    private static readonly string[] KeepWords = ["keep", "same", "the same", "leave", "as before", "as it is", "unchanged", "no change"];

    /// <summary>"update SRP-04".</summary>
    public static Outcome Start(ConversationState state, AfiReference reference, Facts facts)
    {
        if (Refused(reference, facts) is { } refused)
            return new Outcome(state, refused);
        var draft = new UpdateDraft
        {
            BasedOn = facts.Position.Find(reference)!.Afi.UpdateCount,
            TargetDate = Forms.DraftFor(facts.Position.Find(reference)!).TargetDate,
        };
        return Ask(state, new UpdateDialog(reference, UpdateStep.Status, draft), facts);
    }

    /// <summary>"SRP-04 is completed, the car pound opened in March".</summary>
    public static Outcome StartWith(ConversationState state, Intent.GiveUpdate given, Facts facts)
    {
        if (Refused(given.Reference, facts) is { } refused)
            return new Outcome(state, refused);
        var start = Start(state, given.Reference, facts).State.Update!;
        return AskFirstMissing(state, start with { Draft = Merge(start.Draft, given) }, facts);
    }

    /// <summary>Something was said while the dialog waits for an answer.</summary>
    public static Outcome Hear(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts)
    {
        // The narrative is free text: there, only what is certainly an order or a question is not part of it.
        var listens = dialog.Step is not UpdateStep.Narrative || reading.IsCertain;
        return reading.Intent switch
        {
            Intent.Cancel when listens => new Outcome(
                state with { Update = null }, new TextReply($"Cancelled: nothing was recorded for {dialog.Reference}.", Choice.Saying("What do I owe?", "what do I owe"))),
            Intent.Back when listens => Ask(state, dialog with { Step = Before(dialog) }, facts),
            Intent.Help when listens => Ask(state, dialog, facts, HelpFor(dialog.Step)),
            Intent.StartUpdate { Reference: { } other } when listens && other != dialog.Reference => Ask(
                state, dialog, facts, $"You are in the middle of {dialog.Reference}: finish it, or say \"cancel\", before {other}."),
            Intent.GiveUpdate given when given.Reference == dialog.Reference => AskFirstMissing(state, dialog with { Draft = Merge(dialog.Draft, given) }, facts),
            _ when reading.IsCertain && IsAside(reading.Intent) => Interrupt(state, dialog, reading.Intent, facts),
            _ => Answer(state, dialog, text, reading, facts),
        };
    }

    /// <summary>The dialog after an attempt to record.</summary>
    public static Outcome Conclude(ConversationState state, Effect.Record record, RecordOutcome outcome, Facts facts)
    {
        switch (outcome)
        {
            case RecordOutcome.Recorded done:
                return new Outcome(state with { Update = null }, Recorded(done.Update, Overtaking.Say(done, facts), facts)) { Notice = Overtaking.Notice(done, facts) };
            case RecordOutcome.AlreadyRecorded done:
                return new Outcome(state with { Update = null }, Recorded(done.Update, "", facts));
            case RecordOutcome.Incomplete incomplete:
                var dialog = new UpdateDialog(record.Reference, StepOf(incomplete.Problems[0]), record.Draft);
                return Ask(state, dialog, facts, Words.Of(incomplete.Problems[0]));
            default:
                return new Outcome(state, new TextReply(
                    $"{Refusals.Say(outcome, facts)} What you told me is kept: say \"yes\" to try again, or \"cancel\" to drop it.",
                    Choice.Saying("Try again", "yes"),
                    Choice.Saying("Cancel", "cancel")));
        }
    }

    private static TextReply? Refused(AfiReference reference, Facts facts) =>
        RecordUpdate.Refusal(facts.Position.View, reference, null, facts.Person, facts.Position.AsAt) is { } refusal
            ? new TextReply(Refusals.Say(refusal, facts))
            : null;

    /// <summary>What may be asked in the middle without losing the dialog.</summary>
    private static bool IsAside(Intent intent) => intent
        is Intent.Ask or Intent.AskAmbiguous or Intent.AskUnknown or Intent.ListAfis or Intent.ShowAfi or Intent.UnknownAfi or Intent.WhatDoIOwe
        or Intent.OpenTheCycle or Intent.CloseTheCycle or Intent.UseChannelForDigest or Intent.PostTheDigest;

    private static Outcome Interrupt(ConversationState state, UpdateDialog dialog, Intent intent, Facts facts)
    {
        var aside = TurnLogic.Follow(state, intent, facts);
        return aside.Effect is not null
            ? aside
            : aside with { Replies = [.. aside.Replies, .. Ask(state, dialog, facts).Replies] };
    }

    private static Outcome Answer(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts) => dialog.Step switch
    {
        UpdateStep.Status => AnswerStatus(state, dialog, text, facts),
        UpdateStep.Reason => ReasonIn(text) is { } reason
            ? AskNext(state, dialog with { Draft = dialog.Draft with { Reason = reason } }, facts)
            : Ask(state, dialog, facts, "I need one of the three reasons."),
        UpdateStep.Narrative => AnswerNarrative(state, dialog, text, reading, facts),
        UpdateStep.TargetDate => AnswerTargetDate(state, dialog, text, reading, facts),
        UpdateStep.Impact => ImpactIn(text, reading.Intent) is var (equality, financial)
            ? AskNext(state, dialog with { Draft = dialog.Draft with { EqualityImpactConsidered = equality, FinancialImpactConsidered = financial } }, facts)
            : Ask(state, dialog, facts, "Please say \"both\", \"equality\", \"financial\" or \"neither\"."),
        UpdateStep.Confirm => reading.Intent switch
        {
            Intent.Yes => Outcome.Doing(state, new Effect.Record(dialog.Reference, dialog.Draft, UpdateChannel.Chat)),
            Intent.No => Ask(state, dialog, facts, "Nothing is recorded yet. Say \"back\" to change something, or \"cancel\" to drop it."),
            _ => Ask(state, dialog, facts, "Please say \"yes\" to record this, \"back\" to change something, or \"cancel\"."),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(dialog), dialog.Step, null),
    };

    private static Outcome AnswerStatus(ConversationState state, UpdateDialog dialog, string text, Facts facts)
    {
        if (!StatusWords.TryRead(text, out var reading))
            return Ask(state, dialog, facts, "I need one of the three statuses.");
        var given = new Intent.GiveUpdate(dialog.Reference, reading.Status, reading.Reason, reading.Rest, null);
        var next = dialog with { Draft = Merge(dialog.Draft, given) };
        return reading.Rest.Length > 0 ? AskFirstMissing(state, next, facts) : AskNext(state, next, facts);
    }

    private static Outcome AnswerNarrative(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts)
    {
        if (reading.Intent is Intent.Skip or Intent.Yes or Intent.No)
            return Ask(state, dialog, facts, "ILAU needs it in words, a line at least.");
        var draft = dialog.Draft with { Narrative = text.Trim() };
        var problem = draft.Problems().FirstOrDefault(p => p is DraftProblem.NarrativeMissing or DraftProblem.NarrativeTooLong, (DraftProblem)(-1));
        return (int)problem < 0
            ? AskNext(state, dialog with { Draft = draft }, facts)
            : Ask(state, dialog, facts, Words.Of(problem));
    }

    private static Outcome AnswerTargetDate(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts)
    {
        if (reading.Intent is Intent.Yes || KeepWords.Any(w => text.Trim().StartsWith(w, StringComparison.OrdinalIgnoreCase)))
            return AskNext(state, dialog, facts);
        if (reading.Intent is Intent.Skip or Intent.No)
            return AskNext(state, dialog with { Draft = dialog.Draft with { TargetDate = "" } }, facts);
        return DateReader.TryRead(text, facts.Position.Today, out var read)
            ? AskNext(state, dialog with { Draft = dialog.Draft with { TargetDate = Iso(read.Value) } }, facts)
            : Ask(state, dialog, facts, "I cannot read that as a date. Try \"31 March 2027\" or 31/03/2027, or say \"none\".");
    }

    private static (bool Equality, bool Financial)? ImpactIn(string text, Intent intent)
    {
        var said = text.ToLowerInvariant();
        var equality = said.Contains("equal", StringComparison.Ordinal);
        var financial = said.Contains("financ", StringComparison.Ordinal) || said.Contains("cost", StringComparison.Ordinal);
        return intent switch
        {
            Intent.Yes => (true, true),
            Intent.No or Intent.Skip => (false, false),
            _ when said.Contains("both", StringComparison.Ordinal) => (true, true),
            _ when said.Contains("neither", StringComparison.Ordinal) => (false, false),
            _ when equality || financial => (equality, financial),
            _ => null,
        };
    }

    private static NoFurtherActionReason? ReasonIn(string text) =>
        StatusWords.TryRead(text, out var alone) && alone.Reason is { } named ? named
        : StatusWords.TryRead($"no further action, {text}", out var reading) ? reading.Reason
        : null;

    private static Outcome AskNext(ConversationState state, UpdateDialog dialog, Facts facts) =>
        Ask(state, dialog with { Step = After(dialog) }, facts);

    /// <summary>Goes to the first question that still needs an answer; the target date and the impact have one already.</summary>
    private static Outcome AskFirstMissing(ConversationState state, UpdateDialog dialog, Facts facts) =>
        Ask(state, dialog with { Step = dialog.Draft.Problems() is [var problem, ..] ? StepOf(problem) : UpdateStep.Confirm }, facts);

    private static UpdateStep After(UpdateDialog dialog) => dialog.Step switch
    {
        UpdateStep.Status when dialog.Draft is { Status: Status.NoFurtherAction, Reason: null } => UpdateStep.Reason,
        UpdateStep.Status => UpdateStep.Narrative,
        UpdateStep.Confirm => UpdateStep.Confirm,
        var step => step + 1,
    };

    private static UpdateStep Before(UpdateDialog dialog) => dialog.Step switch
    {
        UpdateStep.Status => UpdateStep.Status,
        UpdateStep.Narrative when dialog.Draft.Status is not Status.NoFurtherAction => UpdateStep.Status,
        var step => step - 1,
    };

    private static UpdateStep StepOf(DraftProblem problem) => problem switch
    {
        DraftProblem.StatusMissing => UpdateStep.Status,
        DraftProblem.ReasonMissing => UpdateStep.Reason,
        DraftProblem.NarrativeMissing or DraftProblem.NarrativeTooLong => UpdateStep.Narrative,
        DraftProblem.TargetDateImpossible => UpdateStep.TargetDate,
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, null),
    };

    private static UpdateDraft Merge(UpdateDraft draft, Intent.GiveUpdate given) => draft with
    {
        Status = given.Status ?? draft.Status,
        Reason = given.Status is null ? draft.Reason : given.Reason,
        Narrative = given.Narrative.Length > 0 ? given.Narrative : draft.Narrative,
        TargetDate = given.TargetDate is { } date ? Iso(date) : draft.TargetDate,
    };

    private static Outcome Ask(ConversationState state, UpdateDialog dialog, Facts facts, string? first = null)
    {
        var afi = facts.Position.Find(dialog.Reference)!.Afi;
        var next = state with { Update = dialog };
        if (dialog.Step is UpdateStep.Confirm)
        {
            return new Outcome(next, new SummaryReply(
                dialog.Reference, afi.Improvement, dialog.Draft, first, Choices(dialog, ("Record it", "yes"), ("Change it", "back"), ("Cancel", "cancel"))));
        }

        var question = QuestionOf(dialog, afi);
        return new Outcome(next, new DialogReply(
            dialog.Reference, afi.Improvement, dialog.Step, first is null ? question : $"{first} {question}", ChoicesOf(dialog)));
    }

    private static string QuestionOf(UpdateDialog dialog, Afi afi) => dialog.Step switch
    {
        UpdateStep.Status when afi.Standing is { } last => $"What is its status? Last time: {Words.Of(last.Status, last.Reason)}.",
        UpdateStep.Status => "What is its status?",
        UpdateStep.Reason => "Why is no further action needed?",
        UpdateStep.Narrative when afi.Standing is { Narrative.Length: > 0 } last => $"What has been done since the last update? Last time: {last.Narrative}",
        UpdateStep.Narrative => "What has been done since the last update?",
        UpdateStep.TargetDate when KeptDate(dialog) is { } kept => $"What is the target date? So far it is {Words.Short(kept)}.",
        UpdateStep.TargetDate => "Is there a target date?",
        UpdateStep.Impact => "Was the impact on equality, and the financial impact, considered?",
        _ => throw new ArgumentOutOfRangeException(nameof(dialog), dialog.Step, null),
    };

    private static string HelpFor(UpdateStep step) => step switch
    {
        UpdateStep.Status => "Say \"work in progress\", \"completed\" or \"no further action\". \"Cancel\" stops without recording.",
        UpdateStep.Reason => "No further action needs a reason; pick one. \"Back\" changes the status.",
        UpdateStep.Narrative => $"Write in your own words what has happened, up to {UpdateDraft.MaxNarrativeLength:N0} characters. \"Back\" and \"cancel\" still work.",
        UpdateStep.TargetDate => "Give a day such as \"31 March 2027\", say \"keep\" for the one there is, or \"none\".",
        UpdateStep.Impact => "Say \"both\", \"equality\", \"financial\" or \"neither\".",
        _ => "\"Yes\" records it, \"back\" changes something, \"cancel\" drops it.",
    };

    private static IReadOnlyList<Choice> ChoicesOf(UpdateDialog dialog) => dialog.Step switch
    {
        UpdateStep.Status => Choices(dialog, ("Work in progress", "work in progress"), ("Completed", "completed"), ("No further action", "no further action")),
        UpdateStep.Reason => Choices(
            dialog,
            [.. Enum.GetValues<NoFurtherActionReason>().Select(r => (Words.Of(r), Words.Of(r))), ("Back", "back")]),
        UpdateStep.TargetDate when KeptDate(dialog) is { } kept => Choices(dialog, ($"Keep {Words.Short(kept)}", "keep"), ("No target date", "none"), ("Back", "back")),
        UpdateStep.TargetDate => Choices(dialog, ("No target date", "none"), ("Back", "back")),
        UpdateStep.Impact => Choices(dialog, ("Both", "both"), ("Equality only", "equality"), ("Financial only", "financial"), ("Neither", "neither"), ("Back", "back")),
        _ => Choices(dialog, ("Back", "back"), ("Cancel", "cancel")),
    };

    private static IReadOnlyList<Choice> Choices(UpdateDialog dialog, params (string Label, string Text)[] choices) =>
        [.. choices.Select(c => new Choice(c.Label, new CardAction.Say(c.Text, new DialogStep(dialog.Reference, dialog.Step))))];

    private static DateOnly? KeptDate(UpdateDialog dialog) => dialog.Draft.TryReadTargetDate(out var date) ? date : null;

    private static RecordedReply Recorded(Update update, string overtaking, Facts facts)
    {
        var asked = facts.Position.AskedOf(facts.Person.Email);
        var closure = update.Status is Status.WorkInProgress ? "" : " It shows as work in progress, closure proposed, until ILAU accepts it.";
        var progress = asked.Count == 0 ? "" : $" {asked.Count(a => a.Answered)} of {asked.Count} answered.";
        var next = asked.FirstOrDefault(a => !a.Answered);
        return new RecordedReply(
            update,
            $"{update.Reference} is recorded as {Words.Of(update.Status, update.Reason)}.{closure}{overtaking}{progress}",
            next is null
                ? [Choice.Saying("Overall status", "overall status")]
                : [Choice.Saying($"Update {next.Afi.Reference}", $"update {next.Afi.Reference}"), Choice.Saying("What do I owe?", "what do I owe")]);
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
