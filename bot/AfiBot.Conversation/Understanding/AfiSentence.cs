using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Sentences about one AFI: "show SRP-04", "update SRP-04", "SRP-04 is completed, the car pound opened".</summary>
/// <remarks>The first reference is what the sentence is about; a second one is part of the story.</remarks>
internal static class AfiSentence
{
    /// <summary>So few words before a reference that ends the text tell no story: "thanks for SRP-04".</summary>
    private const int FewWords = 4;

    /// <summary>More words than this, ending in a question mark, are a story with a question at its end.</summary>
    private const int LongestQuestion = 12;

    private const double Sure = 1;

    private const double Fair = 0.8;

    private static AfiLists Lists => AfiLists.Shared;

    private enum Opening
    {
        /// <summary>Nothing but politeness stands before the reference.</summary>
        Subject,

        /// <summary>"show", "status of", "how is".</summary>
        Show,

        /// <summary>"update", "answer".</summary>
        Update,

        /// <summary>"mark", "set".</summary>
        Mark,

        /// <summary>"completed SRP-04", "nfa on SRP-04", "close SRP-04".</summary>
        Status,

        /// <summary>A question that is none of these, or an order that is carried out from the card of the AFI.</summary>
        Question,

        /// <summary>A story.</summary>
        Other,
    }

    /// <summary>Reads a sentence with a reference in it; null where it has none.</summary>
    public static TopicReading? Read(Sentence sentence, Vocabulary vocabulary, DateOnly today)
    {
        if (SpokenReference.FindFirst(sentence, vocabulary) is not { } spoken)
            return null;
        var (opening, clause) = OpeningOf(sentence, spoken);
        if (spoken.Reference is not { } reference)
            return ReadUnknown(sentence, spoken, opening);
        var about = new About(sentence, vocabulary, reference, spoken, today);
        if (NoChangeClause.Read(sentence, spoken) is { } why)
            return ReadNoChange(about, why);
        if (AsksToAnswer(about))
            return Start(about) with { IsCertain = false, Score = Fair };
        if (opening is not (Opening.Update or Opening.Mark or Opening.Status) && TellsNothing(about))
            return Show(about, isCertain: false);
        return opening switch
        {
            Opening.Subject => ReadSubject(about),
            Opening.Show or Opening.Question => ReadShow(about, opening),
            Opening.Update or Opening.Mark => ReadOrder(about),
            Opening.Status => ReadStatusFirst(about, clause),
            _ => ReadOther(about),
        };
    }

    /// <summary>Something like a reference that the plan does not have is taken for one only where a reference belongs.</summary>
    private static TopicReading? ReadUnknown(Sentence sentence, SpokenReference spoken, Opening opening) =>
        opening is Opening.Question or Opening.Other
            ? null
            : new TopicReading(Topics.Afi, Fair, IsCertain: false, new Found { Said = sentence.Slice(spoken.FirstWord, spoken.EndWord - 1) });

    /// <summary>"no change on SRP-01, tactic still being drafted".</summary>
    private static TopicReading ReadNoChange(About about, string why)
    {
        (why, var targetDate) = TargetDateClause.Take(why, about.Today);
        return new TopicReading(Topics.NoChange, Fair, IsCertain: false, new Found { References = [about.Reference], Told = new Told(null, null, why, targetDate) });
    }

    /// <summary>"where do I put in my answer for SRP-01?", "open the form for SRP-02 so I can fill it in".</summary>
    private static bool AsksToAnswer(About about)
    {
        var (words, start) = (about.Sentence.Words, 0);
        while (start < about.Spoken.FirstWord && Grammar.Shared.Opening.Contains(words[start].Text))
            start++;
        return Lists.AsksToAnswer.TryMatch(words, start, out _, out var length) && start + length <= about.Spoken.FirstWord
            && (about.After.FirstOrDefault().Text is "so" || about.After.All(w => Lists.Polite.Contains(w.Text) || Lists.Thanks.Contains(w.Text) || Lists.BehindStart.Contains(w.Text)));
    }

