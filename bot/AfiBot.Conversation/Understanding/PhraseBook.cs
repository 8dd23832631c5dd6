namespace AfiBot.Conversation;

/// <summary>Phrases of one or more words, each with what it stands for. The longest phrase at a place wins.</summary>
internal sealed class PhraseBook<T>
{
    private readonly Node _root = new();

    /// <summary>Adds the sentences of a pattern.</summary>
    public PhraseBook<T> Add(T meaning, string pattern)
    {
        foreach (var phrase in Patterns.Expand(pattern))
        {
            var node = _root;
            foreach (var word in Sentence.Of(phrase).Words)
                node = node.Next(word.Text);
            if (node != _root)
                (node.Meaning, node.Ends) = (meaning, true);
        }

        return this;
    }

    /// <summary>The longest phrase that begins at a word.</summary>
    public bool TryMatch(IReadOnlyList<Word> words, int at, out T meaning, out int length)
    {
        (meaning, length) = (default!, 0);
        var node = _root;
        for (var i = at; i < words.Count && node.TryNext(words[i].Text, out node); i++)
            if (node.Ends)
                (meaning, length) = (node.Meaning, i - at + 1);
        return length > 0;
    }

    /// <summary>Whether a phrase stands anywhere among the words.</summary>
    public bool IsIn(IReadOnlyList<Word> words) => Enumerable.Range(0, words.Count).Any(at => TryMatch(words, at, out _, out _));

    /// <summary>Every phrase that begins at a word, the shortest first.</summary>
    public IEnumerable<(T Meaning, int Length)> Matches(IReadOnlyList<Word> words, int at)
    {
        var node = _root;
        for (var i = at; i < words.Count && node.TryNext(words[i].Text, out node); i++)
            if (node.Ends)
                yield return (node.Meaning, i - at + 1);
    }

    /// <summary>What the words mean when all of them together are one phrase.</summary>
    public bool TryMatchAll(IReadOnlyList<Word> words, out T meaning) => TryMatch(words, 0, out meaning, out var length) && length == words.Count;

    private sealed class Node
    {
        private Dictionary<string, Node>? _next;

        public T Meaning { get; set; } = default!;

        public bool Ends { get; set; }

        public Node Next(string word)
        {
            _next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!_next.TryGetValue(word, out var node))
                _next[word] = node = new Node();
            return node;
        }

        public bool TryNext(string word, out Node node)
        {
            node = null!;
            return _next is not null && _next.TryGetValue(word, out node!);
        }
    }
}
