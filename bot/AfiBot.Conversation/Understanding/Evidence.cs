namespace AfiBot.Conversation;

/// <summary>What is ordered, or asked for as a page of its own, by words of one meaning that stand apart: "give the stragglers a nudge", "did everyone get their card". The groups and the rules stand in the topics' files.</summary>
internal static class Evidence
{
    private const double Score = 0.6;
    private const int MostWords = 22;

    /// <summary>So many words may stand around the evidence that nothing explains.</summary>
    private const int MostUnexplained = 2;

    /// <summary>A long message may have one for so many words.</summary>
    private const int WordsToOneMore = 3;

    /// <summary>The order; null where the words speak for none. Of an order that acts at once no more than an offer is made.</summary>
    public static TopicReading? Read(Sentence sentence, Vocabulary vocabulary)
    {
        var grammar = Grammar.Shared;
        var words = sentence.Words;
        if (words.Count is < 2 or > MostWords)
            return null;
        List<(string Group, int At, int End)>? found = null;
        foreach (var rule in grammar.Evidence)
        {
            found ??= Found(words, grammar);
            if (found.Count == 0)
                return null;
            if (rule.Not.Any(g => g == Marks.AName ? NamesAPart(words, found, vocabulary, grammar) : found.Exists(f => f.Group == g)) || Marks.PlacesOf(rule.All, found) is not { } places || (!rule.MayBeAsked && Asks(sentence, grammar)))
                continue;
            if (Enumerable.Range(0, words.Count).Count(i => !places.Exists(p => i >= p.At && i < p.End) && !IsExplained(words[i], found, i, vocabulary, grammar)) <= Math.Max(MostUnexplained, words.Count / WordsToOneMore))
                return new TopicReading(rule.Topic, rule.ActsAtOnce ? WholePhrases.Near : Score, IsCertain: false, new Found { Order = rule.Order });
        }

        return null;
    }

    /// <summary>"anything new in from HR": a word of a name, that is no evidence, so that a question of that part is meant.</summary>
    private static bool NamesAPart(IReadOnlyList<Word> words, List<(string Group, int At, int End)> found, Vocabulary vocabulary, Grammar grammar) =>
        Enumerable.Range(0, words.Count).Any(i => !grammar.Small.Contains(words[i].Text) && !grammar.Loose.Contains(words[i].Text) && !found.Exists(f => i >= f.At && i < f.End) && vocabulary.IsOfName(words[i].Text));

    private static List<(string Group, int At, int End)> Found(IReadOnlyList<Word> words, Grammar grammar) =>
        [.. Enumerable.Range(0, words.Count).SelectMany(at => grammar.Groups.Matches(words, at).SelectMany(m => m.Meaning.Select(group => (group, at, at + m.Length))))];

    private static bool IsExplained(Word word, List<(string Group, int At, int End)> found, int at, Vocabulary vocabulary, Grammar grammar) =>
        grammar.Small.Contains(word.Text) || grammar.Loose.Contains(word.Text) || grammar.Polite.Contains(word.Text) || grammar.AskingPolitely.Contains(word.Text) || grammar.Times.Contains(word.Text)
        || word.IsNumber || found.Exists(f => at >= f.At && at < f.End) || vocabulary.IsOfName(word.Text);

    /// <summary>"when does the cycle close" asks, and "we open the cycle in May" tells; "can you close it" and "we need to close it" order.</summary>
    private static bool Asks(Sentence sentence, Grammar grammar) =>
        sentence.Words.SkipWhile(w => grammar.Opening.Contains(w.Text)).Take(2).ToList() is [var first, ..] words
            && (grammar.NotOrdering.Contains(first.Text) || (grammar.Telling.Contains(first.Text) && first.Text is "we" or "they" && words is [_, var verb] && !grammar.Wanting.Contains(verb.Text)));
}
