using System.Buffers;
using System.Collections.Frozen;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Reads verdicts whose words stand behind or around the AFI, in a reviewer's own words: "SOC-02 all good, sign it off", "LDR-01 needs to go back to them, we want a date".</summary>
/// <remarks>Of a lead the same words may tell how their AFI stands, so they count only of who reviews and of AFIs that are others'. What is read so is shown before it is done.</remarks>
internal sealed class LooseVerdictSentence
{
    private const int MostWords = 60;

    /// <summary>The place of AFIs among the words of a cue.</summary>
    private const string Afi = "afi";

    private static readonly SearchValues<char> Parting = SearchValues.Create(",;:.-–—!?()\r\n\"“”");

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”");

    private static readonly Lazy<LooseVerdictSentence> _shared = new(() => new LooseVerdictSentence(DataFile.Open("review")));

    private readonly PhraseBook<ReviewAct> cues = new();
    private readonly PhraseBook<ReviewAct> answers = new();
    private readonly PhraseBook<bool> more;
    private readonly PhraseBook<bool> saidBefore;
    private readonly PhraseBook<bool> conditions;
    private readonly PhraseBook<bool> recipients;
    private readonly PhraseBook<bool> criticisms;
    private readonly FrozenSet<string> notBefore;
    private readonly FrozenSet<string> around;
    private readonly FrozenSet<string> beforeComment;
    private readonly FrozenSet<string> ofOthers;
    private readonly FrozenSet<string> unsure;
    private readonly FrozenSet<string> isNoun;
    private readonly FrozenSet<string> handedOn;
    private readonly AnswersOfPart ofPart;
    private readonly FrozenSet<string> toSee;

    private LooseVerdictSentence(DataFile file)
    {
        foreach (var act in Enum.GetValues<ReviewAct>())
        {
            foreach (var pattern in file.Map("verdicts apart").Texts(act.ToString()))
                cues.Add(act, pattern);
            answers.Add(act, file.Map("verdicts as an answer").Text(act.ToString()));
        }

        saidBefore = file.Phrases("said before");
        (more, conditions, recipients) = (file.Phrases("asks for more"), file.Phrases("conditions"), file.Phrases("recipients"));
        (around, beforeComment) = (WordLists.Of(file, "around a verdict"), WordLists.Of(file, "before a comment"));
        (criticisms, notBefore) = (file.Phrases("criticisms"), WordLists.Of(file, "not before"));
        (ofOthers, unsure) = (WordLists.Of(file, "of others"), WordLists.Of(file, "unsure"));
        (isNoun, toSee) = (WordLists.Of(file, "behind a noun"), WordLists.Of(file, "to see"));
        (handedOn, ofPart) = (WordLists.Of(file, "handed on"), new AnswersOfPart(file));
    }

    /// <summary>What a reviewer's message about others' AFIs is as a verdict; null where it holds none, or was certainly read as something else.</summary>
    /// <param name="text">The message.</param>
    /// <param name="reading">What was made of it.</param>
    /// <param name="vocabulary">The plan's references.</param>
    /// <param name="isOthers">Whether an AFI is another's to answer.</param>
    /// <param name="today">Today where the force is.</param>
    public static Reading? Of(string text, Reading reading, Vocabulary vocabulary, Func<AfiReference, bool> isOthers, DateOnly today)
    {
        var heard = new Heard(Sentence.Of(text), vocabulary, today);
        if (!MayBeVerdict(reading, heard.Sentence))
            return null;
        var said = _shared.Value.FindAll(heard);
        return said.Count > 0 && said.All(s => s.Afis.All(isOthers)) && ReviewTopic.RequestOf(said) is { } request
            ? new Reading(new Intent.Wanted(TopicList.All.OfType<ReviewTopic>().Single(), request), IsCertain: false) { Score = reading.Score }
            : null;
    }

