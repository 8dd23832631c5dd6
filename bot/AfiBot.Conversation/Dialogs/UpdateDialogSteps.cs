using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The update dialog: status, reason, narrative, target date, impact, confirmation. Pure.</summary>
internal static class UpdateDialogSteps
{
    /// <summary>Where something is known already, these keep it.</summary>
    private static readonly string[] KeepWords = ["keep", "same", "the same", "leave", "as before", "unchanged", "no change", "skip", "pass"];

    /// <summary>"update SRP-04".</summary>
    public static Outcome Start(ConversationState state, AfiReference reference, Facts facts)
    {
        if (Refused(reference, facts) is { } refused)
            return new Outcome(state, new TextReply(refused));
        var draft = new UpdateDraft
        {
            BasedOn = facts.Position.Find(reference)!.Afi.UpdateCount,
            TargetDate = Forms.DraftFor(facts.Position.Find(reference)!).TargetDate,
        };
        return Ask(state, new UpdateDialog(reference, UpdateStep.Status, draft) { Plan = facts.Plan }, facts);
    }

    /// <summary>"SRP-04 is completed, the car pound opened in March".</summary>
    public static Outcome StartWith(ConversationState state, Intent.GiveUpdate given, Facts facts) =>
        StartWith(state, given.Reference, Merge(new UpdateDraft(), given), facts);

    /// <summary>With what was said of it already.</summary>
    public static Outcome StartWith(ConversationState state, AfiReference reference, UpdateDraft said, Facts facts)
    {
        if (Refused(reference, facts) is { } refused)
            return new Outcome(state, Refusals.Keeping(refused, said.Narrative));
        var started = Start(state, reference, facts);
        if (said == new UpdateDraft())
            return started;
        var start = started.State.Update!;
        return AskFirstMissing(
            state,
            start with { Draft = said with { BasedOn = start.Draft.BasedOn, TargetDate = said.TargetDate.Length > 0 ? said.TargetDate : start.Draft.TargetDate } },
            facts);
    }

    /// <summary>Something was said while the dialog waits for an answer.</summary>
    public static Outcome Hear(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts)
    {
        if (Ended(dialog, facts) is { } ended)
            return new Outcome(state with { Update = null }, ended);
        // The narrative is free text: there, only what is certainly an order or a question is not part of it.
        var isFreeText = dialog.Step is UpdateStep.Narrative;
        var listens = !isFreeText || reading.IsCertain;
        return reading.Intent switch
        {
            Intent.Cancel when listens => new Outcome(
                state with { Update = null }, new TextReply($"Cancelled: nothing was recorded for {dialog.Reference}.", ShowOwed)),
            Intent.Back when listens && dialog.Step is UpdateStep.Status => Ask(state, dialog, facts, "This is the first question."),
            Intent.Back when listens => Ask(state, dialog with { Step = Before(dialog) }, facts),
            Intent.Help when listens => Ask(state, dialog, facts, HelpFor(dialog.Step)),
            Intent.StartUpdate start when listens => InTheMiddle(state, dialog, start.Reference, facts),
            Intent.GiveUpdate given when given.Reference != dialog.Reference && listens => InTheMiddle(state, dialog, given.Reference, facts),
            Intent.GiveUpdate given when given.Reference == dialog.Reference && !(isFreeText && given is { Status: null, TargetDate: null }) =>
                Supplement(state, dialog, given, facts),
            _ when reading.IsCertain && IsAside(reading.Intent) => Interrupt(state, dialog, reading.Intent, facts),
            _ => Answer(state, dialog, text, reading, facts),
        };
    }

