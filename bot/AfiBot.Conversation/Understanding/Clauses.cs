using System.Buffers;

namespace AfiBot.Conversation;

/// <summary>The clauses of a text: "the Deputy wants to know | which leads are late", "roads | where are we | I need it for the board".</summary>
internal static class Clauses
{
    private static readonly SearchValues<char> _marks = SearchValues.Create(",;:.-–—!?()");

    /// <summary>Each clause by itself: those that marks and line breaks set apart, what follows "she wants to know" or goes before "so I can"; one where nothing parts the text.</summary>
    public static List<Sentence> Of(Sentence sentence)
    {
        var (clauses, from, words, grammar) = (new List<Sentence>(), 0, sentence.Words, Grammar.Shared);
        for (var at = 1; at <= words.Count; at++)
        {
            var length = 0;
            if (at < words.Count && !IsApart(sentence.GapBefore(at)) && !grammar.BeginsClause.Contains(words[at].Text) && !LeadsToQuestion(words, at) && !grammar.Purposes.TryMatch(words, at, out _, out _) && !grammar.BeforeAsking.TryMatch(words, at, out _, out length))
                continue;
            var end = at == words.Count ? sentence.Text.Length : words[at].Start;
            while (from + 1 < at && (grammar.Leading.Contains(words[from].Text) || grammar.BeginsClause.Contains(words[from].Text)))
                from++;
            // A clause keeps the mark at its end: with it, it asks.
            clauses.Add(Sentence.Of(sentence.Text[words[from].Start..end].Trim()));
            at = Math.Min(at + length, words.Count);
            from = at;
            if (length > 0 && at == words.Count)
                break;
        }

        return clauses;
    }

    /// <summary>"not sure I should ask but who leads on training".</summary>
    private static bool LeadsToQuestion(IReadOnlyList<Word> words, int at) =>
        at + 2 < words.Count && words[at].Text is "but" or "so" or "whether" or "if" && (Grammar.Shared.QuestionWords.Contains(words[at + 1].Text) || words[at].Text is "whether" or "if");

    private static bool IsApart(ReadOnlySpan<char> gap) => gap.Contains('\n') || (gap.ContainsAny(_marks) && gap.Contains(' '));
}