    private static TopicReading ReadSubject(About about)
    {
        if (about.EndsThere)
            return Show(about, isCertain: true);
        var tail = about.After.ToArray();
        if (tail.All(w => Lists.ShowTail.Contains(w.Text)))
            return Show(about, isCertain: true);
        if (NamesOthersOnly(about))
            return Show(about, isCertain: false);
        if (tail is [{ Text: "update" }] or [{ Text: "update" }, { Text: "please" }])
            return about.Sentence.Asks ? Show(about, isCertain: false) : Start(about);
        if (Announces(about) || (Array.TrueForAll(tail, w => Lists.BehindStart.Contains(w.Text) || Lists.Polite.Contains(w.Text)) && !StatusLists.Shared.Phrases.IsIn(tail)))
            return Start(about) with { IsCertain = false, Score = Fair };
        if (tail is [var verb, var subject, ..] && Lists.Auxiliaries.Contains(verb.Text) && Lists.Pronouns.Contains(subject.Text) && tail.Length <= LongestQuestion && !AsksToNote(tail))
            return Show(about, isCertain: false);
        if (AsksToNote(tail))
        {
            var told = about.Spoken.EndWord + (tail[3].Text is "that" or "down" ? 4 : 3);
            return Give(about with { NarrativeFrom = told }, about.ReadClause(told), isCertain: false);
        }

        if (Lists.Interrogatives.Contains(tail[0].Text) && !Lists.Auxiliaries.Contains(tail[0].Text) && tail.Length <= LongestQuestion)
            return Show(about, isCertain: false);
        if (tail is [.., { Text: "remind" }, { Text: "me" }])
            return Show(about, isCertain: false);
        if (AsksForPart(about))
            return Show(about, isCertain: false);
        var clause = about.ReadClause(about.Spoken.EndWord);
        if (clause.Status is null && AsksInAClause(about.Sentence))
            return Show(about, isCertain: false);
        var asksOnly = about.Sentence.Asks && (clause.Status is null ? tail.Length <= LongestQuestion : about.NarrativeAfter(clause).Length <= 1);
        return asksOnly ? Show(about, isCertain: false) : Give(about, clause, isCertain: false);
    }

    /// <summary>"SRP-01 and SRP-02", "CON-04 to 06 please": AFIs are named, and nothing is told of them.</summary>
    private static bool NamesOthersOnly(About about) =>
        about.After.All(w => w.IsNumber || about.Vocabulary.IsPrefix(w.Text) || Grammar.Shared.Joins.Contains(w.Text) || Grammar.Shared.Ranges.Contains(w.Text) || Lists.Thanks.Contains(w.Text))
        && SpokenReference.FindAll(about.Sentence, about.Vocabulary).Count > 1;

    /// <summary>"SRP-03: I have some news on the pound": in one breath, and with nothing told.</summary>
    private static bool Announces(About about)
    {
        const int most = 12;
        var (words, from) = (about.Sentence.Words, about.Spoken.EndWord);
        return words.Count - from <= most && Lists.Announces.TryMatch(words, from, out _, out _) && !Enumerable.Range(from + 1, words.Count - from - 1).Any(about.Sentence.IsPartedBefore)
            && !StatusLists.Shared.Phrases.IsIn([.. about.After]);
    }

    /// <summary>"can you put that …", "could you record …": what follows is told.</summary>
    private static bool AsksToNote(Word[] tail) => tail.Length > 3 && tail[1].Text is "you" && (Lists.MarkVerbs.Contains(tail[2].Text) || tail[2].Text is "note" or "say");

    /// <summary>"VCR-02 details, it overlaps with my seizures": what is asked for of it, up to a mark.</summary>
    private static bool AsksForPart(About about)
    {
        var tail = about.After.TakeWhile((w, i) => i == 0 || !about.Sentence.IsPartedBefore(about.Spoken.EndWord + i)).ToList();
        return !about.Sentence.IsPartedBefore(about.Spoken.EndWord) && tail.TrueForAll(w => Lists.AskedFor.Contains(w.Text));
    }

    /// <summary>"…, can you dig it out", "SRP-01 makes no sense to me", "… is a waste of my time": what names an AFI and tells nothing of it.</summary>
    private static bool TellsNothing(About about)
    {
        const int mostWords = 20;
        var words = about.Sentence.Words;
        return words.Count <= mostWords && !StatusLists.Shared.Phrases.IsIn(words) && (Lists.NotUnderstood.IsIn(words) || Lists.Complains.IsIn(words)
            || Enumerable.Range(2, Math.Max(0, words.Count - 2)).Any(at => Lists.RequestVerbs.Contains(words[at].Text) && words[at - 1].Text is "you" && Grammar.Shared.Requesting.Contains(words[at - 2].Text)));
    }

