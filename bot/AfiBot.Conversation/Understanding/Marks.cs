using AfiBot.Core;
using static AfiBot.Conversation.Grammar;

namespace AfiBot.Conversation;

/// <summary>A sentence with its words told apart: those of topics, those of names, and the small ones between.</summary>
internal sealed class Marks
{
    /// <summary>More words than any name: such a rest is a sentence of its own.</summary>
    public const int MostWordsInName = 8;

    private const double Clear = 3;

    /// <summary>In a rule, what stands for any name of the plan.</summary>
    internal const string AName = "a name";

    private static readonly string[] _topicsOfPlan = [Topics.Overdue, Topics.Unanswered];

    private readonly bool[] _inTopic;
    private readonly bool[] _inName;
    private readonly bool[] _inTime;
    private readonly bool[] _explained;
    private readonly List<(int First, int Last)> _wholeNames = [];
    private readonly Dictionary<string, double> _scores = new(StringComparer.Ordinal);

    public Marks(Sentence sentence, Vocabulary vocabulary)
    {
        var grammar = Shared;
        var words = sentence.Words;
        _inTopic = new bool[words.Count];
        _inName = new bool[words.Count];
        _inTime = new bool[words.Count];
        MarkNames(words, vocabulary);
        MarkTopics(words, grammar);
        MarkTogether(words, vocabulary, grammar);
        MarkPeople(words, grammar);
        MarkTimes(words, grammar);
        MarkUnserved(words, grammar);
        MarkEverywhere(words, grammar);
        if (TagAt(words, grammar) is { } tag && !_inTopic.AsSpan(tag).Contains(true))
            Array.Fill(_inTime, true, tag, words.Count - tag);
        for (var i = 0; i < words.Count; i++)
            _inName[i] |= !_inTopic[i] && !_inTime[i] && !IsGreeting(words, i, grammar) && (!grammar.Small.Contains(words[i].Text) || IsNameAnyhow(sentence, vocabulary, i, grammar));
        // "how many are completed": the status is counted, and is no name.
        IsCounting = HowMany(words);
        if (!_topicsOfPlan.Any(_scores.ContainsKey) && IsCounting)
            for (var i = 0; i < words.Count; i++)
                _inName[i] &= !grammar.Counted.Contains(words[i].Text);
        var first = Array.IndexOf(_inName, true);
        Name = first < 0 ? null : (first, Array.LastIndexOf(_inName, true));
        _explained = [.. words.Select((w, i) => _inTopic[i] || _inTime[i] || grammar.Small.Contains(w.Text) || grammar.Loose.Contains(w.Text))];
        Form = FormOf(sentence, grammar);
    }