    /// <summary>A button of a question that is not the open one: a second tap, or a card from further up.</summary>
    public static Outcome TapOutOfTurn(ConversationState state, DialogStep step, Facts facts)
    {
        if (state.Update is { } dialog)
        {
            return Ended(dialog, facts) is { } ended
                ? new Outcome(state with { Update = null }, ended)
                : Ask(state, dialog, facts, dialog.Reference == step.Reference ? "That question is not open now." : $"You are in the middle of {dialog.Reference} now.");
        }

        return facts.Position.Find(step.Reference) is { Answered: true, Afi.Standing: { } said } && facts.Person.IsNamed(said.By)
            ? new Outcome(state, new RecordedReply(said, $"Your answer to {step.Reference} is recorded: {Words.Of(said.Status, said.Reason)}.", [ShowOwed]))
            : new Outcome(state, new TextReply($"That question about {step.Reference} is not open any more.", ShowOwed));
    }

    /// <summary>The open question once more, after something else was done in the middle of the dialog.</summary>
    public static Outcome Resume(ConversationState state, Reply aside, Facts facts) =>
        state.Update is { } dialog && facts.Place is Place.Personal && Ended(dialog, facts) is null
            ? new Outcome(state, [aside, .. Ask(state, dialog, facts).Replies])
            : new Outcome(state, aside);

    /// <summary>The dialog after an attempt to record.</summary>
    public static Outcome Conclude(ConversationState state, RecordEffect record, RecordOutcome outcome, Facts facts)
    {
        switch (outcome)
        {
            case RecordOutcome.Recorded done:
                return new Outcome(state with { Update = null }, Recorded(done.Update, Overtaking.Say(done, facts), facts)) { Notice = Overtaking.Notice(done, facts) };
            case RecordOutcome.AlreadyRecorded done:
                return new Outcome(state with { Update = null }, Recorded(done.Update, Overtaking.SayStale(done, facts), facts));
            case RecordOutcome.Incomplete:
                return AskFirstMissing(state, new UpdateDialog(record.Reference, UpdateStep.Confirm, record.Draft) { Plan = facts.Plan }, facts);
            default:
                return new Outcome(state, new TextReply(
                    $"{Refusals.Say(outcome, facts)} What you told me is kept: say \"yes\" to try again, or \"cancel\" to drop it.",
                    Choices(new UpdateDialog(record.Reference, UpdateStep.Confirm, record.Draft) { Plan = facts.Plan }, ("Try again", "yes"), ("Cancel", "cancel"))));
        }
    }

    internal static Choice ShowOwed => new("What do I owe?", new OwedRequest());

    private static string? Refused(AfiReference reference, Facts facts) =>
        RecordUpdate.Refusal(facts.Position.View, reference, null, facts.Person, facts.Position.AsAt) is { } refusal ? Refusals.Say(refusal, facts) : null;

    /// <summary>Why the dialog cannot go on: its AFI is gone from the plan, or from this person. Null where it can.</summary>
    private static TextReply? Ended(UpdateDialog dialog, Facts facts) =>
        RecordUpdate.Refusal(facts.Position.View, dialog.Reference, null, facts.Person, facts.Position.AsAt)
            is RecordOutcome.UnknownAfi or RecordOutcome.NotTheirs
            ? Refusals.Keeping($"{Refused(dialog.Reference, facts)} I have stopped asking about it.", dialog.Draft.Narrative)
            : null;

    public static Outcome InTheMiddle(ConversationState state, UpdateDialog dialog, AfiReference? other, Facts facts) => Ask(
        state,
        dialog,
        facts,
        other is null || other == dialog.Reference
            ? $"You are in the middle of {dialog.Reference}."
            : $"You are in the middle of {dialog.Reference}: finish it, or say \"cancel\", before {other}.");

    /// <summary>A sentence about the dialog's own AFI, whatever was asked. Where it is the narrative, the questions go on after it.</summary>
    private static Outcome Supplement(ConversationState state, UpdateDialog dialog, Intent.GiveUpdate given, Facts facts)
    {
        var next = dialog with { Draft = Merge(dialog.Draft, given) };
        var isNarrative = dialog.Step is UpdateStep.Narrative && given.Narrative.Length > 0 && next.Draft.Problems().Count == 0;
        if (!isNarrative)
            return AskFirstMissing(state, next, facts);
        return Ask(
            state,
            next with { Step = After(next) },
            facts,
            next.Draft.Status == dialog.Draft.Status ? null : $"I have changed the status to {Words.Of(next.Draft.Status!.Value, next.Draft.EffectiveReason)}.");
    }

