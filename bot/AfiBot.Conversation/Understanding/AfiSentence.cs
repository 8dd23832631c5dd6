using System.Collections.Frozen;
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

    private static readonly FrozenSet<string> Polite = Set("""
        please can could would will you i we want need like to let me us hi hello hey just now the afi area reference number no on for re regarding
        about with ok so and also then of in id have say confirm that note pleased happy glad advise inform know
        """);

    private static readonly FrozenSet<string> UpdateVerbs = Set("update updating answer answering edit amend correct revise respond reply fill give");
    private static readonly FrozenSet<string> MarkVerbs = Set("mark set put record log report move change switch extend");
    private static readonly FrozenSet<string> ClosingVerbs = Set("close complete finish");
    private static readonly FrozenSet<string> OtherOrders = Set("delegate reassign assign forward pass reopen remind chase");
    private static readonly FrozenSet<string> Thanks = Set("thanks thank you please cheers many regards kind");
    private static readonly FrozenSet<string> AfterVerb = Set("the an a afi area my our on for to about of status in with update answer reference target date deadline");

    private static readonly FrozenSet<string> Interrogatives = Set("what when who why which where how whose is are was were has did does do any");
    private static readonly FrozenSet<string> Auxiliaries = Set("is are was were has have did does do can could will would should");
    private static readonly FrozenSet<string> Pronouns = Set("i we you they he she it");

    private static readonly FrozenSet<string> ShowWords = Set("""
        show see view display details detail open look at tell me about what is are was how where status of the state position progress latest
        going happening doing stand standing does do on with info card for it any news find up give an a us we i you can could please to want like would
        get and now then explain describe afi area update summary
        """);

    private static readonly FrozenSet<string> ShowTail = Set("""
        doing going getting on along coming looking progressing status position progress now please today details detail currently stand standing
        up to at the moment so far then thanks late overdue due
        """);

    private static readonly FrozenSet<string> BeforeStatus = Set("we i they have has been is are am now just already all finally had ve not never");

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
    public static Reading? Read(Sentence sentence, Vocabulary vocabulary, DateOnly today)
    {
        if (SpokenReference.FindFirst(sentence, vocabulary) is not { } spoken)
            return null;
        var (opening, clause) = OpeningOf(sentence, spoken.FirstWord);
        if (spoken.Reference is not { } reference)
            return ReadUnknown(sentence, spoken, opening);
        var about = new About(sentence, reference, spoken, today);
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
    private static Reading? ReadUnknown(Sentence sentence, SpokenReference spoken, Opening opening) =>
        opening is Opening.Question or Opening.Other
            ? null
            : new Reading(new Intent.UnknownAfi(sentence.Slice(spoken.FirstWord, spoken.EndWord - 1)), IsCertain: false);

    private static Reading ReadSubject(About about)
    {
        if (about.EndsThere)
            return Show(about, isCertain: true);
        var tail = about.After.ToArray();
        if (tail.All(w => ShowTail.Contains(w.Text)))
            return Show(about, isCertain: true);
        if (tail is [{ Text: "update" }] or [{ Text: "update" }, { Text: "please" }])
            return about.Sentence.Asks ? Show(about, isCertain: false) : Start(about);
        var clause = about.ReadClause(about.Spoken.EndWord);
        var asksOnly = about.Sentence.Asks && (clause.Status is null ? tail.Length <= LongestQuestion : about.NarrativeAfter(clause).Length <= 1);
        return asksOnly ? Show(about, isCertain: false) : Give(about, clause, isCertain: false);
    }

    private static Reading ReadShow(About about, Opening opening)
    {
        // "the status of SRP-04 is completed" tells; "what is the status of SRP-04" asks.
        var tells = !about.Sentence.Asks && !Interrogatives.Contains(about.Sentence.Words[0].Text) && about.After.FirstOrDefault().Text is "is";
        if (tells && about.ReadClause(about.Spoken.EndWord) is { Status: not null } clause)
            return Give(about, clause, isCertain: false);
        return Show(about, opening is Opening.Show && about.After.All(w => ShowTail.Contains(w.Text)));
    }

    private static Reading ReadOrder(About about)
    {
        var from = about.Spoken.EndWord;
        if (about.After.All(w => Polite.Contains(w.Text) || w.Text is "thanks" or "today"))
            return Start(about);
        if (about.After.Take(3).Select(w => w.Text).SequenceEqual(["with", "the", "following"]))
            from += 3;
        if (ReadTargetDate(about) is { } date)
            return new Reading(new Intent.GiveUpdate(about.Reference, null, null, "", date), IsCertain: true);
        var clause = about.ReadClause(from);
        return Give(about with { NarrativeFrom = from }, clause, isCertain: clause.Status is not null && !clause.IsInferred);
    }

    /// <summary>"change the target date of SRP-04 to 31 March 2027".</summary>
    private static DateOnly? ReadTargetDate(About about)
    {
        var words = about.Sentence.Words;
        var from = about.Spoken.EndWord;
        if (!words.Take(about.Spoken.FirstWord).Any(w => w.Text is "target" or "date" or "deadline"))
            return null;
        if (words[from].Text is "to" or "as" && from + 1 < words.Count)
            from++;
        return DateReader.TryRead(about.Sentence.From(words[from].Start), about.Today, out var date) ? date : null;
    }

    private static Reading ReadStatusFirst(About about, StatusClause clause)
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

    private static Reading ReadOther(About about) => about.EndsThere && about.Spoken.FirstWord <= FewWords || about.Sentence.Asks
        ? Show(about, isCertain: false)
        : Give(about with { WholeText = true }, default, isCertain: false);

    private static Reading Show(About about, bool isCertain) => new(new Intent.ShowAfi(about.Reference), isCertain);

    private static Reading Start(About about) => new(new Intent.StartUpdate(about.Reference), IsCertain: true);

    private static Reading Give(About about, StatusClause clause, bool isCertain)
    {
        var narrative = about.WholeText ? about.Sentence.Text.Trim() : about.NarrativeAfter(clause);
        (narrative, var targetDate) = TargetDateClause.Take(narrative, about.Today);
        return new Reading(new Intent.GiveUpdate(about.Reference, clause.Status, clause.Reason, narrative, targetDate), isCertain);
    }

    private static (Opening Opening, StatusClause Clause) OpeningOf(Sentence sentence, int end)
    {
        var from = 0;
        while (from < end && Polite.Contains(sentence.Words[from].Text))
            from++;
        var core = sentence.Words.Skip(from).Take(end - from).Select(w => w.Text).ToList();
        while (core.Count > 0 && Polite.Contains(core[^1]))
            core.RemoveAt(core.Count - 1);
        if (core.Count == 0)
            return (Opening.Subject, default);

        // "give me an update on SRP-04", "update on SRP-04?": one is wanted, not given. "Let me update SRP-04" gives one.
        var before = sentence.Words.Take(end).Select(w => w.Text).ToList();
        var asksForMe = before.Contains("any")
            || (before.FindIndex(w => w is "me" or "us") is > 0 and var me && before[me - 1] != "let")
            || (sentence.Asks && before[^1] is "on" or "about" or "for");
        var restIsFrame = core.Skip(1).All(AfterVerb.Contains);
        if (UpdateVerbs.Contains(core[0]) && restIsFrame && !asksForMe)
            return (Opening.Update, default);
        if (MarkVerbs.Contains(core[0]) && restIsFrame)
            return (Opening.Mark, default);
        if (OtherOrders.Contains(core[0]))
            return (Opening.Question, default);
        if (ClosingVerbs.Contains(core[0]) && restIsFrame)
            return (Opening.Status, new StatusClause(Status.Completed, null, end, IsInferred: false));

        var isInverted = end > 1 && Auxiliaries.Contains(sentence.Words[0].Text) && Pronouns.Contains(sentence.Words[1].Text);
        if (!isInverted && ReadStatusBefore(sentence, end) is { } clause)
            return (Opening.Status, clause);
        if (core.TrueForAll(ShowWords.Contains))
            return (Opening.Show, default);
        return (Interrogatives.Contains(sentence.Words[0].Text) || isInverted ? Opening.Question : Opening.Other, default);
    }

    /// <summary>"we have not finished SRP-04", "nfa on SRP-04": a status that reaches, but for small words, to the reference.</summary>
    private static StatusClause? ReadStatusBefore(Sentence sentence, int end)
    {
        var negated = false;
        for (var at = 0; at < end; at++)
        {
            var clause = StatusClause.ReadNamed(sentence, at, end);
            if (clause is { Status: { } status })
            {
                if (!sentence.Words.Skip(clause.EndWord).Take(end - clause.EndWord).All(w => AfterVerb.Contains(w.Text) || w.Text is "re" or "regarding"))
                    return null;
                if (!negated)
                    return clause;
                return status is Status.Completed ? clause with { Status = Status.WorkInProgress, IsInferred = true } : null;
            }

            var word = sentence.Words[at].Text;
            negated |= word is "not" or "never" or "will" or "nearly" or "almost";
            if (!BeforeStatus.Contains(word) && word is not ("nearly" or "almost" or "will" or "please" or "ok" or "hi" or "hello" or "so"))
                return null;
        }

        return null;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A sentence and the AFI it is about.</summary>
    private sealed record About(Sentence Sentence, AfiReference Reference, SpokenReference Spoken, DateOnly Today)
    {
        /// <summary>The word the story begins with where no status is taken out of it.</summary>
        public int NarrativeFrom { get; init; } = Spoken.EndWord;

        /// <summary>The story began before the reference: all of the text is it.</summary>
        public bool WholeText { get; init; }

        public bool EndsThere => Spoken.EndWord == Sentence.Words.Count;

        public IEnumerable<Word> After => Sentence.Words.Skip(Spoken.EndWord);

        public StatusClause ReadClause(int from) => StatusClause.Read(Sentence, from, Sentence.Words.Count);

        /// <summary>The story: what follows the status, or the reference where the status is part of the story.</summary>
        public string NarrativeAfter(StatusClause clause)
        {
            var word = clause.Status is null || clause.IsInferred ? NarrativeFrom : clause.EndWord;
            var isHeading = clause.Status is null && word + 1 < Sentence.Words.Count && Sentence.Words[word].Text == "update" && Sentence.IsPartedBefore(word + 1);
            if (isHeading)
                word++;
            if (word < Sentence.Words.Count && Sentence.Words.Skip(word).All(w => Thanks.Contains(w.Text)))
                return "";
            return word == 0 ? Sentence.Text.Trim() : Sentence.From(Sentence.Words[word - 1].End);
        }
    }
}