    /// <summary>"return it", "accept": the verdict that a short answer gives on what was asked about; null for none.</summary>
    public static ReviewAct? OfIt(string text) =>
        WholePhrases.Core(Sentence.Of(text).Words, Grammar.Shared.AskingPolitely) is var words && (_shared.Value.cues.TryMatch(words, 0, out var act, out var length) || _shared.Value.answers.TryMatch(words, 0, out act, out length))
            && words.Skip(length).All(w => Grammar.Shared.Small.Contains(w.Text) || Grammar.Shared.Polite.Contains(w.Text)) && WholePhrases.Read(Sentence.Of(text))?.Topic is not ("yes" or "no") ? act : null;

    /// <summary>Whether a comment on an acceptance makes it depend on something: "if they add the date".</summary>
    public static bool IsCondition(string comment) => _shared.Value.conditions.TryMatch(Sentence.Of(comment).Words, 0, out _, out _);

    private static bool MayBeVerdict(Reading reading, Sentence sentence) => reading.Intent switch
    {
        // "everything from roads is fine": without a mark it is not asked.
        Intent.Ask when !sentence.Asks => true,
        Intent.Wanted { Request: MoreTimeRequest or CoverRequest } => true,
        Intent.ShowAfi => true,
        Intent.GiveUpdate or Intent.NoChange or Intent.StartUpdate or Intent.NotUnderstood or Intent.AskUnknown or Intent.UnknownAfi or Intent.Ask or Intent.AskTopic or Intent.ListAfis
            or Intent.DidYouMean or Intent.Cannot or Intent.AskAmbiguous => !reading.IsCertain,
        _ => false,
    };

    private List<VerdictSaid> FindAll(Heard heard)
    {
        if (heard.Sentence.Words.Count is < 2 or > MostWords || heard.Sentence.Words.SkipWhile(w => Grammar.Shared.Opening.Contains(w.Text)).Take(1).Any(w => Grammar.Shared.NotOrdering.Contains(w.Text) || toSee.Contains(w.Text)))
            return [];
        if (heard.References.Count == 0)
            return ofPart.In(heard) is var (scope, at, end) ? FindAll(Message.Of(heard, at, end)).ConvertAll(s => s with { Of = scope }) : [];
        // "happy with SRP-02, SRP-03 needs to go back": a comma may part what it otherwise lists.
        return FindAll(Message.Of(heard, isListed: true, BeginsCue)) is { Count: > 0 } listed ? listed : FindAll(Message.Of(heard, isListed: false, BeginsCue));
    }

    private List<VerdictSaid> FindAll(Message message)
    {
        if (message.Runs.Count == 0 || Found(message) is not { Count: > 0 } found)
            return [];
        var said = new List<VerdictSaid>();
        if (PartsOf(message, found) is not { } parts)
            return [];
        foreach (var part in parts)
        {
            if (Verdict(message, part, [.. found.Where(c => c.At >= part.From && c.End <= part.To)]) is not { } verdict)
                return [];
            said.Add(verdict);
        }

        return message.Asks && said is [.., { Act: ReviewAct.Accept }] ? [] : said;
    }

    private bool BeginsCue(IReadOnlyList<Word> words, int at) => cues.TryMatch(words, at, out _, out _) || answers.TryMatch(words, at, out _, out _);

    /// <summary>The words for a verdict, each with where it stands; null where one is denied, doubted or another's.</summary>
    private List<Cue>? Found(Message message)
    {
        var (words, found) = (message.Words, new List<Cue>());
        for (var at = 0; at < words.Count; at++)
        {
            // "SRP-03 ok, 04 is not": a verdict does not reach from one clause into the next.
            var (act, length) = cues.Matches(words, at).LastOrDefault(m => !message.IsPartedBetween(at, at + m.Length - 1));
            if (length == 0 && !(answers.TryMatch(words, at, out act, out length) && IsAnAnswer(message, at, at + length)))
                continue;
            var end = at + length;
            if (IsToldOf(message, at, end, act))
                continue;
            if (IsDenied(message, at) is var (isDenied, isUnsure) && (isUnsure || (isDenied && act is not ReviewAct.Accept)))
                return null;
            var from = isDenied ? Enumerable.Range(0, at).Last(i => Grammar.Shared.Denials.Contains(words[i].Text)) : at;
            found.Add(new Cue(isDenied ? ReviewAct.Return : act, from, end));
            at = end - 1;
        }

        return found.Count > 0 ? found : Criticised(message);
    }

