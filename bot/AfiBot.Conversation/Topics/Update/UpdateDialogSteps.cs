using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The update dialog: the questions of <see cref="UpdateQuestions"/> in their order, then the confirmation. Pure.</summary>
internal static class UpdateDialogSteps
{
    private const string NotOpen = "We have moved on from that question.";

    /// <summary>A status that stands alone has no more words.</summary>
    private const int FewWords = 5;

    /// <summary>"update SRP-04".</summary>
    public static Outcome Start(ConversationState state, AfiReference reference, Facts facts)
    {
        if (RefusedReply(reference, facts) is { } refused)
            return new Outcome(state, refused);
        if (KeptDrafts.Find(state, facts.Plan, reference) is { } kept)
            return KeptDrafts.Resume(state, kept, facts);
        var afi = facts.Position.Find(reference)!.Afi;
        var draft = UpdateDraft.Of(afi);
        return Ask(state, new UpdateDialog(reference, UpdateStep.Status, draft) { Plan = facts.Plan }, facts, Pieces.Returned(afi, facts.Calendar));
    }

    /// <summary>"SRP-04 is completed, the car pound opened in March".</summary>
    public static Outcome StartWith(ConversationState state, Intent.GiveUpdate given, string text, Facts facts)
    {
        if (Refused(given.Reference, facts) is { } refused)
            return new Outcome(state, Refusals.Keeping(refused, given.Narrative));
        if (AskedBehind(state, given, text, facts) is { } answered)
            return answered;
        if (Doubts.OfOthers(text, given.Reference, facts.Vocabulary) is { } others)
            return BeginWithWhich(state, given.Reference, others, facts);
        // A date alone, of what they have answered already: their answer stays as it is, but for the date.
        if (given is { Status: null, Narrative: "", TargetDate: { } date } && facts.Position.Find(given.Reference)!.Afi is { Standing: { IsClosure: false, IsByFiles: false, By: { } by } last } && facts.Person.IsNamed(by))
        {
            var start = Start(state, given.Reference, facts).State.Update!;
            return AskFirstMissing(state, start with { Draft = start.Draft with { Said = last.Lasting, TargetDate = UpdateFields.TargetDate.Write(date) } }, facts);
        }

        if (KeptDrafts.Find(state, facts.Plan, given.Reference) is not { } kept)
            return Take(state, Start(state, given.Reference, facts).State.Update!, given, text, facts);

        // What is said now is what is meant; what was written before is given back.
        var anew = StartWith(KeptDrafts.Without(state, kept), given, text, facts);
        return kept.Draft.Narrative.Length == 0 ? anew : anew with { Replies = [Refusals.Keeping($"That takes the place of what you had begun for {given.Reference}.", kept.Draft.Narrative), .. anew.Replies] };
    }

    /// <summary>"SRP-01 is completed, the pound opened, when is the next one due?": the question at the end is answered, and what was told before it is shown; null where nothing such stands there.</summary>
    private static Outcome? AskedBehind(ConversationState state, Intent.GiveUpdate given, string text, Facts facts)
    {
        if (!Sentence.Of(text).Asks || text.LastIndexOfAny([',', '.', ';', '\n']) is not (> 0 and var end))
            return null;
        var (told, asked) = (text[..end], text[(end + 1)..].Trim());
        var reading = Interpreter.Interpret(asked, facts.Vocabulary, facts.Position.Today);
        if (!IsClearAside(reading.Intent) || reading.IsUnsure || Interpreter.Interpret(told, facts.Vocabulary, facts.Position.Today).Intent is not Intent.GiveUpdate { Narrative.Length: > 0 } alone
            || alone.Reference != given.Reference || alone.Status is null || alone.Status != given.Status)
            return null;
        var taken = StartWith(state, alone, told, facts);
        var aside = TurnLogic.Follow(taken.State, reading.Intent, asked, facts);
        return aside.Effect is null ? aside with { Replies = [.. aside.Replies, .. taken.Replies] } : null;
    }

    /// <summary>With a story, and something that was read in it; all else as it stands. What was closed is asked about.</summary>
    public static Outcome StartOn(ConversationState state, AfiReference reference, string story, Func<UpdateDraft, UpdateDraft> take, Facts facts)
    {
        if (Refused(reference, facts) is { } refused)
            return new Outcome(state, Refusals.Keeping(refused, story));
        var start = Start(state, reference, facts).State.Update!;
        var draft = facts.Position.Find(reference)!.Afi.Standing is { } last ? start.Draft with { Said = last.Lasting, Status = last.IsClosure ? null : last.Status } : start.Draft;
        return AskFirstMissing(state, start with { Draft = take(draft with { Narrative = story }) }, facts);
    }

    /// <summary>With what was said of it before it was known which plan it is about.</summary>
    public static Outcome StartWith(ConversationState state, AfiReference reference, UpdateDraft said, Facts facts)
    {
        if (Refused(reference, facts) is { } refused)
            return new Outcome(state, Refusals.Keeping(refused, said));
        var start = Start(state, reference, facts).State.Update!;
        return AskFirstMissing(
            state,
            start with { Draft = start.Draft with { Said = said.Said, TargetDate = said.TargetDate.Length > 0 ? said.TargetDate : start.Draft.TargetDate } },
            facts);
    }

