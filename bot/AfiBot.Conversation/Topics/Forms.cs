using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The request card and its forms. Pure; whatever is refused, what was typed is shown again.</summary>
internal static class Forms
{
    private const string NoChange = "No change: ";

    /// <summary>The form of one AFI, filled with the answer of this cycle where there is one.</summary>
    /// <param name="facts">What is so.</param>
    /// <param name="reference">The AFI.</param>
    /// <param name="goesOn">Whether the next one's form follows.</param>
    /// <param name="within">The framework that the next one is of, or null for any.</param>
    public static Reply Open(Facts facts, AfiReference reference, bool goesOn = false, FrameworkCode? within = null) =>
        Refused(facts, reference) ?? (Reply)Form(facts, reference, DraftFor(facts.Position.Find(reference)!), [], goesOn, within);

    public static Reply OpenNoChange(Facts facts, AfiReference reference)
    {
        if (Refused(facts, reference) is { } refused)
            return refused;
        var afi = facts.Position.Find(reference)!;
        return afi.Afi.Standing is null
            ? Form(facts, reference, DraftFor(afi), [new FormProblem(NothingToKeep(reference))])
            : NoChangeForm(facts, afi, "", afi.Afi.UpdateCount, []);
    }

    public static Outcome Save(ConversationState state, Facts facts, SaveAnswerRequest action) =>
        Refusal(facts, action.Reference, action.Cycle) is { } why
            ? new Outcome(state, Reject(facts, action.Reference, action.Draft, [new FormProblem(why)], action.Then is not null, action.Within))
            : Outcome.Doing(state, new RecordEffect(facts.Plan, action.Reference, action.Draft, UpdateChannel.Card) { Then = action.Then, Within = action.Within });

    public static Outcome SaveNoChange(ConversationState state, Facts facts, SaveNoChangeRequest action)
    {
        var afi = facts.Position.Find(action.Reference);
        if (afi?.Afi.Standing is not { } last || !Access.MayAnswer(facts.Person, afi.Afi))
        {
            var words = new UpdateDraft { Narrative = action.Why, TargetDate = UpdateFields.TargetDate.Write(afi?.Afi.TargetDate), BasedOn = action.BasedOn };
            return new Outcome(state, Reject(facts, action.Reference, words, [new FormProblem(Refusal(facts, action.Reference, action.Cycle) ?? NothingToKeep(action.Reference))]));
        }

        var draft = Unchanged(afi.Afi, action.Why, action.BasedOn);
        if (Refusal(facts, action.Reference, action.Cycle) is { } why)
        {
            // Where a cycle is open, saving again is one tap; where none is, the form keeps the words.
            return new Outcome(state, facts.Position.OpenCycle is null || !afi.Afi.TakesAnswers
                ? Reject(facts, action.Reference, draft, [new FormProblem(why)])
                : NoChangeForm(facts, afi, action.Why, action.BasedOn, [new FormProblem(why)]));
        }

        if (!PlainText.SaysSomething(action.Why))
            return new Outcome(state, NoChangeForm(facts, afi, "", action.BasedOn, [new FormProblem(NoChangeFormReply.Missing, FormFields.Why)]));
        // "No change" keeps the status that its author saw, not one that somebody else gave since.
        if (last.Sequence > action.BasedOn && !facts.Person.IsNamed(last.By))
        {
            var news = $"Since you opened this form, {last.By?.Value ?? "ILAU"} has said: {Words.Of(last.Status, last.Reason)}. Nothing was recorded. Save again if there is still no change.";
            return new Outcome(state, NoChangeForm(facts, afi, action.Why, afi.Afi.UpdateCount, [new FormProblem(news)]));
        }

        return Outcome.Doing(state, new RecordEffect(facts.Plan, action.Reference, draft, UpdateChannel.Card));
    }

    /// <summary>The card after an attempt to record: the list with the news, or the form with what stands in the way.</summary>
    public static Outcome Conclude(ConversationState state, RecordEffect record, RecordOutcome outcome, Facts facts) => outcome switch
    {
        RecordOutcome.Recorded done => new Outcome(
            state with { Update = DialogOf(state, record) is null ? state.Update : null, Last = LastAnswers.Of(facts.Plan, done.Update) },
            After(facts, record, done.Update, $"{done.Update.Reference} is saved.{Overtaking.Say(done, facts)}{Ended(DialogOf(state, record))}"))
        {
            Notices = Overtaking.Notice(done, facts) is { } notice ? [notice] : [],
        },
        RecordOutcome.AlreadyRecorded done => new Outcome(state, After(facts, record, done.Update, $"{done.Update.Reference} is saved.{Overtaking.SayStale(done, facts)}")),
        _ => new Outcome(state, Reject(facts, record.Reference, record.Draft, ProblemsOf(outcome, facts), record.Then is not null, record.Within)),
    };

    /// <summary>The dialog that asks about the same AFI, which the card has answered now; null where none does. One about several goes on.</summary>
    private static UpdateDialog? DialogOf(ConversationState state, RecordEffect record) =>
        state.Update is { Beside: null, Waiting: null } dialog && dialog.Plan == record.Plan && dialog.Reference == record.Reference ? dialog : null;

    private static string Ended(UpdateDialog? dialog) => dialog switch
    {
        null => "",
        { Draft.Narrative: { Length: > 0 } narrative } => $" I have stopped asking about it in the chat, where you had written: {narrative}",
        _ => " I have stopped asking about it in the chat.",
    };