    /// <summary>What is wrong with the one answer that a message is about: it goes back with those words.</summary>
    private List<Cue>? Criticised(Message message)
    {
        const int near = 4;
        if (message.Runs is not [{ Afis: [_] } run] || (run.At > near && !message.IsPartedBefore(run.At) && !AreThin(message, 0, run.At)))
            return null;
        var at = Enumerable.Range(0, message.Words.Count).FirstOrDefault(i => criticisms.TryMatch(message.Words, i, out _, out _), -1);
        return at < 0 || IsDenied(message, at).IsUnsure ? null : [new Cue(ReviewAct.Return, run.At, run.At)];
    }

    /// <summary>"he is happy with it", "approved by the board", "the return is late", "go back to September": no verdict of who speaks.</summary>
    private bool IsToldOf(Message message, int at, int end, ReviewAct act)
    {
        var words = message.Words;
        if (act is ReviewAct.Accept && at > 0 && Enumerable.Range(Math.Max(0, at - 2), Math.Min(2, at)).Any(i => ofOthers.Contains(words[i].Text) && !message.IsPartedBetween(i, at)))
            return true;
        if (act is ReviewAct.Accept && Enumerable.Range(Math.Max(0, at - 3), Math.Min(3, at)).Any(i => notBefore.Contains(words[i].Text) && !message.IsPartedBetween(i, at)))
            return true;
        if (end >= words.Count || message.IsPartedBefore(end))
            return false;
        return words[end].Text switch
        {
            var next when act is ReviewAct.Accept && handedOn.Contains(next) => !(end + 1 < words.Count && words[end + 1].Text is "me" or "us"),
            "by" => end + 1 < words.Count && words[end + 1].Text is not ("me" or "us"),
            "to" or "until" or "till" => end + 1 < words.Count && (words[end + 1].IsNumber || DateReader.IsMonth(words[end + 1].Text) || Grammar.Shared.Times.Contains(words[end + 1].Text)),
            var next => act is ReviewAct.Return && end == at + 1 && isNoun.Contains(next),
        };
    }

    /// <summary>Whether a word just before takes it back, or leaves it open.</summary>
    private (bool IsDenied, bool IsUnsure) IsDenied(Message message, int at)
    {
        const int near = 4;
        var from = at;
        while (from > 0 && at - from < near && !message.IsPartedBefore(from))
            from--;
        var before = message.Words.Skip(from).Take(at - from).Select(w => w.Text).ToList();
        return (before.Exists(w => w is not "no" && Grammar.Shared.Denials.Contains(w)), before.Exists(unsure.Contains));
    }

    /// <summary>"SRP-02 fine.", "RAD-01 no, …": so short a word counts only right behind the AFI, and where nothing else goes on with it.</summary>
    private bool IsAnAnswer(Message message, int at, int end)
    {
        var before = at - 1;
        while (before >= 0 && message.RunAt(before) is null && IsThin(message, before))
            before--;
        return before >= 0 && message.RunAt(before) is not null && (end == message.Words.Count || message.IsPartedBefore(end) || IsThinToEnd(message, end) || Grammar.Shared.Polite.Contains(message.Words[end].Text) || Grammar.Shared.Joins.Contains(message.Words[end].Text)
            || conditions.TryMatch(message.Words, end, out _, out _) || cues.TryMatch(message.Words, end, out _, out _));
    }

    private bool IsThinToEnd(Message message, int at)
    {
        while (at < message.Words.Count && (at == 0 || !message.IsPartedBefore(at)))
        {
            if (!IsThin(message, at) || conditions.TryMatch(message.Words, at, out _, out _))
                return false;
            at++;
        }

        return true;
    }