    /// <summary>Something was said while the dialog waits for an answer.</summary>
    public static Outcome Hear(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts)
    {
        if (Ended(dialog, facts) is { } ended)
            return SeveralSteps.Without(state, dialog, ended, facts);
        if (ListWords.Hear(state, dialog, text, facts) is { } list)
            return list;
        if (UpdateQuestions.All.OfType<ShortQuestion>().Any(q => q.Step == dialog.Step && q.IsAnswer(text)))
            return AnswerStep(state, dialog, text, reading, facts);
        if (UpdateQuestions.All.OfType<EvidenceQuestion>().Single() is var evidence && dialog.Step != UpdateStep.Narrative && evidence.IsAnswer(text))
            return TakeEvidence(state, dialog, evidence.Answer(dialog.Draft, text, reading.Intent, facts.Position.Today), facts);

        if (dialog.Step != UpdateStep.Status && dialog.Beside is null && dialog.Draft.Status is { } before && StatusSaid.Read(text) is { } now && now != before)
            return ChangeStatus(state, dialog, now, facts);
        if (dialog is { Open: { Narrative: not null, IsCut: false }, Draft.Narrative.Length: > 0 } && PageSteps.HearFields(state, dialog with { Step = UpdateStep.Confirm, Open = null }, text, facts, "I have left the narrative as it was. ") is { } field)
            return field;

        if (dialog.Step == UpdateStep.Confirm && AboutRow(dialog, reading.Intent) is { } turned)
            dialog = turned;

        bool IsOnThePage(OwnLine line) => SeveralSteps.All(dialog).Any(u => u.Reference == line.Reference);
        if (dialog.Step != UpdateStep.Narrative && SeveralSteps.LinesOf(text, reading.Intent, facts)?.Where(l => !(l.IsOfTheRest && IsOnThePage(l))).ToList() is [_, ..] lines && !lines.Exists(IsOnThePage))
            return KeptDrafts.TurnTo(state, dialog, lines, facts);

        // The narrative is free text: there, only what is certainly an order or a question is not part of it.
        var isFreeText = dialog.Step == UpdateStep.Narrative;
        var listens = !isFreeText || reading.IsCertain;
        return reading.Intent switch
        {
            Intent.Cancel when listens => Cancel(state, dialog, facts),
            Intent.Change when listens => dialog.Step == UpdateStep.Confirm ? PageSteps.AskWhat(state, dialog, facts) : GoBack(state, dialog, facts),
            Intent.Back when listens => GoBack(state, dialog, facts),
            Intent.Help when listens => Ask(state, dialog, facts, HelpFor(dialog.Step)),
            Intent.StartUpdate { Reference: { } other } when listens && other != dialog.Reference => KeptDrafts.TurnTo(state, dialog, other, reading.Intent, text, facts),
            Intent.StartUpdate start when listens => InTheMiddle(state, dialog, start.Reference, facts),
            Intent.GoOn when listens => Ask(state, dialog, facts),
            Intent.GiveUpdate given when given.Reference != dialog.Reference && listens => KeptDrafts.TurnTo(state, dialog, given.Reference, given, text, facts),
            Intent.GiveUpdate given when given.Reference == dialog.Reference && !(isFreeText && given is { Status: null, TargetDate: null }) =>
                Supplement(state, dialog, given, text, facts),
            Intent.NoChange unchanged when unchanged.Reference != dialog.Reference && listens => KeptDrafts.TurnTo(state, dialog, unchanged.Reference, unchanged, text, facts),
            Intent.NoChange unchanged when unchanged.Reference == dialog.Reference && dialog.Step == UpdateStep.Status => NoChangeSteps.Take(state, dialog, unchanged, text, facts),
            Intent.NoChange unchanged when unchanged.Reference == dialog.Reference && !isFreeText =>
                Supplement(state, dialog, new Intent.GiveUpdate(unchanged.Reference, null, null, text.Trim(), unchanged.TargetDate), text, facts),
            Intent.Wanted { Request: RestUnchangedRequest rest } when listens => SeveralSteps.AddTheRest(state, dialog, rest.Why, facts),
            Intent.Wanted { Request: WithdrawLastRequest } when listens && dialog is { Beside: null, Waiting: null, Draft: { Status: null, Narrative: "" } } && facts.Position.Find(dialog.Reference)?.Afi.Standing is { IsByFiles: false, By: { } by } && facts.Person.IsNamed(by) =>
                new WithdrawRequest(dialog.Reference).Decide(state with { Update = null }, facts),
            Intent.Wanted { Request: WithdrawLastRequest } when listens =>
                Ask(state, dialog, facts, $"Nothing that you are telling me of {dialog.Reference} is recorded yet. Say \"back\" to change something, or \"cancel\" to drop it."),
            _ when reading.IsCertain && IsAside(reading.Intent) => Interrupt(state, dialog, reading.Intent, text, facts),
            _ => Answer(state, dialog, text, reading, facts),
        };
    }

    /// <summary>A status that is said at a later step is a correction: the draft has it, and the open question is put again.</summary>
    private static Outcome ChangeStatus(ConversationState state, UpdateDialog dialog, Status status, Facts facts)
    {
        var changed = dialog with { Draft = dialog.Draft with { Status = status, Reason = null }, IsUnchanged = false };
        var news = $"I have changed the status to {Words.Of(status, null)}.";
        return dialog.Step == UpdateStep.Confirm ? AskFirstMissing(state, changed with { Open = null }, facts, news)
            : status is Status.NoFurtherAction ? Ask(state, changed with { Step = UpdateStep.Reason, Open = null }, facts, news)
            : Ask(state, changed, facts, news);
    }

    /// <summary>Links by themselves, or files, are evidence at whatever step they come, and the open question is put again.</summary>
    private static Outcome TakeEvidence(ConversationState state, UpdateDialog dialog, ShortAnswer links, Facts facts) => links switch
    {
        ShortAnswer.Taken taken => Ask(state, dialog with { Draft = taken.Draft }, facts, "I have put that down as evidence."),
        ShortAnswer.Again again => Ask(state, dialog, facts, again.Line),
        _ => Ask(state, dialog, facts),
    };

