using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>"history of SRP-01", "what was said on SRP-01 before": beside what asks for it nothing stands that tells something.</summary>
internal sealed class HistorySentence
{
    private const int MostWords = 14;

    private static readonly Lazy<HistorySentence> _shared = new(() => new HistorySentence(DataFile.Open("history")));

    private readonly PhraseBook<bool> byItself;
    private readonly PhraseBook<bool> said;
    private readonly PhraseBook<bool> before;
    private readonly FrozenSet<string> beside;

    private HistorySentence(DataFile file)
    {
        (byItself, said, before) = (file.Phrases("by itself"), file.Phrases("said"), file.Phrases("before"));
        beside = WordLists.Of(file, "beside");
    }

    /// <summary>Whether a message asks for the history of the AFI that it names.</summary>
    public static bool Asks(Heard heard) => heard.Sentence.Words.Count <= MostWords && _shared.Value.IsAsked(heard);

    private bool IsAsked(Heard heard)
    {
        if (SpokenReference.FindFirst(heard.Sentence, heard.Vocabulary) is not { } spoken)
            return false;
        var (grammar, words) = (Grammar.Shared, heard.Sentence.Words);
        var (asks, says, isBefore) = (false, false, false);
        for (var at = 0; at < words.Count; at++)
        {
            if (at == spoken.FirstWord)
                at = spoken.EndWord - 1;
            else if (byItself.TryMatch(words, at, out _, out var length))
                (asks, at) = (true, at + length - 1);
            else if (before.TryMatch(words, at, out _, out length))
                (isBefore, at) = (true, at + length - 1);
            else if (said.TryMatch(words, at, out _, out length))
                (says, at) = (true, at + length - 1);
            else if (!grammar.Small.Contains(words[at].Text) && !beside.Contains(words[at].Text) && !grammar.Loose.Contains(words[at].Text) && !grammar.Times.Contains(words[at].Text))
                return false;
        }

        return asks || (says && isBefore);
    }
}