    /// <summary>What is said to a form that does not say which of several plans it is about: where to open it again, and what was typed.</summary>
    public static TextReply OfNoPlan(IReadOnlyList<Facts> plans, Func<Facts, TopicRequest> open, AfiReference reference, string typed) =>
        Refusals.Keeping($"More than one plan has {reference}, and that form is too old to say which it was for. Nothing was recorded. Please open it again for the plan you mean.", typed) with
        {
            Choices = [.. plans.Select(f => new Choice(f.PlanName, open(f)))],
            IsAboutPlans = true,
        };

    private static Reply After(Facts facts, RecordEffect record, Update update, string notice)
    {
        var plans = facts.Situation.Plans;
        if (record.Then is { } then && plans.FirstOrDefault(f => f.Plan == then.Plan) is { } there && Open(there, then.Reference, goesOn: true, record.Within) is AnswerFormReply next)
            return next with { Plan = then.Plan, Notice = notice };
        return RequestCardReply.Of(plans, 0, notice) is { } card
            ? card
            : new RecordedReply(update, notice, [new Choice($"Show {update.Reference}", new AfiRequest(update.Reference))]);
    }

    /// <summary>Why a form cannot be saved here and now, whatever is in it; null where it can.</summary>
    internal static string? Refusal(Facts facts, AfiReference reference, int cycle)
    {
        if (RecordUpdate.Refusal(facts.Position.View, reference, null, facts.Person, facts.Position.AsAt) is { } refusal)
            return Refusals.Say(refusal, facts);
        if (facts.Place is not Place.Personal)
            return "I take updates only in our own chat, so nothing was recorded there. Please save again here.";
        return facts.Position.OpenCycle is { } open && open.Number != cycle
            ? $"That form was for cycle {cycle}, which is closed. Nothing was recorded; save again to answer for cycle {open.Number}."
            : null;
    }

    /// <summary>A refusal that loses nothing: the form with what was typed, or where the form is not this person's to see, the words.</summary>
    private static Reply Reject(Facts facts, AfiReference reference, UpdateDraft draft, IReadOnlyList<FormProblem> why, bool goesOn = false, FrameworkCode? within = null) =>
        facts.Position.Find(reference) is { } afi && Access.MayAnswer(facts.Person, afi.Afi)
            ? Form(facts, reference, draft, why, goesOn, within)
            : Refusals.Keeping(string.Join(' ', why.Select(p => p.Text)), draft);

    /// <summary>What stands in the way, each at the field that puts it right.</summary>
    private static IReadOnlyList<FormProblem> ProblemsOf(RecordOutcome outcome, Facts facts) => outcome is RecordOutcome.Incomplete incomplete
        ? [.. incomplete.Problems.Select(FormProblem.Of)]
        : [new FormProblem(Refusals.Say(outcome, facts))];

    /// <summary>What was said last, and why it is still so.</summary>
    internal static UpdateDraft Unchanged(Afi afi, string why, int basedOn) => new UpdateDraft { Said = afi.Standing!.Lasting, Narrative = $"{NoChange}{why}", BasedOn = basedOn }.About(afi);

    /// <summary>Why nothing is new, of such a draft.</summary>
    internal static string WhyOf(UpdateDraft unchanged) => unchanged.Narrative.StartsWith(NoChange, StringComparison.Ordinal) ? unchanged.Narrative[NoChange.Length..] : unchanged.Narrative;

    internal static string NeedsMore(AfiReference reference) => $"{reference} was returned by ILAU, which needs more than \"no change\".";

    internal static string NothingToKeep(AfiReference reference) => $"There is no earlier update of {reference}, so there is no status to keep.";

    private static TextReply? Refused(Facts facts, AfiReference reference) =>
        RecordUpdate.Refusal(facts.Position.View, reference, null, facts.Person, facts.Position.AsAt) is { } refusal
            ? new TextReply(Refusals.Say(refusal, facts), new Choice("My card", new OwedRequest()))
            : null;

    private static AnswerFormReply Form(Facts facts, AfiReference reference, UpdateDraft draft, IReadOnlyList<FormProblem> problems, bool goesOn = false, FrameworkCode? within = null)
    {
        var afi = facts.Position.Find(reference)!;
        return new AnswerFormReply(
            afi,
            facts.Position.View.FrameworkOf(afi.Afi.Framework),
            facts.Position.View.Cycle,
            draft.About(afi.Afi),
            problems,
            CanSave: facts.Position.OpenCycle is not null && afi.Afi.TakesAnswers)
        {
            Returned = Pieces.Returned(afi.Afi, facts.Calendar),
            Then = goesOn ? RequestCardReply.Next(facts.Situation.Plans, facts.Plan, reference, within) : null,
            Within = within,
        };
    }

    private static NoChangeFormReply NoChangeForm(Facts facts, AfiPosition afi, string why, int basedOn, IReadOnlyList<FormProblem> problems) =>
        new(afi, facts.Position.View.FrameworkOf(afi.Afi.Framework), facts.Position.View.Cycle, why, basedOn, problems);

    /// <summary>What the form starts with: what was returned, or this cycle's answer, to be corrected; else only the target date in force.</summary>
    internal static UpdateDraft DraftFor(AfiPosition afi)
    {
        var draft = UpdateDraft.Of(afi.Afi);
        if (afi.Afi.Returned is { } returned)
            return draft with { Said = returned.Update.Said };
        return afi is { Answered: true, Afi.Standing: { } said } ? draft with { Said = said.Said } : draft;
    }
}
