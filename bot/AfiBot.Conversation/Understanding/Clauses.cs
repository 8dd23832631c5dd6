namespace AfiBot.Conversation;

/// <summary>The clauses of a text that marks part, or words that begin one, and what stands behind words that report a question: "the Deputy wants to know | which leads are late".</summary>
internal static class Clauses
{
    /// <summary>Each clause by itself; one where nothing parts the text.</summary>
    public static List<Sentence> Of(Sentence sentence)
    {
        var (grammar, words, clauses) = (Grammar.Shared, sentence.Words, new List<Sentence>());
        var (from, isReported) = (0, false);
        for (var at = 1; at <= words.Count; at++)
        {
            var reports = grammar.Reporting.TryMatch(words, at, out _, out var length) && at + length < words.Count;
            if (at < words.Count && !reports && !IsParted(sentence, at) && !grammar.BeginsClause.Contains(words[at].Text))
                continue;
            while (from < at - 1 && grammar.BeginsClause.Contains(words[from].Text))
                from++;
            // The mark that ends a clause belongs to it, for it may ask.
            var end = at == words.Count ? sentence.Text.Length : words[at - 1].End + (sentence.GapBefore(at) is ['?', ..] ? 1 : 0);
            if (from < at)
                clauses.Add(Sentence.Of(sentence.Text[words[from].Start..end].Trim() + (isReported ? "?" : "")));
            (from, isReported) = (reports ? at + length : at, reports);
            at = Math.Max(at, from);
        }

        return clauses;
    }

    private static bool IsParted(Sentence sentence, int at)
    {
        var gap = sentence.GapBefore(at);
        return gap.ContainsAny(',', ';', '\n') || gap.ContainsAny('?', '!', ':') || gap.ContainsAny('(', ')') || (gap.Length > 1 && gap.ContainsAny('.', '-', '–')) || gap.Contains('—');
    }
}