    /// <summary>Another of several that are shown together is spoken of.</summary>
    private static UpdateDialog? AboutRow(UpdateDialog dialog, Intent intent) => intent switch
    {
        Intent.GiveUpdate given => SeveralSteps.Turn(dialog, given.Reference),
        Intent.NoChange unchanged => SeveralSteps.Turn(dialog, unchanged.Reference),
        _ => null,
    };

    /// <summary>A button of the open question was tapped.</summary>
    public static Outcome Tap(ConversationState state, UpdateDialog dialog, DialogTap tap, Facts facts) =>
        Ended(dialog, facts) is { } ended ? SeveralSteps.Without(state, dialog, ended, facts) : tap.Answer(state with { Update = dialog }, dialog, facts);

    /// <summary>A button of a question that is not the open one: a second tap, or a card from further up.</summary>
    public static Outcome TapOutOfTurn(ConversationState state, DialogStep step, PlanId? plan, Facts facts)
    {
        facts = facts.Situation.Find(state.Update is { } open ? open.Plan : plan) ?? facts;
        if (state.Update is { } dialog)
        {
            return Ended(dialog, facts) is { } ended
                ? new Outcome(state with { Update = null }, ended)
                : Ask(state, dialog, facts, dialog.Reference == step.Reference ? NotOpen : $"You are in the middle of {dialog.Reference} now.");
        }

        return facts.Position.Find(step.Reference) is { Answered: true, Afi.Standing: { } said } && facts.Person.IsNamed(said.By)
            ? new Outcome(state, new RecordedReply(said, $"Your answer to {step.Reference} is recorded: {Words.Of(said.Status, said.Reason)}.", [ShowOwed]))
            : new Outcome(state, new TextReply($"That question about {step.Reference} is closed.", ShowOwed));
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
                return new Outcome(state with { Update = null, Last = LastAnswers.Of(facts.Plan, done.Update) }, Recorded(done.Update, Overtaking.Say(done, facts), facts)) { Notices = Overtaking.Notice(done, facts) is { } notice ? [notice] : [] };
            case RecordOutcome.AlreadyRecorded done:
                return new Outcome(state with { Update = null }, Recorded(done.Update, Overtaking.SayStale(done, facts), facts));
            case RecordOutcome.Incomplete:
                return AskFirstMissing(state, new UpdateDialog(record.Reference, UpdateStep.Confirm, record.Draft.About(facts.Position.Find(record.Reference)!.Afi), Waiting: state.Update?.Waiting) { Plan = facts.Plan }, facts);
            default:
                return new Outcome(state, new TextReply(
                    $"{Refusals.Say(outcome, facts)} I have kept what you told me: say \"yes\" to try again, or \"cancel\" to drop it.",
                    [ToTap("Try again", facts.Plan, new DialogTap.Yes(AtConfirm(record))), ToTap("Cancel", facts.Plan, new DialogTap.Cancel(AtConfirm(record)))]));
        }
    }

    /// <summary>Several AFIs and no line for each: nothing of one may become another's, so the person says where to begin.</summary>
    internal static Outcome BeginWithWhich(ConversationState state, AfiReference about, Doubt others, Facts facts)
    {
        const int mostButtons = 5;
        AfiReference[] named = [about, .. others.Others.Select(o => AfiReference.TryParse(o, out var other) ? other : default).Where(o => facts.Position.Find(o) is not null)];
        return new Outcome(state, new TextReply(
            $"{others.Say(about, null)} I cannot tell what belongs to which, so I have not used any of that yet. Say it with a line for each, or start with one. Which shall it be?",
            [.. named.Take(mostButtons).Select(n => new Choice($"Update {n}", new StartUpdateRequest(n) { Plan = facts.Plan }))]));
    }

    /// <summary>Takes an update that was given in a sentence, or asks about what is in doubt in it.</summary>
    private static Outcome Take(ConversationState state, UpdateDialog dialog, Intent.GiveUpdate given, string text, Facts facts)
    {
        (dialog, given) = TakeNamed(dialog, given, facts);
        var next = dialog with { Draft = UpdateQuestions.Hear(dialog.Draft, given), Open = null, IsUnchanged = false };
        if (Doubts.OfStatus(text, given.Status) is { } doubt)
        {
            if (doubt.Kind is DoubtKind.Asks)
                return AskNarrative(state, next, given.Narrative.Length > 0 ? given.Narrative : text, doubt, toSummary: true, facts);
            var kept = given.Status is null || doubt.Kind is DoubtKind.Contradicted && given.Narrative.Length > 0 ? next.Draft.Narrative : text.Trim();
            next = next with { Draft = next.Draft with { Status = null, Reason = null, Narrative = kept } };
            return AskStatus(state, next, doubt.Say(dialog.Reference, given.Status), facts);
        }

        return given.Narrative.Length > 0 && Doubts.OfNarrative(given.Narrative, next.Draft.Status) is { } unsure
            ? AskNarrative(state, next, given.Narrative, unsure, toSummary: true, facts)
            : given.TargetDate is null && next.Draft.Problems().Count == 0 && TargetDateClause.Unread(given.Narrative, facts.Position.Today) is { } date
            ? AskAgain(state, next, UpdateStep.TargetDate, $"I cannot read \"{Words.Shortened(date)}\" as a date.", facts)
            : AskFirstMissing(state, next, facts);
    }

    /// <summary>What the story says of a question under a name of its own belongs to that question.</summary>
    private static (UpdateDialog Dialog, Intent.GiveUpdate Given) TakeNamed(UpdateDialog dialog, Intent.GiveUpdate given, Facts facts)
    {
        var (draft, story) = UpdateQuestions.TakeFrom(dialog.Draft, given.Narrative, facts.Position.Today);
        return (dialog with { Draft = draft }, given with { Narrative = story });
    }

    /// <summary>One question is put again; once it is answered, the page comes.</summary>
    public static Outcome AskAgain(ConversationState state, UpdateDialog dialog, UpdateStep step, string why, Facts facts)
    {
        var question = UpdateQuestions.Of(step).Ask(dialog.Draft, facts.Position.Find(dialog.Reference)!.Afi);
        return Ask(state, dialog with { Step = step, Open = new OpenDoubt(why.Length == 0 ? question : $"{why} {question}", null, ToSummary: true) }, facts);
    }

    /// <summary>What there is to say of a target date that was said: it has passed, or is another than before. Null for nothing.</summary>
    private static string? Questioned(UpdateDialog dialog, Afi afi, Facts facts)
    {
        if (!dialog.Draft.TryReadTargetDate(out var date) || date is not { } target || target == afi.TargetDate)
            return null;
        if (target < facts.Position.Today)
            return $"The target date has passed: {Words.Of(target)}. Say another if it is not meant.";
        if (afi.TargetDate is not { } before)
            return null;
        return target < before
            ? $"The target date is earlier than it was: {Words.Of(target)}, after {Words.Of(before)}. Say another if it is not meant."
            : $"The target date moves for the {Words.Ordinal(afi.Slips + 1)} time: it was {Words.Of(before)}. ILAU has to agree to that{Beyond(afi, facts)}; until then {Words.Of(afi.DueDate ?? before)} counts.";
    }

    /// <summary>What is said where a date would move more often than the plan allows.</summary>
    private static string Beyond(Afi afi, Facts facts) =>
        facts.Position.View.Plan.Settings.MostSlips is var most && afi.Slips >= most ? $", and the plan allows {Words.Count(most, "move")}" : "";

    internal static Outcome AskStatus(ConversationState state, UpdateDialog dialog, string why, Facts facts) => Ask(
        state, dialog with { Step = UpdateStep.Status, Open = new OpenDoubt($"{(why.Length == 0 ? "" : $"{why} ")}What is its status now? I have kept your words.", null, ToSummary: true) }, facts);

    internal static Outcome AskNarrative(ConversationState state, UpdateDialog dialog, string narrative, Doubt doubt, bool toSummary, Facts facts)
    {
        var draft = dialog.Draft.Narrative == narrative ? dialog.Draft with { Narrative = "" } : dialog.Draft;
        var question = $"{doubt.Say(dialog.Reference, dialog.Draft.Status)} Shall I use it as the narrative for {dialog.Reference} all the same? You wrote: {narrative.Trim()}";
        return Ask(state, dialog with { Step = UpdateStep.Narrative, Draft = draft, Open = new OpenDoubt(question, narrative.Trim(), toSummary) }, facts);
    }

    /// <summary>A text that is too long is not lost: what fits of it is offered.</summary>
    private static Outcome AskToCut(ConversationState state, UpdateDialog dialog, string text, bool toSummary, Facts facts)
    {
        var kept = NarrativeField.BeginningOf(text);
        var problem = UpdateQuestions.Say(new DraftProblem.TooLong(UpdateFields.Narrative));
        var question = string.Create(CultureInfo.InvariantCulture, $"{problem} Yours has {text.Length:N0}. I have kept its first {kept.Length:N0}: shall I use those? Or send it shorter.");
        return Ask(state, dialog with { Step = UpdateStep.Narrative, Open = new OpenDoubt(question, kept, toSummary) { IsCut = true } }, facts);
    }

    internal static Choice ShowOwed => new("What do I owe?", new OwedRequest());

    internal static string? Refused(AfiReference reference, Facts facts) => RefusedReply(reference, facts)?.Text;

    private static TextReply? RefusedReply(AfiReference reference, Facts facts) =>
        RecordUpdate.Refusal(facts.Position.View, reference, null, facts.Person, facts.Position.AsAt) switch
        {
            null => null,
            RecordOutcome.NotTheirs => Refusals.NotYours(reference, facts),
            var refusal => new TextReply(Refusals.Say(refusal, facts)),
        };

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
    private static Outcome Supplement(ConversationState state, UpdateDialog dialog, Intent.GiveUpdate given, string text, Facts facts)
    {
        if (Doubts.OfOthers(text, dialog.Reference, facts.Vocabulary) is { } others)
            return Ask(state, dialog, facts, $"{others.Say(dialog.Reference, null)} I take one AFI at a time, so I have not used any of that.");
        (dialog, given) = TakeNamed(dialog, given, facts);
        if (dialog.Step == UpdateStep.Confirm && given.Narrative.Length > 0 && dialog.Draft.Narrative.Length > 0 && dialog.Draft.Narrative != given.Narrative)
        {
            return given.Status is not null && given.Status != dialog.Draft.Status || Doubts.OfStatus(text, given.Status) is not null
                ? Ask(state, dialog, facts, "That says more than yes, so nothing is recorded. Say \"back\" to change something.")
                : AskNarrative(state, dialog, given.Narrative, new Doubt(DoubtKind.Replaces), toSummary: true, facts);
        }

        if (Doubts.OfStatus(text, given.Status) is not null || Doubts.OfNarrative(given.Narrative, given.Status ?? dialog.Draft.Status) is not null)
            return Take(state, dialog, given, text, facts);
        var next = dialog with { Draft = UpdateQuestions.Hear(dialog.Draft, given), Open = null, IsUnchanged = false };
        var isNarrative = dialog.Step == UpdateStep.Narrative && given.Narrative.Length > 0 && next.Draft.Problems().Count == 0;
        if (!isNarrative)
            return AskFirstMissing(state, next, facts);
        return Ask(
            state,
            next with { Step = UpdateQuestions.After(next.Step, next.Draft) },
            facts,
            next.Draft.Status == dialog.Draft.Status ? null : $"I have changed the status to {Words.Of(next.Draft.Status!.Value, next.Draft.EffectiveReason)}.");
    }

    /// <summary>What may be asked in the middle without losing the dialog.</summary>
    internal static bool IsAside(Intent intent) => intent is not Intent.NotUnderstood && TopicList.Of(intent, "").Topic.BreaksIn;

    /// <summary>What may be asked in the middle and names what it is about. Of the unclear, the very form says whether it answers the question.</summary>
    private static bool IsClearAside(Intent intent) => IsAside(intent) && TopicList.Of(intent, "").Topic is not UnclearTopic;

    private static Outcome Interrupt(ConversationState state, UpdateDialog dialog, Intent intent, string text, Facts facts)
    {
        var aside = TurnLogic.Follow(state, intent, text, facts);
        return aside.Effect is not null
            ? aside
            : aside with { Replies = [.. aside.Replies, .. Ask(state, dialog, facts).Replies] };
    }

    private static Outcome Answer(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts)
    {
        if (dialog.Open is { Narrative: not null } && (reading.Intent is Intent.No || reading.Intent is Intent.Yes && Doubts.IsPlainYes(text)))
            return reading.Intent is Intent.Yes ? Confirm(state, dialog, facts) : Deny(state, dialog, facts);

        // No answer by its very form: the step's own words for yes, no and skip excepted.
        var isPlain = reading.Intent is Intent.Yes or Intent.No or Intent.Skip && !text.Contains('?', StringComparison.Ordinal);
        if (dialog.Step == UpdateStep.Status && BareStatus(text) is not null && Doubts.Corrected(text) is { } meant)
            return AnswerStep(state, dialog, meant, reading, facts);
        if (!isPlain && Doubts.OfAnswer(text) is not null && TurnLogic.FollowUpOf(state, TopicList.Of(reading.Intent, text).Request, text, facts) is not null)
            return Interrupt(state, dialog, reading.Intent, text, facts);
        if (!isPlain && dialog.Step != UpdateStep.Narrative && dialog.Step != UpdateStep.Confirm && (dialog.Step == UpdateStep.Impact || !IsClearAside(reading.Intent)) && Doubts.OfAnswer(text) is { } slip
            && slip.Kind is not DoubtKind.Courtesy and not DoubtKind.Orders)
            return Miss(state, dialog, facts, slip.Kind is DoubtKind.Postpones ? slip.Say(dialog.Reference, null) : $"{slip.Say(dialog.Reference, null)} I have not used it as an answer.");
        return AnswerStep(state, dialog, text, reading, facts);
    }

    /// <summary>Yes: what is in doubt is the narrative, or the whole is to be recorded.</summary>
    public static Outcome Confirm(ConversationState state, UpdateDialog dialog, Facts facts)
    {
        if (dialog is { Beside: not null } && dialog.Step == UpdateStep.Confirm)
            return SeveralSteps.Confirm(state, dialog, facts);
        if (dialog.Step == UpdateStep.Confirm && NoChangeSteps.Overtaken(state, dialog, facts) is { } overtaken)
            return overtaken;
        if (dialog.Step == UpdateStep.Confirm)
            return Outcome.Doing(state, new RecordEffect(facts.Plan, dialog.Reference, dialog.Draft, UpdateChannel.Chat));
        if (dialog.Open is not { Narrative: { } narrative } open)
            return Ask(state, dialog, facts, NotOpen);
        var next = dialog with { Draft = dialog.Draft with { Narrative = narrative }, Open = null };
        return open.ToSummary || next.Draft.Problems() is [not DraftProblem.Impossible, ..] ? AskFirstMissing(state, next, facts) : AskNext(state, next, facts);
    }

    /// <summary>No: what is in doubt is not the narrative, or the whole is not right yet.</summary>
    public static Outcome Deny(ConversationState state, UpdateDialog dialog, Facts facts)
    {
        if (dialog.Step == UpdateStep.Confirm)
            return Ask(state, dialog, facts, "Nothing is recorded yet. Say \"back\" to change something, or \"cancel\" to drop it.");
        if (dialog.Open is { IsCut: true })
            return Ask(state, dialog, facts, "I have not used it yet.");
        return Ask(state, dialog with { Open = null }, facts, dialog.Open is { Narrative: not null } ? "I have not used it." : NotOpen);
    }

    public static Outcome GoBack(ConversationState state, UpdateDialog dialog, Facts facts) => dialog.Step == UpdateStep.Status
        ? Ask(state, dialog, facts, "This is the first question.")
        : Ask(state, dialog with { Step = UpdateQuestions.Before(dialog.Step, dialog.Draft), Open = null, IsUnchanged = false }, facts);

    public static Outcome Cancel(ConversationState state, UpdateDialog dialog, Facts facts) => dialog.Step == UpdateStep.Confirm
        ? new Outcome(state with { Update = null }, new TextReply($"Cancelled: nothing was recorded for {Words.Listed(SeveralSteps.All(dialog).Select(u => u.Reference))}.", ShowOwed))
        : SeveralSteps.Without(state, dialog, new TextReply($"Cancelled: nothing was recorded for {Words.Listed(SeveralSteps.OfOneAnswer(dialog))}.", ShowOwed), facts);

    /// <summary>One of several that are shown together is asked about anew; the others stay.</summary>
    public static Outcome ChangeRow(ConversationState state, UpdateDialog dialog, AfiReference row, Facts facts) => SeveralSteps.Turn(dialog, row) is { } turned
        ? turned.IsUnchanged
            // Why nothing was new is not what is new.
            ? Ask(state, turned with { Step = UpdateStep.Status, IsUnchanged = false, Draft = turned.Draft with { Narrative = "" } }, facts)
            : AskStatus(state, turned, "", facts)
        : Ask(state, dialog, facts, NotOpen);

    /// <summary>The open question is answered, and by nothing else; where it was asked only to settle a doubt, what is still missing comes next.</summary>
    public static Outcome TakeAnswer(ConversationState state, UpdateDialog dialog, UpdateDraft answered, Facts facts)
    {
        // Why it takes longer is what is new, where no more than time was asked for.
        if (answered.Narrative == DelayQuestion.MoreTime && answered.Said[UpdateFields.Delay] is { Length: > 0 } why)
            answered = answered with { Narrative = DelayQuestion.AsNarrative(why) };
        var next = dialog with { Draft = answered, Open = null, IsUnchanged = false };
        return dialog.Open is { ToSummary: true } && answered.Narrative.Length > 0 ? AskFirstMissing(state, next, facts) : AskNext(state, next, facts);
    }

    private static Outcome AnswerStep(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts)
    {
        if (dialog.Step == UpdateStep.Confirm)
            return AnswerConfirm(state, dialog, text, reading, facts);
        return UpdateQuestions.Of(dialog.Step) switch
        {
            StatusQuestion => AnswerStatus(state, dialog, text, reading, facts),
            NarrativeQuestion => AnswerNarrative(state, dialog, text, reading, facts),
            ShortQuestion question => question.Answer(dialog.Draft, text, reading.Intent, facts.Position.Today) switch
            {
                ShortAnswer.Taken taken => TakeAnswer(state, dialog, taken.Draft, facts),
                ShortAnswer.Again again => Ask(state, dialog, facts, again.Line),
                ShortAnswer.None when dialog.Draft.Narrative.Length > 0 && dialog.Beside is null && PageSteps.HearFields(state, dialog with { Step = UpdateStep.Confirm, Open = null }, text, facts, "") is { State.Update: { } corrected } =>
                    Ask(state, dialog with { Draft = corrected.Draft }, facts, "I have put that down."),
                ShortAnswer.None none => NoAnswer(state, dialog, reading, text, facts, none.Line),
                var other => throw new InvalidOperationException($"{other} is no answer."),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(dialog), dialog.Step, null),
        };
    }

    private static Outcome AnswerConfirm(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts) => reading.Intent switch
    {
        Intent.Yes when Doubts.IsPlainYes(text) => Confirm(state, dialog, facts),
        Intent.No => Deny(state, dialog, facts),
        _ when PageSteps.Hear(state, dialog, text, reading.Intent, facts) is { } changed => changed,
        _ => NoAnswer(state, dialog, reading, text, facts, "Please say \"yes\" to record this, \"back\" to change something, or \"cancel\"."),
    };

    /// <summary>What does not answer the question may be a question itself, if a doubtful one.</summary>
    private static Outcome NoAnswer(ConversationState state, UpdateDialog dialog, Reading reading, string text, Facts facts, string complaint) =>
        IsAside(reading.Intent) ? Interrupt(state, dialog, reading.Intent, text, facts) : Miss(state, dialog, facts, complaint);

    /// <summary>The question was not answered: it is put again. The second time in a row, so are the ways out.</summary>
    private static Outcome Miss(ConversationState state, UpdateDialog dialog, Facts facts, string complaint) =>
        Ask(state, dialog with { Misses = dialog.Misses + 1 }, facts, complaint);

    private static Outcome AnswerStatus(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts)
    {
        var last = facts.Position.Find(dialog.Reference)!.Afi.Standing;
        if (NoChangeSteps.Read(text, dialog.Reference, facts) is { } unchanged)
            return NoChangeSteps.Take(state, dialog, unchanged, text, facts);
        if (ShortQuestion.Keeps(text, reading.Intent) && (dialog.Draft.Status ?? last?.Status) is { } kept)
        {
            var reason = dialog.Draft.Status is null ? last!.Reason : dialog.Draft.Reason;
            return TakeAnswer(state, dialog, dialog.Draft with { Status = kept, Reason = reason }, facts);
        }

        // It is one of the five that are shown, so people type it.
        if (Sentence.Of(text).Words.Select(w => w.Text).SequenceEqual(["update", "awaited"]))
            return Ask(state, dialog, facts, "\"Update awaited\" is never entered: it shows by itself until an update comes.");
        if (!StatusWords.TryRead(text, out var said))
        {
            return reading.Intent is Intent.NotUnderstood && dialog.Draft.Narrative.Length == 0 && TellsSomething(text)
                ? AskStatus(state, dialog with { Draft = dialog.Draft with { Narrative = text.Trim() } }, "That names no status.", facts)
                : NoAnswer(state, dialog, reading, text, facts, TalkTopic.IsThanks(text) ? "You are welcome. I still need one of the three statuses." : "I need one of the three statuses.");
        }

        if (Doubts.OfOthers(text, dialog.Reference, facts.Vocabulary) is { } others)
            return Ask(state, dialog, facts, $"{others.Say(dialog.Reference, null)} I take one AFI at a time, so I have not used any of that.");
        var given = new Intent.GiveUpdate(dialog.Reference, said.Status, said.Reason, said.Rest, null);
        return said.Rest.Length > 0 || Doubts.OfStatus(text, said.Status) is not null
            ? Take(state, dialog, given, text, facts)
            : TakeAnswer(state, dialog, UpdateQuestions.Hear(dialog.Draft, given), facts);
    }

    /// <summary>Words of which no status is made, and which are more than small talk: they tell what has been done.</summary>
    private static bool TellsSomething(string text)
    {
        const int fewest = 4;
        const int fewestOfSubstance = 2;
        var (grammar, words) = (Grammar.Shared, Sentence.Of(text).Words);
        return words.Count >= fewest && words.Count(w => !grammar.Small.Contains(w.Text) && !grammar.Loose.Contains(w.Text) && !grammar.Times.Contains(w.Text)) >= fewestOfSubstance;
    }

    private static Outcome AnswerNarrative(ConversationState state, UpdateDialog dialog, string text, Reading reading, Facts facts)
    {
        var hasOne = dialog.Draft.Narrative.Length > 0;
        if (hasOne && (reading.Intent is Intent.Yes or Intent.Skip))
            return TakeAnswer(state, dialog, dialog.Draft, facts);
        if (reading.Intent is Intent.No && Doubts.OfAnswer(text) is { Kind: DoubtKind.TakesBack } wrong)
            return Ask(state, dialog, facts, $"{wrong.Say(dialog.Reference, null)} Say \"back\" to change something, or \"cancel\".");
        if (reading.Intent is Intent.No or Intent.Skip && Doubts.OfAnswer(text) is { Kind: DoubtKind.Postpones } later)
            return Ask(state, dialog, facts, later.Say(dialog.Reference, null));
        if (reading.Intent is Intent.Skip or Intent.Yes or Intent.No or Intent.Greeting)
            return Miss(state, dialog, facts, "ILAU needs it in words, a line at least.");
        if (NoChangeSteps.Answer(state, dialog, text, facts) is { } why)
            return why;
        var draft = dialog.Draft with { Narrative = text };
        var problem = UpdateFields.Narrative.Problems(draft).FirstOrDefault();
        if (problem is DraftProblem.Missing)
            return Ask(state, dialog, facts, "ILAU needs it in words, a line at least.");
        if (problem is DraftProblem.TooLong)
            return AskToCut(state, dialog, text, dialog.Open?.ToSummary ?? false, facts);
        if (BareStatus(text) is { } bare)
        {
            return bare.Status == dialog.Draft.Status
                ? Ask(state, dialog, facts, $"{Words.Of(bare.Status)} is noted as the status; ILAU needs it in words, a line at least.")
                : AskFirstMissing(state, dialog with { Draft = dialog.Draft with { Status = bare.Status, Reason = bare.Reason }, Open = null }, facts, $"I have changed the status to {Words.Of(bare.Status, bare.Reason)}.");
        }

        if (Doubts.OfAnswer(text) is { } slip)
        {
            return slip.Kind is DoubtKind.Courtesy or DoubtKind.Postpones
                ? Ask(state, dialog, facts, slip.Say(dialog.Reference, null))
                : AskNarrative(state, dialog, text, slip, toSummary: false, facts);
        }

        return (Doubts.OfOthers(text, dialog.Reference, facts.Vocabulary) ?? Doubts.OfNarrative(text, dialog.Draft.Status)) is { } doubt
            ? AskNarrative(state, dialog, text, doubt, toSummary: false, facts)
            : problem is not null
            ? Ask(state, dialog, facts, UpdateQuestions.Say(problem))
            : TakeAnswer(state, dialog, draft, facts);
    }

    /// <summary>A status and nothing else is a status at this step too, and so is one behind "sorry, I meant".</summary>
    internal static StatusReading? BareStatus(string text) => Bare(text) ?? (Doubts.Corrected(text) is { } meant ? Bare(meant) : null);

    private static StatusReading? Bare(string text) =>
        StatusWords.TryRead(text, out var said) && said.Rest.Length == 0 && Doubts.OfStatus(text, said.Status) is null && Sentence.Of(text).Words.Count <= FewWords ? said : null;

    public static Outcome AskNext(ConversationState state, UpdateDialog dialog, Facts facts) =>
        Ask(state, dialog with { Step = UpdateQuestions.After(dialog.Step, dialog.Draft), Open = null }, facts);

    /// <summary>Goes to the first question that still needs an answer; the target date and the impact have one already.</summary>
    internal static Outcome AskFirstMissing(ConversationState state, UpdateDialog dialog, Facts facts, string? first = null)
    {
        dialog = dialog with { Open = null };
        if (dialog.Draft.Problems() is not [var problem, ..])
            return Ask(state, dialog with { Step = UpdateStep.Confirm }, facts, first);
        var tooLong = dialog.Draft.Problems().OfType<DraftProblem.TooLong>().FirstOrDefault();
        var draft = tooLong is null ? dialog.Draft : dialog.Draft.With(tooLong.Field, "");
        if (tooLong?.Field == UpdateFields.Narrative && problem == tooLong)
            return AskToCut(state, dialog with { Draft = draft }, dialog.Draft.Narrative, toSummary: true, facts);
        if (problem is DraftProblem.TooShort)
            return Ask(state, dialog with { Step = UpdateQuestions.Of(problem).Step, Draft = draft.With(problem.Field, "") }, facts, first is null ? UpdateQuestions.Say(problem) : $"{first} {UpdateQuestions.Say(problem)}");
        if (problem.Field == UpdateFields.Delay && tooLong is null)
            return AskAgain(state, dialog, UpdateQuestions.Of(problem).Step, first ?? "", facts);
        // What was told already is not asked for again.
        var open = draft.Narrative.Length > 0 && (problem.Field == UpdateFields.Status || problem.Field == UpdateFields.Reason)
            ? new OpenDoubt(UpdateQuestions.Of(problem).Ask(draft, facts.Position.Find(dialog.Reference)!.Afi), null, ToSummary: true)
            : null;
        return Ask(state, dialog with { Step = UpdateQuestions.Of(problem).Step, Draft = draft, Open = open }, facts, tooLong is null ? first : UpdateQuestions.Say(tooLong));
    }

    internal static Outcome Ask(ConversationState state, UpdateDialog dialog, Facts facts, string? first = null)
    {
        var afi = facts.Position.Find(dialog.Reference)!.Afi;
        dialog = dialog with { At = facts.Position.AsAt, Misses = state.Update?.Step == dialog.Step && first is not null ? dialog.Misses : 0 };
        if (dialog.Misses >= MissesToHelp)
            first = $"{first} {HelpFor(dialog.Step)} {WaysOut}";
        var next = state with { Update = dialog };
        if (dialog.Step == UpdateStep.Confirm && dialog.Waiting is not null)
            return SeveralSteps.GoOn(state, dialog, facts, first);
        if (dialog.Step == UpdateStep.Confirm && dialog.Beside is not null)
        {
            var at = new DialogStep(dialog.Reference, dialog.Step);
            return new Outcome(next, new SeveralReply(
                SeveralSteps.All(dialog),
                first,
                row => new DialogTap.Change(at, row).In(dialog.Plan),
                [ToTap("Record them", dialog.Plan, new DialogTap.Yes(at)), ToTap("Cancel", dialog.Plan, new DialogTap.Cancel(at))]));
        }

        if (dialog.Step == UpdateStep.Confirm && dialog.Open is null)
        {
            return new Outcome(next, new SummaryReply(
                dialog.Reference, afi.Improvement, dialog.Draft, first ?? Questioned(dialog, afi, facts), ChoicesOf(dialog)));
        }

        var question = dialog.Open?.Question ?? UpdateQuestions.Of(dialog.Step).Ask(dialog.Draft, afi);
        return new Outcome(next, new DialogReply(
            dialog.Reference, afi.Improvement, dialog.Step, first is null ? question : $"{first} {question}", ChoicesOf(dialog)) { IsOfSeveral = dialog.Open is { IsOfAll: true } });
    }

    private const int MissesToHelp = 2;

    private const string WaysOut = "You can also leave it for later, and I keep what you told me.";

    private static string HelpFor(UpdateStep step) => step == UpdateStep.Confirm
        ? "\"Yes\" records it, \"back\" changes something, \"cancel\" drops it."
        : UpdateQuestions.Of(step).Help;

    private static IReadOnlyList<Choice> ChoicesOf(UpdateDialog dialog)
    {
        var at = new DialogStep(dialog.Reference, dialog.Step);
        IEnumerable<DialogButton> buttons =
            dialog.Open is { Narrative: not null } ? [new("Yes, use it", s => new DialogTap.Yes(s)), new("No", s => new DialogTap.No(s)), DialogButton.Back, DialogButton.Cancel]
            : dialog.Step == UpdateStep.Confirm && dialog.Open is not null ? PageSteps.Buttons(dialog.Draft)
            : dialog.Step == UpdateStep.Confirm ? [new("Record it", s => new DialogTap.Yes(s)), new("Change it", s => new DialogTap.ChangeIt(s)), DialogButton.Cancel]
            : UpdateQuestions.Of(dialog.Step).Buttons(dialog.Draft);
        if (dialog.Misses >= MissesToHelp)
            buttons = buttons.Concat([DialogButton.Back, DialogButton.Later, DialogButton.Cancel]).DistinctBy(b => b.Label);
        return [.. buttons.Select(b => ToTap(b.Label, dialog.Plan, b.Tap(at)))];
    }

    private static Choice ToTap(string label, PlanId? plan, DialogTap tap) => new(label, tap.In(plan));

    private static DialogStep AtConfirm(RecordEffect record) => new(record.Reference, UpdateStep.Confirm);

    private static RecordedReply Recorded(Update update, string overtaking, Facts facts)
    {
        var forWhom = facts.Person.IsNamed(update.For) ? "" : $" for {facts.Position.Find(update.Reference)!.Afi.LeadName}";
        return Recorded(update, $"{update.Reference} is recorded as {Words.Of(update.Status, update.Reason)}{forWhom}.", update.Status is Status.WorkInProgress ? null : "It shows", overtaking, facts);
    }

    internal static RecordedReply Recorded(Update update, string what, string? shows, string overtaking, Facts facts)
    {
        var asked = facts.Position.AskedOf(facts.Person);
        var closure = shows is null ? "" : $" {shows} as work in progress, closure proposed, until ILAU accepts it.";
        var progress = asked.Count == 0 ? "" : $" {asked.Count(a => a.Answered)} of {asked.Count} answered.";
        var late = facts.IsLate(update) ? $" It came after the due date, {Words.Of(facts.Position.View.Cycle!.Due)}, and is marked late." : "";
        var next = asked.FirstOrDefault(a => !a.Answered);
        return new RecordedReply(
            update,
            $"{what}{closure}{late}{overtaking}{progress}",
            next is null
                ? [new Choice("Overall status", new StatusRequest(new Scope.Plan()))]
                : [new Choice($"Update {next.Afi.Reference}", new StartUpdateRequest(next.Afi.Reference) { Plan = facts.Plan }), ShowOwed]);
    }
}