    private static TopicReading ReadShow(About about, Opening opening)
    {
        // "the status of SRP-04 is completed", "that is SRP-02 done and dusted" tell; "what is the status of SRP-04" asks.
        var asks = about.Sentence.Asks || Lists.Interrogatives.Contains(about.Sentence.Words[0].Text);
        var isThat = about.Sentence.Words is [{ Text: "that" or "this" }, { Text: "is" or "was" }, ..];
        if (!asks && (isThat || about.After.FirstOrDefault().Text is "is" or "as") && about.ReadClause(about.Spoken.EndWord) is { Status: not null } clause)
            return Give(about, clause, isCertain: false);
        // "progress on SRP-03 continues, the site is surveyed" tells as well, though not what the status is.
        if (!asks && Lists.ProgressGoesOn.Contains(about.After.FirstOrDefault().Text ?? ""))
            return Give(about with { WholeText = true }, default, isCertain: false);
        return Show(about, opening is Opening.Show && about.After.All(w => Lists.ShowTail.Contains(w.Text)));
    }

    private static TopicReading ReadOrder(About about)
    {
        var from = about.Spoken.EndWord;
        if (about.After.All(w => Lists.Polite.Contains(w.Text) || Lists.Thanks.Contains(w.Text) || w.Text is "today"))
            return Start(about);
        if (about.After.Take(3).Select(w => w.Text).SequenceEqual(["with", "the", "following"]))
            from += 3;
        if (about.Sentence.Words[from].Text is "that" && from + 1 < about.Sentence.Words.Count)
            from++;
        if (ReadTargetDate(about) is { } date)
            return Told(about, new Told(null, null, "", date), isCertain: true);
        var clause = about.ReadClause(from);
        return Give(about with { NarrativeFrom = from }, clause, isCertain: clause.Status is not null && !clause.IsInferred);
    }

    /// <summary>"change the target date of SRP-04 to 31 March 2027".</summary>
    private static DateOnly? ReadTargetDate(About about)
    {
        var words = about.Sentence.Words;
        var from = about.Spoken.EndWord;
        if (!words.Take(about.Spoken.FirstWord).Any(w => StatusLists.Shared.TargetWords.Contains(w.Text)))
            return null;
        if (words[from].Text is "to" or "as" && from + 1 < words.Count)
            from++;
        return DateReader.TryRead(about.Sentence.From(words[from].Start), about.Today, out var date) ? date : null;
    }

    private static TopicReading ReadStatusFirst(About about, StatusClause clause)
    {
        if (about.Sentence.Asks && about.EndsThere)
            return Show(about, isCertain: false);
        if (clause.IsInferred)
            return Give(about with { WholeText = true }, clause, isCertain: false);
        // "close SRP-04 as nfa": the status after the reference is the one meant.
        if (about.After.FirstOrDefault().Text is "as" && about.ReadClause(about.Spoken.EndWord) is { Status: not null } later)
            return Give(about, later, isCertain: false);
        var end = about.Spoken.EndWord;
        if (clause is { Status: Status.NoFurtherAction, Reason: null })
        {
            var (reason, reasonEnd) = StatusClause.ReadReason(about.Sentence, end, about.Sentence.Words.Count);
            return Give(about, clause with { Reason = reason, EndWord = reason is null ? end : reasonEnd }, isCertain: false);
        }

        return Give(about, clause with { EndWord = end }, isCertain: false);
    }

    private static TopicReading ReadOther(About about)
    {
        // "let us call SRP-01 complete".
        if (IsSubject(about) && about.ReadClause(about.Spoken.EndWord).Status is not null)
            return ReadStory(about);
        // "give me the back catalogue on MCI-02": something is wanted, and nothing told.
        if (about.EndsThere && about.Sentence.Words[0].Text is "give" or "show" or "get" or "send" or "find" && AsksForMe([.. about.Sentence.Words.Take(about.Spoken.FirstWord)]))
            return Show(about, isCertain: false);
        if (!about.Sentence.Asks && about.After.All(w => Lists.Polite.Contains(w.Text) || Lists.Announcing.Contains(w.Text) || Lists.Thanks.Contains(w.Text) || w.Text is "it") && IsAnnounced(about))
            return Start(about) with { IsCertain = false, Score = Fair };
        return ReadStory(about);
    }