    /// <summary>What is asked, by the words that speak for it; the strongest first.</summary>
    public IEnumerable<(string Topic, double Score)> Scores =>
        _scores.Where(s => s.Value > 0).OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value));

    public bool HasTopic => Scores.Any();

    /// <summary>The words that say what is asked hardly have another use, so that an unknown name beside them is worth a reply.</summary>
    public bool IsClear => Scores.FirstOrDefault() is var (topic, score) && score >= ClearFor(topic);

    /// <summary>The sentence begins with its topic: "status of gardening".</summary>
    public bool TopicLeads { get; private set; }

    public bool IsAboutPeople { get; private set; }

    /// <summary>"how many": of several, and never of one AFI.</summary>
    public bool IsCounting { get; }

    /// <summary>First and last word of what the question cannot be narrowed by.</summary>
    public (int First, int Last)? Unserved { get; private set; }

    /// <summary>First and last word of what is left: the name.</summary>
    public (int First, int Last)? Name { get; }

    /// <summary>First and last word of each name of several words that stands as the plan has it.</summary>
    public IReadOnlyList<(int First, int Last)> WholeNames => _wholeNames;

    public Form Form { get; }

    /// <summary>What is asked. "Who is late?" is about people, and what people are late with is their answers.</summary>
    public string Asked => Scores.FirstOrDefault().Topic switch
    {
        Topics.Overdue when IsAboutPeople => Topics.Unanswered,
        { } topic => topic,
        null => Topics.Status,
    };

    public bool IsInTopic(int word) => _inTopic[word];

    public bool IsInName(int word) => _inName[word];

    public bool IsInTime(int word) => _inTime[word];

    /// <summary>Whether a word is neither small nor of a topic.</summary>
    public bool IsUnexplained(int word) => !_explained[word];

    /// <summary>Words, outside some, that are neither small nor of a topic.</summary>
    public int Unexplained(Func<int, bool> isOutside) => Enumerable.Range(0, _explained.Length).Count(i => !_explained[i] && isOutside(i));

    /// <summary>The last word after a word before something else is asked.</summary>
    public int EndOfRun(int word)
    {
        var end = word;
        while (end + 1 < _inTopic.Length && !_inTopic[end + 1])
            end++;
        return end;
    }

    /// <summary>Asks in so many words: by a question mark, by a question word, or by "status of".</summary>
    public bool IsCertainForm(Sentence sentence) => (HasTopic, Asked) switch
    {
        (false, _) => sentence.Asks,
        (_, Topics.Status) when IsClear => Form == Form.Asking || TopicLeads,
        _ => sentence.Asks || Shared.Asking.Contains(sentence.Words[0].Text),
    };

    private static double ClearFor(string topic) => topic switch
    {
        Topics.Overdue => 8,
        Topics.Unanswered => 12,
        _ => Clear,
    };

    /// <summary>A name of several words counts as one even where its words also have other uses.</summary>
    private void MarkNames(IReadOnlyList<Word> words, Vocabulary vocabulary)
    {
        for (var length = Math.Min(words.Count, MostWordsInName); length > 1; length--)
            for (var from = 0; from + length <= words.Count; from++)
            {
                if (Shared.Small.Contains(words[from].Text) || Shared.Small.Contains(words[from + length - 1].Text) || _inName[from] || _inName[from + length - 1]
                    || !vocabulary.HasName([.. words.Skip(from).Take(length)]))
                    continue;
                Array.Fill(_inName, true, from, length);
                _wholeNames.Add((from, from + length - 1));
            }
    }

    private void MarkTopics(IReadOnlyList<Word> words, Grammar grammar)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (_inName[at] || !grammar.Weights.TryMatch(words, at, out var weights, out var length) || _inName.AsSpan(at, length).Contains(true))
                continue;
            Array.Fill(_inTopic, true, at, length);
            TopicLeads |= words.Take(at).All(w => w.Text is "the" or "overall" or "current" or "please" or "our" or "a");
            foreach (var weight in weights)
                _scores[weight.Topic] = _scores.GetValueOrDefault(weight.Topic) + weight.Value;
            at += length - 1;
        }

        if (_scores.Keys.All(t => t == Topics.Status))
            foreach (var (first, second, weight) in grammar.Pairs)
                if (words.Any(w => w.Text == first) && words.Any(w => second.Contains(w.Text)))
                    _scores[weight.Topic] = Math.Max(weight.Value, _scores.GetValueOrDefault(weight.Topic));
    }

    /// <summary>"1 March 2027", "six weeks", "Monday": times are no names.</summary>
    private void MarkTimes(IReadOnlyList<Word> words, Grammar grammar)
    {
        for (var i = 0; i < words.Count; i++)
            _inTime[i] = !_inName[i] && (words[i].IsNumber || IsOrdinal(words[i].Text) || DateReader.IsMonth(words[i].Text) || grammar.Times.Contains(words[i].Text));
    }

    /// <summary>"by more than three months": no name, and no part of what is asked.</summary>
    private void MarkUnserved(IReadOnlyList<Word> words, Grammar grammar)
    {
        for (var at = 0; at < words.Count && Unserved is null; at++)
        {
            if (!grammar.Unserved.TryMatch(words, at, out _, out var length) || _inName.AsSpan(at, length).Contains(true))
                continue;
            Array.Fill(_inTime, true, at, length);
            Unserved = (at, at + length - 1);
        }
    }

    /// <summary>"across the force": the whole plan, and no name.</summary>
    private void MarkEverywhere(IReadOnlyList<Word> words, Grammar grammar)
    {
        for (var at = 0; at < words.Count; at++)
            if (grammar.Everywhere.TryMatch(words, at, out _, out var length) && !_inName.AsSpan(at, length).Contains(true))
                Array.Fill(_inTime, true, at, length);
    }

    /// <summary>"1st", "22nd".</summary>
    private static bool IsOrdinal(string word) => word.Length is 3 or 4 && word[..^2].All(char.IsAsciiDigit) && word[^2..] is "st" or "nd" or "rd" or "th";

    /// <summary>Evidence that stands apart: "not" here and "replied" there. Each rule counts once.</summary>
    private void MarkTogether(IReadOnlyList<Word> words, Vocabulary vocabulary, Grammar grammar)
    {
        var found = new List<(string Group, int At, int End)>();
        for (var at = 0; at < words.Count; at++)
            foreach (var (groups, length) in grammar.Groups.Matches(words, at))
                if (!_inName.AsSpan(at, length).Contains(true))
                    found.AddRange(groups.Select(group => (group, at, at + length)));
        foreach (var (groups, weight) in grammar.Together)
        {
            if (found.Count == 0 || PlacesOf(groups, found) is not { } places || (groups.Contains(AName) && !words.Any(w => !grammar.Small.Contains(w.Text) && vocabulary.IsOfName(w.Text))))
                continue;
            _scores[weight.Topic] = _scores.GetValueOrDefault(weight.Topic) + weight.Value;
            foreach (var (at, end) in places)
                for (var i = at; i < end; i++)
                    _inTopic[i] |= !grammar.Small.Contains(words[i].Text);
        }
    }

    /// <summary>A place for each group of a rule, none over another; null where one has none.</summary>
    internal static List<(int At, int End)>? PlacesOf(string[] groups, List<(string Group, int At, int End)> found)
    {
        var places = new List<(int At, int End)>();
        foreach (var group in groups.Where(g => g != AName))
        {
            var place = found.FindLast(f => f.Group == group && !places.Exists(p => p.At < f.End && f.At < p.End));
            if (place.Group is null)
                return null;
            places.Add((place.At, place.End));
        }

        return places;
    }

    /// <summary>"which people" and "how many people" ask for the leads, even where "people" is a name.</summary>
    private void MarkPeople(IReadOnlyList<Word> words, Grammar grammar)
    {
        IsAboutPeople = grammar.WhoWords.Contains(words[0].Text) || (words.Count > 1 && words[0].Text is "which" or "what" && grammar.WhoWords.Contains(words[1].Text));
        if (words.Count > 1 && words[1].Text is "people" && words[0].Text is "which" or "what" && HasTopic)
            _inTopic[1] = !_inName[1];
    }

    /// <summary>"status of FOR": a small word that is a name, if typed as one or standing where one must.</summary>
    private static bool IsNameAnyhow(Sentence sentence, Vocabulary vocabulary, int at, Grammar grammar)
    {
        var word = sentence.Words[at];
        if (!vocabulary.HasName([word]))
            return false;
        var typed = sentence.Text.AsSpan(word.Start, word.End - word.Start);
        var isCapitals = !typed.ContainsAnyInRange('a', 'z') && sentence.Text.Any(char.IsLower);
        var isLast = at == sentence.Words.Count - 1;
        return isCapitals || sentence.Words.Count == 1
            || (isLast && at > 0 && grammar.Prepositions.Contains(sentence.Words[at - 1].Text));
    }

    /// <summary>"good morning, status of roads"</summary>
    private static bool IsGreeting(IReadOnlyList<Word> words, int at, Grammar grammar) =>
        at <= 1 && grammar.GreetingWords.Contains(words[at].Text) && words.Count > 2;

    private static bool HowMany(IReadOnlyList<Word> words) =>
        words.Zip(words.Skip(1)).Any(pair => pair is { First.Text: "how", Second.Text: "many" });

    private Form FormOf(Sentence sentence, Grammar grammar)
    {
        var first = sentence.Words[0].Text;
        if (sentence.Asks || grammar.Asking.Contains(first) || (grammar.AskingWithMark.Contains(first) && IsClear))
            return Form.Asking;
        if (IsInvertedAt(sentence.Words, 0, grammar) || AsksFurtherOn(sentence, grammar))
            return Form.Asking;
        if (HasTopic && (sentence.Words.Any(w => w.Text is "please") || TagAt(sentence.Words, grammar) is not null))
            return Form.Asking;
        if (sentence.Words.Where((w, i) => !_inTopic[i] && grammar.Telling.Contains(w.Text) && !(i == sentence.Words.Count - 1 && grammar.Pronouns.Contains(w.Text)) && !(i > 0 && sentence.Words[i - 1].Text is "that" or "which")).Any())
            return IsPoliteOpening(sentence, grammar) ? Form.Asking : Form.Telling;
        return Form.Bare;
    }

    /// <summary>Where it is asked whether that is so: "the commander has not replied, I take it", "on track or not".</summary>
    private static int? TagAt(IReadOnlyList<Word> words, Grammar grammar) =>
        Enumerable.Range(1, words.Count - 1).Where(at => grammar.Tags.Matches(words, at).Any(m => at + m.Length == words.Count)).Select(at => (int?)at).FirstOrDefault();

    /// <summary>"is criminal justice in the red", "did their answers turn up": a verb before its subject.</summary>
    private bool IsInvertedAt(IReadOnlyList<Word> words, int at, Grammar grammar) =>
        at + 1 < words.Count && grammar.AskingWithMark.Contains(words[at].Text) && (_inName[at + 1] || grammar.Pronouns.Contains(words[at + 1].Text) || grammar.Subjects.Contains(words[at + 1].Text));

    /// <summary>"VCI where are they at", "of these how many are done", "if I read one thing what should it be", "crime reduction, are we winning", "they haven't answered, have they".</summary>
    private bool AsksFurtherOn(Sentence sentence, Grammar grammar)
    {
        var words = sentence.Words;
        for (var i = 1; i + 1 < words.Count; i++)
        {
            var isFirstVerb = !words.Take(i).Where((w, at) => !_inTopic[at]).Any(w => grammar.Telling.Contains(w.Text));
            if (isFirstVerb && grammar.QuestionWords.Contains(words[i].Text) && (sentence.IsPartedBefore(i) || grammar.AskingWithMark.Contains(words[i + 1].Text) || (words[i].Text is "how" && grammar.HowMuch.Contains(words[i + 1].Text))))
                return true;
            if (i + 2 < words.Count && grammar.QuestionWords.Contains(words[i].Text) && grammar.AskingWithMark.Contains(words[i + 1].Text) && grammar.Pronouns.Contains(words[i + 2].Text))
                return true;
            if ((sentence.IsPartedBefore(i) && (grammar.Asking.Contains(words[i].Text) || IsInvertedAt(words, i, grammar))) || (grammar.Requesting.Contains(words[i].Text) && words[i + 1].Text is "i" or "you" or "we"))
                return true;
            var pronoun = words[i + 1].Text is "not" ? i + 2 : i + 1;
            if (grammar.AskingWithMark.Contains(words[i].Text) && pronoun < words.Count && grammar.Pronouns.Contains(words[pronoun].Text)
                && (pronoun == words.Count - 1 || sentence.IsPartedBefore(i)))
                return true;
        }

        return false;
    }

    /// <summary>"I would like to know the status of roads", "I need the names of the leads", "please can you show roads".</summary>
    private bool IsPoliteOpening(Sentence sentence, Grammar grammar)
    {
        var words = sentence.Words.Select(w => w.Text).SkipWhile(grammar.Opening.Contains).Take(5).ToList();
        if (IsClear && words is ["i" or "we", "need" or "want" or "require", ..])
            return true;
        return words is ["i" or "we", "would", "like" or "want", ..] or ["i" or "we", "want" or "need", "to", ..] or ["can" or "could" or "would" or "will", "you" or "i" or "we", ..] or ["let", "me" or "us", "have" or "see" or "know", ..]
            || (words.Count > 0 && grammar.Asking.Contains(words[0]));
    }
}