    /// <summary>What may be asked in the middle without losing the dialog.</summary>
    private static bool IsAside(Intent intent) => intent is not Intent.NotUnderstood && TopicList.Of(intent).Topic.BreaksIn;

    private static Outcome Interrupt(ConversationState state, UpdateDialog dialog, Intent intent, Facts facts)
    {
        var aside = TurnLogic.Follow(state, intent, facts);
        return aside.Effect is not null
            ? aside
            : aside with { Replies = [.. aside.Replies, .. Ask(state, dialog, facts).Replies] };
    }

    private static Outcome Answer(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts) => dialog.Step switch
    {
        UpdateStep.Status => AnswerStatus(state, dialog, text, reading, facts),
        UpdateStep.Reason => ReasonIn(text) is { } reason
            ? AskNext(state, dialog with { Draft = dialog.Draft with { Reason = reason } }, facts)
            : NoAnswer(state, dialog, reading, facts, "I need one of the three reasons."),
        UpdateStep.Narrative => AnswerNarrative(state, dialog, text, reading, facts),
        UpdateStep.TargetDate => AnswerTargetDate(state, dialog, text, reading, facts),
        UpdateStep.Impact => ImpactIn(text, reading.Intent) is var (equality, financial)
            ? AskNext(state, dialog with { Draft = dialog.Draft with { EqualityImpactConsidered = equality, FinancialImpactConsidered = financial } }, facts)
            : NoAnswer(state, dialog, reading, facts, "Please say \"both\", \"equality\", \"financial\" or \"neither\"."),
        UpdateStep.Confirm => reading.Intent switch
        {
            Intent.Yes => Outcome.Doing(state, new RecordEffect(facts.Plan, dialog.Reference, dialog.Draft, UpdateChannel.Chat)),
            Intent.No => Ask(state, dialog, facts, "Nothing is recorded yet. Say \"back\" to change something, or \"cancel\" to drop it."),
            _ => NoAnswer(state, dialog, reading, facts, "Please say \"yes\" to record this, \"back\" to change something, or \"cancel\"."),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(dialog), dialog.Step, null),
    };

    /// <summary>What does not answer the question may be a question itself, if a doubtful one.</summary>
    private static Outcome NoAnswer(ConversationState state, UpdateDialog dialog, Reading reading, Facts facts, string complaint) =>
        IsAside(reading.Intent) ? Interrupt(state, dialog, reading.Intent, facts) : Ask(state, dialog, facts, complaint);

    private static Outcome AnswerStatus(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts)
    {
        var last = facts.Position.Find(dialog.Reference)!.Afi.Standing;
        if (Keeps(text, reading) && (dialog.Draft.Status ?? last?.Status) is { } kept)
        {
            var reason = dialog.Draft.Status is null ? last!.Reason : dialog.Draft.Reason;
            return AskNext(state, dialog with { Draft = dialog.Draft with { Status = kept, Reason = reason } }, facts);
        }

        // It is one of the five that are shown, so people type it.
        if (Sentence.Of(text).Words.Select(w => w.Text).SequenceEqual(["update", "awaited"]))
            return Ask(state, dialog, facts, "\"Update awaited\" is never entered: it shows by itself until an update comes.");
        if (!StatusWords.TryRead(text, out var said))
            return NoAnswer(state, dialog, reading, facts, "I need one of the three statuses.");
        var given = new Intent.GiveUpdate(dialog.Reference, said.Status, said.Reason, said.Rest, null);
        var next = dialog with { Draft = Merge(dialog.Draft, given) };
        return said.Rest.Length > 0 ? AskFirstMissing(state, next, facts) : AskNext(state, next, facts);
    }

