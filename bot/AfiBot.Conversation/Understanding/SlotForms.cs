using System.Collections.Frozen;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Whole sentences with gaps, as a topic's file writes them: "make TO the lead of AFIS". <c>AFIS</c> stands for AFIs by their references, any other word in capitals for a name or an address.</summary>
internal sealed class SlotForms
{
    private const string Afis = "AFIS";
    private const int LongestName = 6;

    private readonly Node root = new();
    private readonly FrozenSet<string> between;

    /// <summary>The forms under a key of a file, which has the words that may stand between those of a form under <c>between</c>.</summary>
    public SlotForms(DataFile file, string key)
    {
        between = WordLists.Of(file, "between");
        foreach (var form in file.Texts(key).SelectMany(Patterns.Expand))
        {
            var node = root;
            foreach (var word in WordLists.Split(form))
                node = node.Next(word);
            node.Ends = true;
        }
    }

    /// <summary>What stands in the gaps, where a sentence is one of the forms from a word on; else null. The form that says most wins.</summary>
    /// <param name="heard">The sentence.</param>
    /// <param name="start">Its first word that counts.</param>
    /// <param name="mayFollow">What may follow the form.</param>
    public Filled? Read(Heard heard, int start, IReadOnlySet<string> mayFollow)
    {
        var sentence = heard.Sentence;
        var end = sentence.Words.Count;
        while (end > start && mayFollow.Contains(sentence.Words[end - 1].Text))
            end--;
        // A reason may follow in a clause of its own: ", he has retired".
        var clause = Enumerable.Range(start, end - start).FirstOrDefault(i => i > start + 2 && sentence.GapBefore(i).ContainsAny(',', ';', '\n'), end);
        // Where AFIs are named: no name reaches over one, and nothing else begins as one.
        var named = new bool[sentence.Words.Count];
        for (var at = start; at < sentence.Words.Count && SpokenReference.FindFirst(sentence, heard.Vocabulary, at) is { } afi; at = afi.EndWord)
            Array.Fill(named, true, afi.FirstWord, afi.EndWord - afi.FirstWord);
        return Match(heard, named, root, start, end, []) ?? (clause < end ? Match(heard, named, root, start, clause, []) : null);
    }

    private Filled? Match(Heard heard, bool[] named, Node node, int at, int end, List<(string Slot, int From, int End)> filled)
    {
        if (at == end)
            return node.Ends ? new Filled(heard, [.. filled]) : null;
        if (node.Words.TryGetValue(heard.Sentence.Words[at].Text, out var next) && Match(heard, named, next, at + 1, end, filled) is { } literal)
            return literal;
        if (node != root && between.Contains(heard.Sentence.Words[at].Text) && Match(heard, named, node, at + 1, end, filled) is { } without)
            return without;
        foreach (var (slot, after) in node.Slots)
        {
            for (var to = end; to > at; to--)
            {
                if (!(slot == Afis ? named[at] && AreAfis(heard, at, to) : IsName(heard, named, at, to)))
                    continue;
                filled.Add((slot, at, to));
                if (Match(heard, named, after, to, end, filled) is { } found)
                    return found;
                filled.RemoveAt(filled.Count - 1);
            }
        }

        return null;
    }

    private static bool AreAfis(Heard heard, int from, int to)
    {
        var (sentence, vocabulary) = (heard.Sentence, heard.Vocabulary);
        if (SpokenReference.FindFirst(sentence, vocabulary, from) is not { Reference: not null } first || first.FirstWord != from || first.EndWord > to)
            return false;
        for (var at = first.EndWord; at < to; at++)
        {
            var (word, isLast) = (sentence.Words[at], at == to - 1);
            if (word.IsNumber || (!isLast && (Grammar.Shared.Joins.Contains(word.Text) || Grammar.Shared.Ranges.Contains(word.Text))))
                continue;
            if (SpokenReference.FindFirst(sentence, vocabulary, at) is not { Reference: not null } more || more.FirstWord != at || more.EndWord > to)
                return false;
            at = more.EndWord - 1;
        }

        return true;
    }

    private static bool IsName(Heard heard, bool[] named, int from, int to) =>
        !named.AsSpan(from, to - from).Contains(true) && (to - from <= LongestName || SpokenAddress.In(heard.Sentence.Slice(from, to - 1)) is not null);

    /// <summary>A sentence that is one of the forms.</summary>
    public sealed class Filled(Heard heard, IReadOnlyList<(string Slot, int From, int End)> slots)
    {
        /// <summary>The AFIs; none where the form has none.</summary>
        public IReadOnlyList<AfiReference> References { get; } = slots.Where(s => s.Slot == Afis).Select(s => SpokenReference.FindAll(Sentence.Of(heard.Sentence.Slice(s.From, s.End - 1)), heard.Vocabulary)).FirstOrDefault() ?? [];

        /// <summary>The name in a gap, or the address among its words; empty where the form has no such gap.</summary>
        public string Name(string slot) => WordsOf(slot) is { Count: > 0 } && slots.First(s => s.Slot == slot) is var at && heard.Sentence.Slice(at.From, at.End - 1) is var text ? SpokenAddress.In(text) ?? text : "";

        /// <summary>The words in a gap.</summary>
        public IReadOnlyList<Word> WordsOf(string slot) => [.. slots.Where(s => s.Slot == slot).SelectMany(s => heard.Sentence.Words.Take(s.End).Skip(s.From))];

        /// <summary>Whether a gap holds an address, or the title of a lead of the plan: more than a few words that might be anything.</summary>
        public bool IsKnown(string slot) => Name(slot).Contains('@', StringComparison.Ordinal) || heard.Vocabulary.LedBy([.. WordsOf(slot)]) is { Count: 1 };
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Words { get; } = new(StringComparer.Ordinal);

        public List<(string Slot, Node Next)> Slots { get; } = [];

        public bool Ends { get; set; }

        public Node Next(string word)
        {
            var isSlot = word.All(char.IsAsciiLetterUpper);
            if (isSlot ? Slots.Find(s => s.Slot == word).Next is { } known : Words.TryGetValue(word, out known))
                return known;
            var next = new Node();
            if (isSlot)
                Slots.Add((word, next));
            else
                Words[word] = next;
            return next;
        }
    }
}
