using System.Collections.Frozen;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"history of SRP-01", "what was said on SRP-01 before": beside what asks for it nothing stands that tells something.</summary>
internal sealed class HistorySentence
{
    private const int MostWords = 20;

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

    /// <summary>The AFI whose history a message asks for; null where it asks for none.</summary>
    /// <remarks>"who accepted SRP-02? wasn't me": what stands before the first question mark may ask it alone.</remarks>
    public static AfiReference? Of(Heard heard)
    {
        var asked = heard.Sentence.Text.IndexOf('?', StringComparison.Ordinal);
        return Find(heard) ?? (asked > 0 && asked < heard.Sentence.Text.TrimEnd().Length - 1 ? Find(new Heard(Sentence.Of(heard.Sentence.Text[..(asked + 1)]), heard.Vocabulary, heard.Today)) : null);

        static AfiReference? Find(Heard heard) => heard.Sentence.Words.Count is > 0 and <= MostWords ? _shared.Value.Find(heard) : null;
    }

    /// <summary>Whether a message has words in it that ask what was said of something before, whatever else it has.</summary>
    public static bool Speaks(Sentence sentence) => _shared.Value.IsSpokenOf(sentence.Words);

    private bool IsSpokenOf(IReadOnlyList<Word> words) => byItself.IsIn(words) || (said.IsIn(words) && before.IsIn(words));

    private AfiReference? Find(Heard heard)
    {
        var named = SpokenReference.FindFirst(heard.Sentence, heard.Vocabulary);
        if (named is { Reference: null } || heard.References.Count > 1)
            return null;
        // Without a reference the AFI is described: "every answer we gave on serious case reviews".
        var described = new List<Word>();
        var (grammar, words) = (Grammar.Shared, heard.Sentence.Words);
        var (asks, says, isBefore) = (false, false, false);
        for (var at = 0; at < words.Count; at++)
        {
            if (named is { } spoken && at == spoken.FirstWord)
                at = spoken.EndWord - 1;
            else if (byItself.TryMatch(words, at, out _, out var length))
                (asks, at) = (true, at + length - 1);
            else if (before.TryMatch(words, at, out _, out length))
                (isBefore, at) = (true, at + length - 1);
            else if (said.TryMatch(words, at, out _, out length))
                (says, at) = (true, at + length - 1);
            else if (!grammar.Small.Contains(words[at].Text) && !beside.Contains(words[at].Text) && !grammar.Loose.Contains(words[at].Text) && !grammar.Times.Contains(words[at].Text))
                described.Add(words[at]);
        }

        if (!asks && !(says && isBefore))
            return null;
        if (named is { Reference: var reference })
            return described.TrueForAll(w => grammar.Joins.Contains(w.Text) || (says && (heard.Vocabulary.IsOfName(w.Text) || Vocabulary.IsOfTitle(w)))) ? reference : null;
        return asks && heard.Vocabulary.Find(described).Scopes.Count == 0 && heard.Vocabulary.About(described) is [var one] ? one.Reference : null;
    }
}