    private static Outcome AnswerNarrative(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts)
    {
        var hasOne = dialog.Draft.Narrative.Length > 0;
        if (hasOne && (reading.Intent is Intent.Yes or Intent.Skip))
            return AskNext(state, dialog, facts);
        if (reading.Intent is Intent.Skip or Intent.Yes or Intent.No or Intent.Greeting)
            return Ask(state, dialog, facts, "ILAU needs it in words, a line at least.");
        var draft = dialog.Draft with { Narrative = text };
        if (draft.Problems().Contains(DraftProblem.NarrativeMissing))
            return Ask(state, dialog, facts, "ILAU needs it in words, a line at least.");
        if (draft.Problems().Contains(DraftProblem.NarrativeTooLong))
            return Ask(state, dialog, facts, Words.Of(DraftProblem.NarrativeTooLong));
        return Ask(
            state,
            dialog with { Draft = draft, Step = After(dialog) },
            facts,
            reading.Intent is Intent.GiveUpdate { Status: not null } other && other.Reference != dialog.Reference
                ? $"I have taken that as the narrative of {dialog.Reference}, not as an update of {other.Reference}; \"back\" changes it."
                : null);
    }

    private static Outcome AnswerTargetDate(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts)
    {
        var kept = KeptDate(dialog);
        if (DateReader.TryRead(text, facts.Position.Today, out var read))
            return AskNext(state, dialog with { Draft = dialog.Draft with { TargetDate = Iso(read.Value) } }, facts);
        if (Keeps(text, reading))
            return AskNext(state, dialog, facts);
        return reading.Intent switch
        {
            Intent.Yes when kept is not null => AskNext(state, dialog, facts),
            Intent.Yes => Ask(state, dialog, facts, "Which day is it?"),
            Intent.No when kept is not null => Ask(state, dialog, facts, "Say the new day, or \"none\" for no target date."),
            Intent.Skip or Intent.No => AskNext(state, dialog with { Draft = dialog.Draft with { TargetDate = "" } }, facts),
            _ => NoAnswer(state, dialog, reading, facts, "I cannot read that as a date. Try \"31 March 2027\" or 31/03/2027, or say \"none\"."),
        };
    }

    /// <summary>"keep it", "same as before", "skip"; but not "none", which clears.</summary>
    private static bool Keeps(string text, Reading reading) =>
        reading.Intent is Intent.Skip && KeepWords.Any(w => text.TrimStart().StartsWith(w, StringComparison.OrdinalIgnoreCase));

    private static (bool Equality, bool Financial)? ImpactIn(string text, Intent intent)
    {
        if (intent is Intent.Yes)
            return (true, true);
        if (intent is Intent.No or Intent.Skip)
            return (false, false);
        var words = Sentence.Of(text).Words.Select(w => w.Text).ToList();
        if (words.Contains("neither"))
            return (false, false);
        // "equality was not considered", "financial but no equality": which is which is not guessed.
        if (words.Exists(w => w is "not" or "no" or "without" or "except" or "never"))
            return null;
        if (words.Contains("both"))
            return (true, true);
        var equality = words.Exists(w => w.StartsWith("equal", StringComparison.Ordinal));
        var financial = words.Exists(w => w.StartsWith("financ", StringComparison.Ordinal) || w is "cost" or "costs");
        return equality || financial ? (equality, financial) : null;
    }

    private static NoFurtherActionReason? ReasonIn(string text) =>
        StatusWords.TryRead(text, out var alone) && alone.Reason is { } named ? named
        : StatusWords.TryRead($"no further action, {text}", out var reading) ? reading.Reason
        : null;

    private static Outcome AskNext(ConversationState state, UpdateDialog dialog, Facts facts) =>
        Ask(state, dialog with { Step = After(dialog) }, facts);

