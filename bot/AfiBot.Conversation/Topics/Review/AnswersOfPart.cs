using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>All the answers of a part of the plan, as a reviewer speaks of them together: "everything from HR", "all the forensics ones", "what roads sent".</summary>
internal sealed class AnswersOfPart
{
    private const int LongestName = 6;

    private readonly PhraseBook<bool> all;
    private readonly FrozenSet<string> before;
    private readonly PhraseBook<bool> behind;

    /// <summary>By the words of the topic's file.</summary>
    public AnswersOfPart(DataFile file) =>
        (all, before, behind) = (new PhraseBook<bool>().Add(true, file.Text("all of a part")).Add(false, file.Text("some of a part")), WordLists.Of(file, "before the part"), file.Phrases("behind the part"));

    /// <summary>The part, and the words that speak of its answers; null where a message speaks of none, or of several.</summary>
    public (Scope Of, int From, int End)? In(Heard heard)
    {
        var words = heard.Sentence.Words;
        (Scope Of, int From, int End)? found = null;
        for (var at = 0; at < words.Count; at++)
        {
            if (!all.TryMatch(words, at, out var isAll, out var length) || At(heard, at, at + length, isAll) is not { } one)
                continue;
            if (found is not null)
                return null;
            (found, at) = (one, one.End - 1);
        }

        return found;
    }

    /// <summary>Where "all" is not said ("the HR ones", "what roads sent"), its answers are spoken of behind the name.</summary>
    private (Scope Of, int From, int End)? At(Heard heard, int first, int from, bool isAll)
    {
        var words = heard.Sentence.Words;
        while (from < words.Count && before.Contains(words[from].Text))
            from++;
        for (var end = Math.Min(words.Count, from + LongestName); end > from; end--)
        {
            if (NamedParts.One(heard.Sentence, heard.Vocabulary, from, end) is not { } part)
                continue;
            while (end > from + 1 && NamedParts.One(heard.Sentence, heard.Vocabulary, from, end - 1) is { } shorter && shorter == part)
                end--;
            if (behind.TryMatch(words, end, out _, out var length))
                return (part, first, end + length);
            return isAll ? (part, first, end) : null;
        }

        return null;
    }
}