    /// <summary>"got something to tell you about SRP-03", "nothing to report on SRP-04": an update is to come, and nothing of it is said yet.</summary>
    private static bool IsAnnounced(About about)
    {
        const int most = 9;
        var before = about.Sentence.Words.Take(about.Spoken.FirstWord).Concat(about.After).ToList();
        return before.Count <= most && !AsksForMe(before)
            && (before.Exists(w => Lists.Announcing.Contains(w.Text)) || Lists.NoChange.IsIn(before));
    }

    /// <summary>"quick one before I go: SRP-04 in progress, three briefed": the AFI begins a clause of its own, with its status.</summary>
    private static bool BeginsClause(About about) =>
        about.Sentence.IsPartedBefore(about.Spoken.FirstWord) && about.ReadClause(about.Spoken.EndWord) is { Status: not null, IsInferred: false };

    /// <summary>"…, what have we said each time": a clause that asks, with or without a mark at its end.</summary>
    private static bool AsksInAClause(Sentence sentence) =>
        Enumerable.Range(1, Math.Max(0, sentence.Words.Count - 3)).Any(at => sentence.IsPartedBefore(at) && sentence.Words[at].Text is "what" or "when" or "why" or "who" or "how" or "where"
            && Lists.Auxiliaries.Contains(sentence.Words[at + 1].Text) && Lists.Pronouns.Contains(sentence.Words[at + 2].Text));

    private static TopicReading ReadStory(About about) => BeginsClause(about) && !about.Sentence.Asks
        ? Give(about with { WholeText = true }, about.ReadClause(about.Spoken.EndWord), isCertain: false)
        : about.EndsThere && about.Spoken.FirstWord <= FewWords || about.Sentence.Asks || AsksBehind(about)
        ? Show(about, isCertain: false)
        : Give(about with { WholeText = true }, default, isCertain: false);

    /// <summary>"work life balance one, HRM-02?? what's the latest": a few words around the reference, and a question behind it.</summary>
    private static bool AsksBehind(About about)
    {
        const int fewBehind = 6;
        var behind = about.After.ToArray();
        return about.Spoken.FirstWord <= FewWords && behind.Length <= fewBehind && about.ReadClause(about.Spoken.EndWord).Status is null
            && (about.Sentence.GapBefore(about.Spoken.EndWord).Contains('?') || (behind is [var asking, var verb, ..] && Lists.Interrogatives.Contains(asking.Text) && Lists.Auxiliaries.Contains(verb.Text) && about.Sentence.IsPartedBefore(about.Spoken.EndWord)));
    }

    private static TopicReading Show(About about, bool isCertain) => new(Topics.Afi, isCertain ? Sure : Fair, isCertain, new Found { References = [about.Reference] });

    private static TopicReading Start(About about) => new(Topics.Update, Sure, IsCertain: true, new Found { References = [about.Reference] });

    private static TopicReading Give(About about, StatusClause clause, bool isCertain)
    {
        if (Doubts.PutRight(about.Sentence) is { } right)
        {
            (clause, about) = (right, about with { WholeText = false });
        }
        else
        {
            if (clause.Status is null && ReadLabelled(about) is { } labelled)
                (clause, about) = (labelled, about with { WholeText = true });
            if (clause.Status is null && ReadApart(about) is { } apart)
                (clause, about) = (apart, about with { IsStatusApart = true });
            if (clause.Status is not null && (IsUnsure(about.Sentence, clause) || TellsOfAnother(about) || SaysTwo(about, clause)))
                (clause, about) = (default, about with { WholeText = about.WholeText || clause.EndWord <= about.Spoken.EndWord });
        }

        var narrative = about.WholeText ? about.Sentence.Text.Trim() : about.NarrativeAfter(clause);
        (narrative, var targetDate) = TargetDateClause.Take(narrative, about.Today);
        return Told(about, new Told(clause.Status, clause.Reason, narrative, targetDate), isCertain);
    }

