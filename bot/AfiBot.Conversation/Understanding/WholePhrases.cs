namespace AfiBot.Conversation;

/// <summary>Texts that mean one thing as a whole: the words of a dialog, and an officer's orders.</summary>
internal static class WholePhrases
{
    /// <summary>The score of an order that is asked about.</summary>
    public const double Near = 0.3;

    /// <summary>Within so many words an order begins.</summary>
    private const int Begin = 6;

    private const int MostWords = 16;

    /// <summary>Reads a text that is, politeness aside, one of these phrases or orders.</summary>
    public static TopicReading? Read(Sentence sentence)
    {
        if (sentence.Words.Count > MostWords)
            return null;
        var grammar = Grammar.Shared;
        if (grammar.Whole.TryMatchAll(sentence.Words, out var whole) || grammar.Whole.TryMatchAll(Core(sentence.Words, grammar.Polite), out whole))
            return new TopicReading(whole.Topic, 1, whole.IsCertain, new Found { Order = whole.Order });
        var asked = Core(sentence.Words, grammar.AskingPolitely);
        if (asked.Count < 2)
            return null;
        foreach (var shape in grammar.Orders)
            if (shape.Verbs.Contains(asked[0].Text)
                && asked.Exists(w => shape.About.Contains(w.Text))
                && asked.Skip(1).All(w => shape.With.Contains(w.Text) || shape.About.Contains(w.Text)))
                return new TopicReading(shape.Topic, 1, IsCertain: true, new Found { Order = TopicList.Which(shape.Order, asked, sentence) });
        return null;
    }

    /// <summary>What begins as an order does, with other words in it: it is asked about, never carried out.</summary>
    public static TopicReading? ReadNear(Sentence sentence, bool isTold)
    {
        const int most = 12;
        var grammar = Grammar.Shared;
        var words = sentence.Words.SkipWhile(w => grammar.AskingPolitely.Contains(w.Text) || grammar.Opening.Contains(w.Text)).ToList();
        if (words.Count is 0 or > most)
            return null;
        isTold &= words.Count == sentence.Words.Count;
        var begin = Enumerable.Range(0, words.Count).Where(i => i == 0 || (i < Begin && !isTold) || IsParted(sentence, words[i])).Select(i => words[i].Text).ToList();
        // "which leads are late this cycle" asks; "can you open it" orders.
        var asks = words.Count == sentence.Words.Count && (grammar.QuestionWords.Contains(words[0].Text) || grammar.WhoWords.Contains(words[0].Text) || (sentence.Asks && grammar.NotOrdering.Contains(words[0].Text)));
        foreach (var shape in grammar.Orders.Where(o => !asks || o.MayBeAsked))
            if (begin.Exists(shape.NearVerbs.Contains) && words.Exists(w => shape.NearAbout.Contains(w.Text)))
                return new TopicReading(shape.Topic, Near, IsCertain: false, new Found { Order = TopicList.Which(shape.Order, words, sentence) });
        return null;
    }

    private static bool IsParted(Sentence sentence, Word word) => word.Start > 0 && sentence.Text[..word.Start].TrimEnd() is [.., ',' or '.' or ';' or ':' or '!' or '-'];

    /// <summary>"close it": the verb of an order, of what was spoken of last.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="request">What the order asks for.</param>
    public static bool OrdersIt(string text, Type request)
    {
        var grammar = Grammar.Shared;
        return Core(Sentence.Of(text).Words, grammar.AskingPolitely) is [var verb, { Text: "it" or "this" or "that" or "them" }]
            && grammar.Orders.Exists(o => o.Verbs.Contains(verb.Text) && TopicList.Ordered(o.Order)?.Request.GetType() == request);
    }

    /// <summary>The words without the politeness in front of and behind them.</summary>
    internal static List<Word> Core(IEnumerable<Word> words, IReadOnlySet<string> polite)
    {
        var core = words.SkipWhile(w => polite.Contains(w.Text)).ToList();
        while (core.Count > 0 && polite.Contains(core[^1].Text))
            core.RemoveAt(core.Count - 1);
        return core;
    }
}
