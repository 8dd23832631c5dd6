using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Several AFIs in one message: what is clear of each is set aside, what is in doubt is asked, and all is shown on one page to be confirmed as one. Pure.</summary>
internal static class SeveralSteps
{
    /// <summary>The parts of a message that are each about one AFI alone; null where it is none such.</summary>
    public static IReadOnlyList<OwnLine>? LinesOf(string text, Intent intent, Facts facts)
    {
        if (facts.Place is not Place.Personal)
            return null;
        var isTold = intent is Intent.GiveUpdate or Intent.NoChange or Intent.StartUpdate or Intent.ShowAfi or Intent.NotUnderstood or Intent.UnknownAfi;
        return isTold && text.Contains('\n', StringComparison.Ordinal) && OwnLines.Of(text, facts.Vocabulary) is { } lines ? lines : ClausesOf(text, facts);
    }

    /// <summary>Reads each part for itself. What cannot be taken is named; the first that leads to a question is asked, and the others wait.</summary>
    /// <param name="state">What is in progress.</param>
    /// <param name="ready">What is complete already.</param>
    /// <param name="lines">What is still to be read.</param>
    /// <param name="facts">The plan.</param>
    /// <param name="first">What there is to say before all else, or null.</param>
    public static Outcome Read(ConversationState state, IReadOnlyList<OwnUpdate> ready, IReadOnlyList<OwnLine> lines, Facts facts, string? first = null)
    {
        state = state with { Update = null };
        var complete = ready.ToList();
        var notices = first is null ? [] : new List<string> { first };
        var open = new List<(OwnLine Line, Outcome Outcome)>();
        foreach (var line in lines)
        {
            var outcome = Read(state, line, facts);
            if (outcome.State.Update is not { } dialog)
                notices.AddRange(outcome.Replies.Select(r => r.Summary));
            else if (dialog.Step == UpdateStep.Confirm)
                complete.Add(Of(dialog));
            else
                open.Add((line, outcome));
        }

        if (open is [var (_, asked), .. var others])
        {
            if (ready.Count == 0 && lines.Count > 1)
                notices.Insert(0, $"I have read {Words.Listed([.. lines.Select(l => l.Reference)])}.");
            var question = asked.State.Update! with { Beside = complete.Count > 0 ? complete : null, Waiting = others.Count > 0 ? [.. others.Select(o => o.Line)] : null };
            return asked with { State = state with { Update = question }, Replies = [.. asked.Replies.Select(r => notices.Count > 0 ? With(string.Join(' ', notices), r) : r)] };
        }

        var notice = notices.Count > 0 ? string.Join(' ', notices) : null;
        return complete.Count > 0 ? Show(state, complete, facts, notice) : new Outcome(state, new TextReply(notice!, UpdateDialogSteps.ShowOwed));
    }

    /// <summary>The dialog's own update is complete: what waits comes next.</summary>
    public static Outcome GoOn(ConversationState state, UpdateDialog dialog, Facts facts, string? first) =>
        Read(state, [.. dialog.Beside ?? [], Of(dialog)], dialog.Waiting ?? [], facts, first);

    /// <summary>The dialog's own update is dropped: what is complete beside it, and what waits, goes on.</summary>
    public static Outcome Without(ConversationState state, UpdateDialog dialog, Reply last, Facts facts)
    {
        if (dialog.Beside is null && dialog.Waiting is null)
            return new Outcome(state with { Update = null }, last);
        var next = Read(state, dialog.Beside ?? [], dialog.Waiting ?? [], facts);
        return next with { Replies = [last, .. next.Replies] };
    }

    /// <summary>All that the page shows, in the order of the plan.</summary>
    public static IReadOnlyList<OwnUpdate> All(UpdateDialog dialog) => [.. (dialog.Beside ?? []).Append(Of(dialog)).OrderBy(u => u.Reference)];

    /// <summary>The same page with another AFI as the one that is spoken of; null where it is not on it.</summary>
    public static UpdateDialog? Turn(UpdateDialog dialog, AfiReference to) => All(dialog).FirstOrDefault(u => u.Reference == to) is { } own
        ? dialog with { Reference = own.Reference, Draft = own.Draft, IsUnchanged = own.IsUnchanged, Beside = Rest(All(dialog), to), Open = null }
        : null;

    /// <summary>Yes: all are recorded.</summary>
    public static Outcome Confirm(ConversationState state, UpdateDialog dialog, Facts facts)
    {
        foreach (var update in All(dialog))
        {
            if (NoChangeSteps.Overtaken(state, Turn(dialog, update.Reference)!, facts) is { } overtaken)
                return overtaken;
        }

        return Outcome.Doing(state, new RecordSeveralEffect(facts.Plan, All(dialog)));
    }