    /// <summary>"complete, no sorry", "done, Paul told me": what stands there is not this person's own last word. Other doubts are asked about when it is taken.</summary>
    private static bool IsUnsure(Sentence sentence, StatusClause clause) =>
        !clause.IsInferred && Doubts.OfStatus(sentence.Text, clause.Status) is { Kind: DoubtKind.Corrected or DoubtKind.SecondHand };

    /// <summary>"Status: in progress", a line of its own in a form or a mail.</summary>
    private static StatusClause? ReadLabelled(About about)
    {
        var words = about.Sentence.Words;
        for (var at = 0; at + 1 < words.Count; at++)
            if (words[at].Text == "status" && about.Sentence.GapBefore(at + 1).Contains(':') && about.ReadClause(at + 1) is { Status: not null } clause)
                return clause;
        return null;
    }

    /// <summary>"…, up from 1,377. Work in progress", "so put that as completed": a clause that says no more than where the AFI stands, wherever it stands, and that no other clause denies.</summary>
    private static StatusClause? ReadApart(About about)
    {
        var (sentence, lists) = (about.Sentence, StatusLists.Shared);
        StatusClause? found = null;
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (IsQuoted(sentence, at))
                continue;
            if (at == about.Spoken.FirstWord && Closes(about))
                return new StatusClause(Status.Completed, null, about.Spoken.EndWord, IsInferred: false);
            if (LedTo(about, at) is { } led)
            {
                if (found is { } before && before.Status != led.Status)
                    return null;
                found = led;
                continue;
            }

            var isBehind = at == about.Spoken.EndWord && IsSubject(about);
            if (!isBehind && !(at > 0 && (sentence.IsPartedBefore(at) || lists.BeforeApart.Contains(sentence.Words[at - 1].Text))) && !lists.ApartBegins.Contains(sentence.Words[at].Text))
                continue;
            // "SRP-04 completed": the AFI said once more, and its status behind it.
            var from = SpokenReference.FindFirst(sentence, about.Vocabulary, at) is { } again && again.FirstWord == at && again.Reference == about.Reference ? again.EndWord : at;
            // "we consider SRP-01 to be complete".
            if (isBehind && from + 2 < sentence.Words.Count && sentence.Words[from].Text is "to" && sentence.Words[from + 1].Text is "be")
                from += 2;
            if (from >= sentence.Words.Count || sentence.Words[from].IsNumber)
                continue;
            if (about.ReadClause(from) is not { Status: { } status } clause || !(clause.EndWord == sentence.Words.Count || sentence.IsPartedBefore(clause.EndWord) || lists.AfterApart.Contains(sentence.Words[clause.EndWord].Text) || IsSaidOf(about, clause.EndWord)))
                continue;
            if (found is { } other && other.Status != status)
                return null;
            found ??= clause;
        }

