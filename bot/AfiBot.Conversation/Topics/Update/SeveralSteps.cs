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
        if (RestClause.Read(Sentence.Of(text), facts.Vocabulary, Own(facts)) is { Beside.Length: > 0 } rest)
            return WithTheRest(rest, facts);
        return LinesOf(text, intent, facts.Vocabulary, Own(facts), facts.Position.Today);
    }

    /// <summary>The same of a message without a word about the rest.</summary>
    /// <param name="text">The message.</param>
    /// <param name="intent">What was made of it as a whole.</param>
    /// <param name="vocabulary">The plan's references.</param>
    /// <param name="about">An AFI whose letters a bare number takes, or null.</param>
    /// <param name="today">Today where the force is.</param>
    internal static IReadOnlyList<OwnLine>? LinesOf(string text, Intent intent, Vocabulary vocabulary, AfiReference? about, DateOnly today)
    {
        var isTold = intent is Intent.GiveUpdate or Intent.NoChange or Intent.StartUpdate or Intent.ShowAfi or Intent.NotUnderstood or Intent.UnknownAfi;
        return isTold && text.Contains('\n', StringComparison.Ordinal) && OwnLines.Of(text, vocabulary) is { } lines ? lines : ClausesOf(text, vocabulary, about, today);
    }

    /// <summary>"no change on the MAPPA ones, waiting for the board": all that this person owes in a part of the plan; null where a message says no such thing.</summary>
    public static IReadOnlyList<OwnLine>? UnchangedIn(string text, Reading reading, Facts facts)
    {
        var scope = reading.Intent switch
        {
            Intent.Ask asked => asked.Scope,
            Intent.ListAfis listed => listed.Scope,
            Intent.AskTopic asked => asked.Scope,
            _ => null,
        };
        if (scope is null or Scope.Plan || reading.IsCertain || NoChangeClause.WhyOfAny(Sentence.Of(text)) is not { } why)
            return null;
        var afis = facts.Position.AskedOf(facts.Person).Where(a => !a.Answered && scope.Holds(a.Afi, facts.Position.View)).Select(a => new OwnLine(a.Afi.Reference, why) { IsUnchanged = true }).ToList();
        return afis.Count > 0 ? afis : null;
    }

    /// <summary>All that is owed and not named, of which nothing is new.</summary>
    public static IReadOnlyList<OwnLine> RestOf(Facts facts, string why, IEnumerable<AfiReference> named) =>
        [.. facts.Position.AskedOf(facts.Person).Where(a => !a.Answered).Select(a => a.Afi.Reference).Except(named).Select(r => new OwnLine(r, why) { IsOfTheRest = true })];

    /// <summary>The same, said in the middle of an update: it comes onto the page with it.</summary>
    public static Outcome AddTheRest(ConversationState state, UpdateDialog dialog, string why, Facts facts)
    {
        var rest = RestOf(facts, why, [.. All(dialog).Select(u => u.Reference), .. dialog.Waiting?.Select(w => w.Reference) ?? []]);
        if (rest.Count == 0)
            return UpdateDialogSteps.Ask(state, dialog, facts, "There is nothing else that you owe in this cycle.");
        return dialog.Step == UpdateStep.Confirm
            ? Read(state, All(dialog), rest, facts)
            : UpdateDialogSteps.Ask(state, dialog with { Waiting = [.. dialog.Waiting ?? [], .. rest] }, facts, $"Nothing has changed in {Words.Listed(rest.Select(r => r.Reference))}: I have noted that.");
    }

    /// <summary>Of which an open question asks for one answer.</summary>
    public static IReadOnlyList<AfiReference> OfOneAnswer(UpdateDialog dialog) =>
        dialog.Open is { IsOfAll: true } ? Unchanged(dialog) : [dialog.Reference];

    /// <summary>The dialog's own AFI, and those that wait of which nothing is new either.</summary>
    private static IReadOnlyList<AfiReference> Unchanged(UpdateDialog dialog) =>
        [dialog.Reference, .. dialog.Waiting?.Where(w => w.IsUnchanged).Select(w => w.Reference) ?? []];

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
        if (lines.Any(l => l.IsOfTheRest) && OthersOwed(facts) is { } elsewhere)
            notices.Add(elsewhere);
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
            var question = asked.State.Update! with { Beside = complete.Count > 0 ? complete : null, Waiting = others.Count > 0 ? [.. others.Select(o => Waiting(o.Line, o.Outcome))] : null };
            if (NoChangeSteps.AsksWhy(question) && Unchanged(question) is [_, _, ..])
                (question, asked) = AskWhyOfAll(state, question, facts);
            var told = lines.Where(l => !l.IsOfTheRest).Select(l => l.Reference).ToList();
            if (ready.Count == 0 && told.Count > 1 && told.Except(OfOneAnswer(question)).Any())
                notices.Insert(0, $"I have read {Words.Listed([.. lines.Select(l => l.Reference)])}.");
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
        IReadOnlyList<OwnLine> waiting = [.. (dialog.Waiting ?? []).Where(w => !(w.IsUnchanged && dialog.Open is { IsOfAll: true }))];
        if (dialog.Beside is null && waiting.Count == 0)
            return new Outcome(state with { Update = null }, last);
        var next = Read(state, dialog.Beside ?? [], waiting, facts);
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

    /// <summary>What waits: of a line that says no more than that nothing is new, why is one answer with the others'.</summary>
    private static OwnLine Waiting(OwnLine line, Outcome outcome) => NoChangeSteps.AsksWhy(outcome.State.Update!) ? line with { Text = "", IsUnchanged = true } : line;

    /// <summary>Why nothing has changed is asked once for all of which that is said.</summary>
    private static (UpdateDialog Dialog, Outcome Asked) AskWhyOfAll(ConversationState state, UpdateDialog dialog, Facts facts)
    {
        var all = Unchanged(dialog);
        dialog = dialog with { Open = new OpenDoubt($"Nothing has changed in {Words.Listed(all)}, so each stays as it was. Why is that, in one line for {(all.Count == 2 ? "both" : $"all {all.Count}")}?", null, ToSummary: true) { IsOfAll = true } };
        return (dialog, UpdateDialogSteps.Ask(state, dialog, facts));
    }

    /// <summary>In the other plans something is owed as well, and nothing of it is meant; null where that is not so.</summary>
    private static string? OthersOwed(Facts facts)
    {
        var others = facts.Situation.Plans.Where(f => f.Plan != facts.Plan && RestOf(f, "", []).Count > 0).Select(f => f.PlanName).ToList();
        return others.Count == 0 ? null : $"This is of {facts.PlanName}; what you owe in {Words.Listed(others)} is left as it is.";
    }

    /// <summary>The AFIs that are named, each with what is said of it, and the rest of what is owed; null where something named is told nothing clear.</summary>
    private static IReadOnlyList<OwnLine>? WithTheRest(RestClause rest, Facts facts)
    {
        var sentence = Sentence.Of(rest.Beside);
        var named = NamedAfis.In(sentence, facts.Vocabulary, Own(facts));
        var isOnlyNamed = Enumerable.Range(0, sentence.Words.Count).All(i => named.Any(n => i >= n.FirstWord && i < n.EndWord) || DoubtWords.Has("joining", sentence.Words[i]));
        var told = isOnlyNamed ? [] : ClausesOf(rest.Beside, facts.Vocabulary, Own(facts), facts.Position.Today, fewest: 1);
        if (named.Any(n => n.Reference is null) || told is null)
            return null;
        IReadOnlyList<OwnLine> lines = [.. told, .. RestOf(facts, rest.Why, named.Select(n => n.Reference!.Value))];
        return lines.Count > 0 ? lines : null;
    }

    /// <summary>One of the AFIs whose letters a bare number takes: those of all that is asked of this person, where they are the same.</summary>
    private static AfiReference? Own(Facts facts)
    {
        var asked = facts.Position.AskedOf(facts.Person);
        return asked.Select(a => string.Concat(a.Afi.Reference.Value.TakeWhile(char.IsAsciiLetter))).Distinct().Count() == 1 ? asked[0].Afi.Reference : null;
    }

    private static IReadOnlyList<OwnLine>? ClausesOf(string text, Vocabulary vocabulary, AfiReference? about, DateOnly today, int fewest = 2)
    {
        if (OwnClauses.Of(text, vocabulary, about, fewest) is not { } clauses || Doubts.OfStatus(text, null) is { Kind: DoubtKind.Corrected })
            return null;
        var read = clauses.Select(c => (Clause: c, Intent: Doubts.OfOthers(c.Text, c.Reference, vocabulary) is null ? Interpreter.Interpret(c.Text, vocabulary, today).Intent : null)).ToList();
        if (read.TrueForAll(r => Tells(r.Clause, r.Intent)))
            return clauses;
        return read.Exists(r => Tells(r.Clause, r.Intent)) && read.TrueForAll(r => IsOfAnAfi(r.Intent)) && OwnClauses.AreSentences(text, vocabulary, about) ? clauses : null;
    }

    /// <summary>A sentence is about its AFI and no other: where it stands is asked for, and the words are kept.</summary>
    private static bool IsOfAnAfi(Intent? intent) => intent is Intent.NoChange or Intent.GiveUpdate { Narrative.Length: > 0 } or Intent.GiveUpdate { Status: not null };

    /// <summary>A clause says where its AFI stands, if only by a hedge.</summary>
    private static bool Tells(OwnLine clause, Intent? intent) => intent switch
    {
        Intent.NoChange said => said.Reference == clause.Reference,
        Intent.GiveUpdate given => given.Reference == clause.Reference && (given.Status is not null || Doubts.OfStatus(clause.Text, null) is not null),
        _ => false,
    };

    private static Outcome Read(ConversationState state, OwnLine line, Facts facts) => line.IsUnchanged ? NoChangeSteps.StartUnchanged(state, line, facts) : Interpreter.Interpret(line.Text, facts.Vocabulary, facts.Position.Today).Intent switch
    {
        Intent.GiveUpdate given when given.Reference == line.Reference => UpdateDialogSteps.StartWith(state, given, line.Text, facts),
        Intent.NoChange unchanged when unchanged.Reference == line.Reference => NoChangeSteps.Start(state, unchanged, line.Text, facts),
        Intent.Wanted { Request: ToldRequest told } when told.Reference == line.Reference => told.Decide(state, facts),
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