    /// <summary>What is said after an attempt to record them.</summary>
    public static Outcome Conclude(ConversationState state, IReadOnlyList<(OwnUpdate Update, RecordOutcome Outcome)> outcomes, Facts facts)
    {
        var recorded = outcomes.Where(o => o.Outcome is RecordOutcome.Recorded or RecordOutcome.AlreadyRecorded).ToList();
        var failed = outcomes.Except(recorded).ToList();
        var replies = recorded.Count > 0 ? [Recorded(recorded, facts)] : new List<Reply>();
        state = state with { Update = null, Last = recorded.Count > 0 ? LastAnswers.Of(facts.Plan, recorded.Select(o => UpdateOf(o.Outcome))) : state.Last };
        if (failed.Count > 0)
        {
            var again = Show(state, [.. failed.Select(f => f.Update)], facts, string.Join(' ', failed.Select(f => Refusals.Say(f.Outcome, facts)).Distinct()));
            (state, replies) = (again.State, [.. replies, .. again.Replies]);
        }

        return new Outcome(state, [.. replies]) { Notices = [.. recorded.Select(o => o.Outcome).OfType<RecordOutcome.Recorded>().Select(d => Overtaking.Notice(d, facts)).OfType<Notice>()] };
    }

    private static IReadOnlyList<OwnLine>? ClausesOf(string text, Facts facts)
    {
        var asked = facts.Position.AskedOf(facts.Person);
        var letters = asked.Select(a => string.Concat(a.Afi.Reference.Value.TakeWhile(char.IsAsciiLetter))).Distinct().ToList();
        return OwnClauses.Of(text, facts.Vocabulary, letters.Count == 1 ? asked[0].Afi.Reference : null) is { } clauses
            && Doubts.OfStatus(text, null) is not { Kind: DoubtKind.Corrected }
            && clauses.All(c => Tells(c, facts))
            ? clauses
            : null;
    }

    /// <summary>A clause says where its AFI stands, if only by a hedge.</summary>
    private static bool Tells(OwnLine clause, Facts facts) =>
        Doubts.OfOthers(clause.Text, clause.Reference, facts.Vocabulary) is null
        && Interpreter.Interpret(clause.Text, facts.Vocabulary, facts.Position.Today).Intent switch
        {
            Intent.NoChange said => said.Reference == clause.Reference,
            Intent.GiveUpdate given => given.Reference == clause.Reference && (given.Status is not null || Doubts.OfStatus(clause.Text, null) is not null),
            _ => false,
        };

    private static Outcome Read(ConversationState state, OwnLine line, Facts facts) => Interpreter.Interpret(line.Text, facts.Vocabulary, facts.Position.Today).Intent switch
    {
        Intent.GiveUpdate given when given.Reference == line.Reference => UpdateDialogSteps.StartWith(state, given, line.Text, facts),
        Intent.NoChange unchanged when unchanged.Reference == line.Reference => NoChangeSteps.Start(state, unchanged, line.Text, facts),
        _ => UpdateDialogSteps.Start(state, line.Reference, facts),
    };

    private static Outcome Show(ConversationState state, IReadOnlyList<OwnUpdate> all, Facts facts, string? notice)
    {
        var own = all[^1];
        var dialog = new UpdateDialog(own.Reference, UpdateStep.Confirm, own.Draft) { Plan = facts.Plan, IsUnchanged = own.IsUnchanged, Beside = Rest(all, own.Reference) };
        return UpdateDialogSteps.Ask(state, dialog, facts, notice);
    }

    private static OwnUpdate[]? Rest(IReadOnlyList<OwnUpdate> all, AfiReference but) => all.Count > 1 ? [.. all.Where(u => u.Reference != but)] : null;

    private static OwnUpdate Of(UpdateDialog dialog) => new(dialog.Reference, dialog.Draft, dialog.IsUnchanged);

    private static RecordedReply Recorded(IReadOnlyList<(OwnUpdate Update, RecordOutcome Outcome)> recorded, Facts facts)
    {
        var updates = recorded.Select(o => UpdateOf(o.Outcome)).ToList();
        var overtaking = recorded.Select(o => o.Outcome is RecordOutcome.Recorded done ? Overtaking.Say(done, facts) : Overtaking.SayStale((RecordOutcome.AlreadyRecorded)o.Outcome, facts));
        var closed = updates.Where(u => u.Status is not Status.WorkInProgress).Select(u => u.Reference).ToList();
        return UpdateDialogSteps.Recorded(
            updates[^1],
            $"{Words.Listed(updates.Select(u => u.Reference))} {(updates.Count == 1 ? "is" : "are")} recorded.",
            closed.Count == 0 ? null : $"{Words.Listed(closed)} {(closed.Count == 1 ? "shows" : "show")}",
            string.Concat(overtaking),
            facts);
    }

    internal static Update UpdateOf(RecordOutcome outcome) => outcome is RecordOutcome.Recorded done ? done.Update : ((RecordOutcome.AlreadyRecorded)outcome).Update;

    internal static Reply With(string notice, Reply reply) => reply switch
    {
        SummaryReply r => r with { Notice = r.Notice is null ? notice : $"{notice} {r.Notice}" },
        DialogReply r => r with { Text = $"{notice} {r.Text}" },
        TextReply r => r with { Text = $"{notice} {r.Text}" },
        _ => reply,
    };
}