    private bool IsThin(Message message, int at) =>
        message.RunAt(at) is null && (message.Words[at].IsNumber || message.IsCode(at)) || message.RunAt(at) is null && message.Words[at].Text is var word
        && (Grammar.Shared.Small.Contains(word) || Grammar.Shared.Polite.Contains(word) || Grammar.Shared.AskingPolitely.Contains(word) || Grammar.Shared.Opening.Contains(word) || Grammar.Shared.Joins.Contains(word) || around.Contains(word));

    /// <summary>"accept it and move on": a mark, or a word that leads on, ends the clause.</summary>
    private bool EndsClause(Message message, int at) => message.IsPartedBefore(at) || beforeComment.Contains(message.Words[at].Text) || message.Words[at].Text is "and" or "then";

    private bool AreThin(Message message, int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).All(i => IsThin(message, i));

    /// <summary>The message in parts, each with its AFIs and the words for one verdict. An AFI that is only spoken of belongs to the comment.</summary>
    private List<(int From, int To, List<AfiReference> Afis, int FirstRun, int EndRun)>? PartsOf(Message message, List<Cue> found)
    {
        var parts = new List<(int From, int To, List<AfiReference> Afis, int FirstRun, int EndRun)>();
        var (from, first) = (0, message.Runs[0]);
        var (afis, endRun) = (first.Afis.ToList(), first.At + 1);
        foreach (var run in message.Runs.Skip(1))
        {
            var inPart = found.FindAll(c => c.At >= from && c.At < run.At && !(c.At < run.At && c.End > run.At));
            var begins = Begins(message, found, run.At, endRun);
            if (inPart.Exists(c => c.End <= begins) && Opens(message, found, run.At))
            {
                parts.Add((from, begins, afis, first.At, endRun));
                (from, first, afis, endRun) = (begins, run, [.. run.Afis], run.At + 1);
            }
            else if (AreThin(message, Math.Max(endRun, inPart.Count > 0 ? inPart.Max(c => c.End) : 0), run.At))
            {
                afis.AddRange(run.Afis);
                endRun = run.At + 1;
            }
            else if (!inPart.Exists(c => c.End <= begins))
            {
                // A verdict on this one, and none on the one before.
                return null;
            }
        }

        parts.Add((from, message.Words.Count, afis, first.At, endRun));
        return parts;
    }

    /// <summary>Where the words begin that lead to an AFI: with a verdict right before it, if that is in a clause with it.</summary>
    private int Begins(Message message, List<Cue> found, int run, int after)
    {
        var at = run;
        while (at > after && IsThin(message, at - 1) && !message.IsPartedBefore(at))
            at--;
        var before = found.FindLastIndex(c => c.End <= run && c.End >= at && c.At >= after);
        var own = found.FindIndex(c => c.At < run && c.End > run);
        if (own >= 0)
            return found[own].At;
        return before >= 0 && !message.IsPartedBetween(found[before].End - 1, run) && (message.IsPartedBefore(found[before].At) || !AreThin(message, after, found[before].At)) ? found[before].At : at;
    }

    /// <summary>Whether a verdict on an AFI begins: its words stand beside it, or further on in what begins with it.</summary>
    private bool Opens(Message message, List<Cue> found, int run) =>
        IsBeside(message, found, run) || (message.IsPartedBefore(run) && found.Exists(c => c.At > run && !message.Runs.Any(r => r.At > run && r.At < c.At)));

    /// <summary>Whether the words for a verdict stand right behind an AFI, right before it, or around it.</summary>
    private bool IsBeside(Message message, List<Cue> found, int run) =>
        found.Exists(c => (c.At > run && AreThin(message, run + 1, c.At)) || (c.End <= run && AreThin(message, c.End, run)) || (c.At <= run && c.End > run));

