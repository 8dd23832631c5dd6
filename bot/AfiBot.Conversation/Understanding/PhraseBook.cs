namespace AfiBot.Conversation;

/// <summary>Phrases of one or more words, each with what it stands for. The longest phrase at a place wins.</summary>
internal sealed class PhraseBook<T>
{
    private readonly Dictionary<string, T> _phrases = new(StringComparer.Ordinal);
    private int _longest;

    /// <summary>Adds phrases, written as people write them, parted by <c>|</c>.</summary>
    public PhraseBook<T> Add(T meaning, string phrases)
    {
        foreach (var phrase in phrases.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Sentence.Of(phrase).Words;
            _phrases[Key(words, 0, words.Count)] = meaning;
            _longest = Math.Max(_longest, words.Count);
        }

        return this;
    }

    /// <summary>The longest phrase that begins at a word.</summary>
    public bool TryMatch(IReadOnlyList<Word> words, int at, out T meaning, out int length)
    {
        for (length = Math.Min(_longest, words.Count - at); length > 0; length--)
            if (_phrases.TryGetValue(Key(words, at, length), out meaning!))
                return true;
        meaning = default!;
        return false;
    }

    /// <summary>What the words mean when all of them together are one phrase.</summary>
    public bool TryMatchAll(IReadOnlyList<Word> words, out T meaning)
    {
        meaning = default!;
        return words.Count > 0 && words.Count <= _longest && _phrases.TryGetValue(Key(words, 0, words.Count), out meaning!);
    }

    private static string Key(IReadOnlyList<Word> words, int at, int length) =>
        length == 1 ? words[at].Text : string.Join(' ', words.Skip(at).Take(length).Select(w => w.Text));
}