        return found;
    }

    /// <summary>"I am calling SRP-01 …", "work on SRP-02 …": what stands before the AFI has its status behind it.</summary>
    private static bool IsSubject(About about)
    {
        var (words, at) = (about.Sentence.Words, about.Spoken.FirstWord);
        return at > 0 && (StatusLists.Shared.BeforeNamed.Contains(words[at - 1].Text) || (at > 1 && Lists.Regarding.Contains(words[at - 1].Text) && StatusLists.Shared.WorkOn.Contains(words[at - 2].Text)));
    }

    /// <summary>Whether a word stands in quotation marks: somebody else's.</summary>
    private static bool IsQuoted(Sentence sentence, int at)
    {
        var before = sentence.Text.AsSpan(0, sentence.Words[at].Start);
        return before.Count('"') % 2 == 1 || before.Count('“') > before.Count('”');
    }

    /// <summary>"I would regard this one as completed", "still a work in progress": what leads to a status, and the status, which ends its clause.</summary>
    private static StatusClause? LedTo(About about, int at)
    {
        var (sentence, lists) = (about.Sentence, StatusLists.Shared);
        var (leadsToAny, leadsToProgress) = (lists.LeadsToStatus.TryMatch(sentence.Words, at, out _, out var any), lists.LeadsToProgress.TryMatch(sentence.Words, at, out _, out var progress));
        return (leadsToAny || leadsToProgress) && StatusClause.ReadLed(sentence, at + Math.Max(any, progress)) is { Status: { } status } clause && (leadsToAny || status is Status.WorkInProgress)
            && (clause.EndWord == sentence.Words.Count || sentence.IsPartedBefore(clause.EndWord) || lists.AfterApart.Contains(sentence.Words[clause.EndWord].Text) || IsSaidOf(about, clause.EndWord))
            ? clause
            : null;
    }

    /// <summary>"you can close SRP-03": in a clause that begins or asks so, and ends with it.</summary>
    private static bool Closes(About about)
    {
        var (sentence, lists, at) = (about.Sentence, StatusLists.Shared, about.Spoken.FirstWord - 1);
        return at >= 0 && lists.Closes.Contains(sentence.Words[at].Text)
            && (at == 0 || sentence.IsPartedBefore(at) || lists.BeforeCloses.Contains(sentence.Words[at - 1].Text))
            && (about.EndsThere || sentence.IsPartedBefore(about.Spoken.EndWord));
    }

    /// <summary>"that is us done on SRP-03".</summary>
    private static bool IsSaidOf(About about, int at) => Lists.Regarding.Contains(about.Sentence.Words[at].Text) && at + 1 == about.Spoken.FirstWord;

    /// <summary>"done well in progress really": another status in the same breath.</summary>
    private static bool SaysTwo(About about, StatusClause clause)
    {
        const int near = 2;
        for (var at = clause.EndWord; at < about.Sentence.Words.Count && at < clause.EndWord + near && !about.Sentence.IsPartedBefore(at); at++)
            if (StatusClause.ReadNamed(about.Sentence, at, about.Sentence.Words.Count) is { Status: { } other } && other != clause.Status)
                return true;
        return false;
    }

    /// <summary>"SRP-01 done, SRP-02 in progress": a second AFI with a status of its own, which is not for the first one's story.</summary>
    private static bool TellsOfAnother(About about)
    {
        for (var at = about.Spoken.EndWord; at < about.Sentence.Words.Count;)
        {
            if (SpokenReference.FindFirst(about.Sentence, about.Vocabulary, at) is not { } other)
                return false;
            if (other.Reference != about.Reference && about.ReadClause(other.EndWord) is { Status: not null })
                return true;
            at = other.EndWord;
        }

        return false;
    }

    private static TopicReading Told(About about, Told told, bool isCertain) =>
        new(Topics.Update, isCertain ? Sure : Fair, isCertain, new Found { References = [about.Reference], Told = told });

    private static (Opening Opening, StatusClause Clause) OpeningOf(Sentence sentence, SpokenReference spoken)
    {
        var (from, end) = (0, spoken.FirstWord);
        while (from < end && Lists.Polite.Contains(sentence.Words[from].Text))
            from++;
        var core = sentence.Words.Skip(from).Take(end - from).Select(w => w.Text).ToList();
        while (core.Count > 0 && Lists.Polite.Contains(core[^1]))
            core.RemoveAt(core.Count - 1);
        if (core.Count == 0)
            return (Opening.Subject, default);

        // "give me an update on SRP-04", "update on SRP-04?": one is wanted, not given. "Let me update SRP-04" gives one.
        var before = sentence.Words.Take(end).Select(w => w.Text).ToList();
        var asksForMe = before.Contains("any")
            || AsksForMe(sentence.Words.Take(end).ToList())
            || (sentence.Asks && before[^1] is "on" or "about" or "for");
        var restIsFrame = core.Skip(1).All(Lists.AfterVerb.Contains);
        if (Lists.UpdateVerbs.Contains(core[0]) && restIsFrame && !asksForMe)
            return (Opening.Update, default);
        if (Lists.MarkVerbs.Contains(core[0]) && restIsFrame)
            return (Opening.Mark, default);
        if (Lists.OtherOrders.Contains(core[0]))
            return (Opening.Question, default);
        if (Lists.ClosingBeforeAs.Contains(core[0]) && restIsFrame && sentence.Words.Skip(spoken.EndWord).FirstOrDefault().Text is "as")
            return (Opening.Mark, default);
        if (Lists.ClosingVerbs.Contains(core[0]) && restIsFrame)
            return (Opening.Status, new StatusClause(Status.Completed, null, end, IsInferred: false));

        if (before is ["tell" or "remind" or "show", "me", var asked, ..] && Lists.Interrogatives.Contains(asked))
            return (Opening.Question, default);
        var isInverted = end > 1 && Lists.Auxiliaries.Contains(sentence.Words[0].Text) && Lists.Pronouns.Contains(sentence.Words[1].Text);
        if (!isInverted && ReadStatusBefore(sentence, end) is { } clause)
            return (Opening.Status, clause);
        if (core.TrueForAll(Lists.ShowWords.Contains))
            return (Opening.Show, default);
        return (Lists.Interrogatives.Contains(sentence.Words[0].Text) || isInverted ? Opening.Question : Opening.Other, default);
    }

    /// <summary>"give me", "tell us"; but not "let me".</summary>
    private static bool AsksForMe(List<Word> words) =>
        words.FindIndex(w => w.Text is "me" or "us") is > 0 and var me && words[me - 1].Text != "let";

    /// <summary>"we have not finished SRP-04", "nfa on SRP-04": a status that reaches, but for small words, to the reference.</summary>
    private static StatusClause? ReadStatusBefore(Sentence sentence, int end)
    {
        var negated = false;
        for (var at = 0; at < end; at++)
        {
            // "not agreed: SRP-04".
            if (StatusLists.Shared.ReasonsAlone.TryMatch(sentence.Words, at, out var reason, out var length) && at + length == end)
                return new StatusClause(Status.NoFurtherAction, reason, end, IsInferred: false);
            var clause = StatusClause.ReadNamed(sentence, at, end);
            if (clause is { Status: { } status })
            {
                if (!sentence.Words.Skip(clause.EndWord).Take(end - clause.EndWord).All(w => Lists.AfterVerb.Contains(w.Text) || Lists.Regarding.Contains(w.Text)))
                    return null;
                if (!negated)
                    return clause;
                return status is Status.Completed ? clause with { Status = Status.WorkInProgress, IsInferred = true } : null;
            }

            var word = sentence.Words[at].Text;
            negated |= Lists.BeforeStatusDenied.Contains(word);
            if (!Lists.BeforeStatus.Contains(word) && !Lists.BeforeStatusPolite.Contains(word))
                return null;
        }

        return null;
    }

    /// <summary>A sentence and the AFI it is about.</summary>
    private sealed record About(Sentence Sentence, Vocabulary Vocabulary, AfiReference Reference, SpokenReference Spoken, DateOnly Today)
    {
        /// <summary>The word the story begins with where no status is taken out of it.</summary>
        public int NarrativeFrom { get; init; } = Spoken.EndWord;

        /// <summary>The story began before the reference: all of the text is it.</summary>
        public bool WholeText { get; init; }

        /// <summary>The status stands in a clause of its own further on: the story is whole.</summary>
        public bool IsStatusApart { get; init; }

        public bool EndsThere => Spoken.EndWord == Sentence.Words.Count;

        public IEnumerable<Word> After => Sentence.Words.Skip(Spoken.EndWord);

        public StatusClause ReadClause(int from) => StatusClause.Read(Sentence, from, Sentence.Words.Count);

        /// <summary>The story: what follows the status, or the reference where the status is part of the story.</summary>
        public string NarrativeAfter(StatusClause clause)
        {
            var word = clause.Status is null || clause.IsInferred || IsStatusApart ? NarrativeFrom : clause.EndWord;
            var isHeading = clause.Status is null && word + 1 < Sentence.Words.Count && Sentence.Words[word].Text == "update" && Sentence.IsPartedBefore(word + 1);
            if (isHeading)
                word++;
            while (word + 1 < Sentence.Words.Count && Lists.Thanks.Contains(Sentence.Words[word].Text) && clause.Status is not null && !clause.IsInferred && Sentence.IsPartedBefore(word + 1))
                word++;
            if (word < Sentence.Words.Count && Sentence.Words.Skip(word).All(w => Lists.Thanks.Contains(w.Text)))
                return "";
            return word == 0 ? Sentence.Text.Trim() : Sentence.From(Sentence.Words[word - 1].End);
        }
    }
}