    private VerdictSaid? Verdict(Message message, (int From, int To, List<AfiReference> Afis, int FirstRun, int EndRun) part, List<Cue> found)
    {
        if (found.Select(c => c.Act).Distinct().ToList() is not [var act])
            return null;
        var isAnchored = found.Exists(c => IsBeside(message, [c], part.FirstRun) || IsBeside(message, [c], part.EndRun - 1)
            || ((c.At == part.From || message.IsPartedBefore(c.At) || AreThin(message, part.From, c.At)) && (act is not ReviewAct.Accept || AreThin(message, c.End, part.To) || EndsClause(message, c.End)))
            || (AreThin(message, c.End, part.To) && (message.IsPartedBefore(c.At) || (act is not ReviewAct.Accept && message.IsPartedBefore(part.FirstRun)))));
        if (!isAnchored)
            return null;
        var taken = new bool[part.To];
        Array.Fill(taken, true, part.FirstRun, part.EndRun - part.FirstRun);
        foreach (var cue in found)
            Array.Fill(taken, true, cue.At, cue.End - cue.At);
        for (var at = part.From; at < part.To; at++)
            if (more.TryMatch(message.Words, at, out _, out var length) && at + length <= part.To)
                Array.Fill(taken, true, at, length);
        var said = Enumerable.Range(part.From, part.To - part.From).Where(i => !taken[i] && !IsThin(message, i)).ToList();
        var begins = Math.Min(part.FirstRun, found[0].At);
        var between = said.FindAll(i => i >= begins);
        var last = Math.Max(part.EndRun, found[^1].End);
        var tail = said.FindAll(i => i >= last);
        if (act is ReviewAct.Accept)
        {
            var isOpen = said.Exists(i => i < last && (unsure.Contains(message.Words[i].Text) || conditions.TryMatch(message.Words, i, out _, out _)));
            if (isOpen)
                return null;
            // "fine, but I want the numbers next time, accept with that as a comment".
            var isBefore = last < part.To && saidBefore.TryMatch(message.Words, last, out _, out _) && between.Exists(i => i < last);
            var word = isBefore ? Comment(message, found[0].End, found[^1].At, between.FindAll(i => i < last), taken) : Comment(message, last, part.To, tail, taken, hasConditions: true);
            return new VerdictSaid(act, [.. part.Afis.Distinct()], word, IsClear: false);
        }

        var comment = tail.Count > 0 && between.TrueForAll(tail.Contains) ? Comment(message, last, part.To, tail, taken)
            : between.Count > 0 ? Comment(message, First(between[0]), part.To, between, taken)
            : said.Exists(i => criticisms.TryMatch(message.Words, i, out _, out _)) ? Comment(message, part.From, begins, said, taken)
            : "";
        return new VerdictSaid(act, [.. part.Afis.Distinct()], comment, IsClear: false);

        // The small words before the first that says something belong to it, as far as they stand in its clause.
        int First(int at)
        {
            while (at > begins + 1 && !taken[at - 1] && !message.IsPartedBefore(at))
                at--;
            return at;
        }
    }

    /// <summary>What was said between two words, letter by letter, without what only leads to it or follows it; empty where nothing was.</summary>
    private string Comment(Message message, int from, int to, List<int> said, bool[] taken, bool hasConditions = false)
    {
        if (said.Count == 0)
            return "";
        if (recipients.TryMatch(message.Words, from, out _, out var length) && from + length <= said[0])
            from += length;
        while (from < said[0] && (taken[from] || beforeComment.Contains(message.Words[from].Text) || ((message.Words[from].Text is "and" or "but" || Grammar.Shared.Polite.Contains(message.Words[from].Text)) && !(hasConditions && conditions.TryMatch(message.Words, from, out _, out _)))))
            from++;
        // "its answer, …": what the verdict is on.
        if (from < said[0] && IsThin(message, from) && message.IsPartedBefore(from + 1))
            from++;
        // The verdict that ends a message is no part of what was said before it.
        var end = to;
        while (end > said[^1] + 1 && (taken[end - 1] || Grammar.Shared.Prepositions.Contains(message.Words[end - 1].Text)))
            end--;
        while (beforeComment.Contains(message.Words[from].Text) && from < said[^1])
            from++;
        var text = message.Text(from, end);
        return text.AsSpan().ContainsAny(Quotes) && text.Trim(' ', '"', '“', '”', '.') is { Length: > 0 } inner && !inner.AsSpan().ContainsAny(Quotes) ? inner : text;
    }