    /// <summary>Goes to the first question that still needs an answer; the target date and the impact have one already.</summary>
    private static Outcome AskFirstMissing(ConversationState state, UpdateDialog dialog, Facts facts)
    {
        if (dialog.Draft.Problems() is not [var problem, ..])
            return Ask(state, dialog with { Step = UpdateStep.Confirm }, facts);
        var isTooLong = dialog.Draft.Problems().Contains(DraftProblem.NarrativeTooLong);
        var draft = isTooLong ? dialog.Draft with { Narrative = "" } : dialog.Draft;
        return Ask(state, dialog with { Step = StepOf(problem), Draft = draft }, facts, isTooLong ? Words.Of(DraftProblem.NarrativeTooLong) : null);
    }

    private static UpdateStep After(UpdateDialog dialog) => dialog.Step switch
    {
        UpdateStep.Status when dialog.Draft is { Status: Status.NoFurtherAction, Reason: null } => UpdateStep.Reason,
        UpdateStep.Status => UpdateStep.Narrative,
        var step => step + 1,
    };

    private static UpdateStep Before(UpdateDialog dialog) => dialog.Step switch
    {
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

    internal static UpdateDraft Merge(UpdateDraft draft, Intent.GiveUpdate given) => draft with
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
        UpdateStep.Status when dialog.Draft.Status is { } status => $"What is its status? So far: {Words.Of(status, dialog.Draft.EffectiveReason)}.",
        UpdateStep.Status when afi.Standing is { } last => $"What is its status? Last time: {Words.Of(last.Status, last.Reason)}.",
        UpdateStep.Status => "What is its status?",
        UpdateStep.Reason => "Why is no further action needed?",
        UpdateStep.Narrative when dialog.Draft.Narrative is { Length: > 0 } written => $"What has been done since the last update? So far: {written}",
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
        UpdateStep.Narrative => $"Write in your own words what has happened, {Words.Limit}. \"Back\" and \"cancel\" still work.",
        UpdateStep.TargetDate => "Give a day such as \"31 March 2027\", say \"keep\" for the one there is, or \"none\".",
        UpdateStep.Impact => "Say \"both\", \"equality\", \"financial\" or \"neither\".",
        _ => "\"Yes\" records it, \"back\" changes something, \"cancel\" drops it.",
    };

    private static IReadOnlyList<Choice> ChoicesOf(UpdateDialog dialog) => dialog.Step switch
    {
        UpdateStep.Narrative when dialog.Draft.Narrative.Length > 0 => Choices(dialog, ("Keep it", "keep it"), ("Back", "back"), ("Cancel", "cancel")),
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
        [.. choices.Select(c => new Choice(c.Label, new SayRequest(c.Text, new DialogStep(dialog.Reference, dialog.Step)) { Plan = dialog.Plan }))];

    private static DateOnly? KeptDate(UpdateDialog dialog) => dialog.Draft.TryReadTargetDate(out var date) ? date : null;

    private static RecordedReply Recorded(Update update, string overtaking, Facts facts)
    {
        var asked = facts.Position.AskedOf(facts.Person);
        var forWhom = facts.Person.IsNamed(update.For) ? "" : $" for {facts.Position.Find(update.Reference)!.Afi.LeadName}";
        var closure = update.Status is Status.WorkInProgress ? "" : " It shows as work in progress, closure proposed, until ILAU accepts it.";
        var progress = asked.Count == 0 ? "" : $" {asked.Count(a => a.Answered)} of {asked.Count} answered.";
        var next = asked.FirstOrDefault(a => !a.Answered);
        return new RecordedReply(
            update,
            $"{update.Reference} is recorded as {Words.Of(update.Status, update.Reason)}{forWhom}.{closure}{overtaking}{progress}",
            next is null
                ? [new Choice("Overall status", new StatusRequest(new Scope.Plan()))]
                : [new Choice($"Update {next.Afi.Reference}", new StartUpdateRequest(next.Afi.Reference) { Plan = facts.Plan }), ShowOwed]);
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