    /// <summary>The words for a verdict, and where they stand.</summary>
    private readonly record struct Cue(ReviewAct Act, int At, int End);

    /// <summary>A message with each run of AFIs as one word.</summary>
    private sealed class Message(string text, IReadOnlyList<Word> words, IReadOnlyList<(int At, IReadOnlyList<AfiReference> Afis)> runs, Vocabulary vocabulary)
    {
        /// <summary>Whether it ends as a question does.</summary>
        public bool Asks => Sentence.Of(text).Asks;

        /// <summary>Whether a word is the code of a framework, typed as one: "the PVP ones".</summary>
        public bool IsCode(int at) => IsCodeIn(text, words[at], vocabulary);

        public IReadOnlyList<Word> Words => words;

        public IReadOnlyList<(int At, IReadOnlyList<AfiReference> Afis)> Runs => runs;

        public IReadOnlyList<AfiReference>? RunAt(int at) => words[at].Text == Afi ? runs.FirstOrDefault(r => r.At == at).Afis : null;

        public bool IsPartedBefore(int at) => at == 0 || at >= words.Count || (words[at].Start > words[at - 1].End && text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).ContainsAny(Parting));

        public bool IsPartedBetween(int from, int to) => Enumerable.Range(from + 1, Math.Max(0, to - from)).Any(IsPartedBefore);

        /// <summary>The text of some words, to the end of it where they are the last.</summary>
        public string Text(int from, int to)
        {
            var start = words[from].Start - (words[from].Start > 0 && text[words[from].Start - 1] is '"' or '“' or '(' or '\'' ? 1 : 0);
            return Sentence.TrimJoiners(to >= words.Count ? text[start..] : text[start..EndOf(to)]);
        }

        /// <summary>A message with some of its words, which stand for all the answers of a part of the plan, as one.</summary>
        public static Message Of(Heard heard, int from, int end) => new(
            heard.Sentence.Text,
            [.. heard.Sentence.Words.Take(from), new Word(Afi, heard.Sentence.Words[from].Start, heard.Sentence.Words[end - 1].End), .. heard.Sentence.Words.Skip(end)],
            [(from, [])],
            heard.Vocabulary);

        /// <summary>A message as heard.</summary>
        /// <param name="heard">The message.</param>
        /// <param name="isListed">Whether a comma alone lists AFIs.</param>
        /// <param name="beginsCue">Whether the words for a verdict begin at a word: a bare number before them is an AFI of the letters before.</param>
        public static Message Of(Heard heard, bool isListed, Func<IReadOnlyList<Word>, int, bool> beginsCue)
        {
            var (sentence, vocabulary) = (heard.Sentence, heard.Vocabulary);
            var words = new List<Word>();
            var runs = new List<(int At, IReadOnlyList<AfiReference> Afis)>();
            var letters = "";
            for (var at = 0; at < sentence.Words.Count; at++)
            {
                if (SpokenReference.FindFirst(sentence, vocabulary, at) is { Reference: not null } spoken && spoken.FirstWord == at)
                {
                    var (afis, end) = Run(sentence, vocabulary, spoken, isListed);
                    runs.Add((words.Count, afis));
                    words.Add(new Word(Afi, sentence.Words[at].Start, sentence.Words[end - 1].End));
                    (at, letters) = (end - 1, string.Concat(afis[^1].Value.TakeWhile(char.IsAsciiLetter)));
                }
                else if (Numbered(sentence, vocabulary, letters, at, beginsCue) is { Count: > 0 } numbered)
                {
                    var last = at + (2 * numbered.Count) - 2;
                    var to = Enumerable.Range(at, Math.Min(last, sentence.Words.Count - 1) - at + 1).Last(i => sentence.Words[i].IsNumber && Enumerable.Range(at, i - at + 1).Count(n => sentence.Words[n].IsNumber) <= numbered.Count);
                    runs.Add((words.Count, numbered));
                    words.Add(new Word(Afi, sentence.Words[at].Start, sentence.Words[to].End));
                    at = to;
                }
                else
                {
                    letters = IsCodeIn(sentence.Text, sentence.Words[at], vocabulary) ? sentence.Words[at].Text : letters;
                    words.Add(sentence.Words[at]);
                }
            }

            return new Message(sentence.Text, words, runs, vocabulary);
        }

        /// <summary>"01, 02 and 05" behind a framework's code, or "6" behind another of its AFIs and before a verdict; none where a number is none of these.</summary>
        private static List<AfiReference> Numbered(Sentence sentence, Vocabulary vocabulary, string letters, int at, Func<IReadOnlyList<Word>, int, bool> beginsCue)
        {
            var found = new List<AfiReference>();
            var words = sentence.Words;
            if (letters.Length == 0 || !words[at].IsNumber || !(sentence.IsPartedBefore(at) || Grammar.Shared.Joins.Contains(words[at - 1].Text) || words[at].Text[0] == '0'))
                return found;
            var next = at;
            while (next < words.Count && words[next].IsNumber && vocabulary.TryFindNumbered(letters, words[next].Text, out var afi))
            {
                found.Add(afi);
                next++;
                if (next + 1 < words.Count && Grammar.Shared.Joins.Contains(words[next].Text) && words[next + 1].IsNumber)
                    next++;
                else if (next < words.Count && !(words[next].IsNumber && sentence.GapBefore(next).Trim() is "," or "/"))
                    break;
            }

            return words[at].Text[0] == '0' || (next < words.Count && beginsCue(words, next)) ? found : [];
        }

        private static bool IsCodeIn(string text, Word word, Vocabulary vocabulary) => vocabulary.IsPrefix(word.Text) && !text.AsSpan(word.Start, word.End - word.Start).ContainsAnyInRange('a', 'z');

        /// <summary>The AFIs that are listed from one on: "HRM-02, CSA-03 and CSA-04", "RAD-01 to 03".</summary>
        private static (IReadOnlyList<AfiReference> Afis, int End) Run(Sentence sentence, Vocabulary vocabulary, SpokenReference first, bool isListed)
        {
            IReadOnlyList<AfiReference> afis = [first.Reference!.Value];
            var end = first.EndWord;
            for (var next = end; next < sentence.Words.Count;)
            {
                var joins = Grammar.Shared.Joins.Contains(sentence.Words[next].Text) || Grammar.Shared.Ranges.Contains(sentence.Words[next].Text);
                var at = joins ? next + 1 : next;
                if (at >= sentence.Words.Count || !(joins || (isListed && sentence.GapBefore(next).Trim() is "" or "," or "/" or "&" or ";")))
                    break;
                var to = SpokenReference.FindFirst(sentence, vocabulary, at) is { Reference: not null } other && other.FirstWord == at ? other.EndWord : sentence.Words[at].IsNumber ? at + 1 : 0;
                if (to == 0 || SpokenReference.FindAll(Sentence.Of(sentence.Slice(first.FirstWord, to - 1)), vocabulary) is not { } all || all.Count <= afis.Count)
                    break;
                (afis, end, next) = (all, to, to);
            }

            return (afis, end);
        }

        /// <summary>Where the text of the words before one ends: a mark that closes a sentence belongs to it.</summary>
        private int EndOf(int to)
        {
            var end = words[to - 1].End;
            return end < text.Length && text[end] is '?' or '!' or '.' or '%' ? end + 1 : end;
        }
    }
}
