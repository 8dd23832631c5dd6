using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>Short forms and what they are short for, abbreviations, and words put right when misspelt: <c>spelling.yaml</c>.</summary>
internal sealed class ShortForms
{
    /// <summary>Below this many letters a slip makes another word.</summary>
    private const int ShortestMisspelt = 6;

    /// <summary>The end of a word, in which a slip is another form of it.</summary>
    private const int Ending = 1;

    private static readonly Lazy<ShortForms> _shared = new(() => new ShortForms(DataFile.Open("spelling")));

    private readonly FrozenDictionary<string, string> _negatedStems;
    private readonly FrozenSet<string> _withIs;
    private readonly FrozenDictionary<string, string> _tails;
    private readonly FrozenDictionary<string, string> _abbreviations;
    private readonly ILookup<char, string> _misspelt;

    private ShortForms(DataFile file)
    {
        Negated = WordLists.Split(file.Text("negated")).ToFrozenSet(StringComparer.Ordinal);
        _negatedStems = Pairs(file.Map("negated stems"));
        Joined = file.Map("joined").Keys.ToFrozenDictionary(k => k, k => WordLists.Split(file.Map("joined").Text(k)) is [var a, var b] ? (a, b) : throw new FormatException(k), StringComparer.Ordinal);
        _withIs = WordLists.Split(file.Text("with is")).ToFrozenSet(StringComparer.Ordinal);
        _tails = Pairs(file.Map("tails"));
        _abbreviations = Pairs(file.Map("abbreviations"));
        Numbers = Pairs(file.Map("numbers"));
        Between = WordLists.Split(file.Text("between")).ToFrozenSet(StringComparer.Ordinal);
        _misspelt = WordLists.Split(file.Text("misspelt")).Where(w => w.Length >= ShortestMisspelt).Distinct().ToLookup(w => w[0]);
    }

    public static ShortForms Shared => _shared.Value;

    /// <summary>Negated short forms as typed without an apostrophe.</summary>
    public FrozenSet<string> Negated { get; }

    /// <summary>Other short forms as typed without an apostrophe.</summary>
    public FrozenDictionary<string, (string First, string Second)> Joined { get; }

    /// <summary>Numbers in words.</summary>
    public FrozenDictionary<string, string> Numbers { get; }

    /// <summary>What is said between the letters and the number of a reference.</summary>
    public FrozenSet<string> Between { get; }

    /// <summary>"hasnt" is "has" and "not".</summary>
    public string WithoutNot(string folded) =>
        _negatedStems.TryGetValue(folded, out var stem) ? stem : folded.EndsWith("nt", StringComparison.Ordinal) ? folded[..^2] : folded;

    /// <summary>The second word of a form with an apostrophe; empty for a possessive.</summary>
    public string Tail(string stem, string tail) => tail switch
    {
        "s" when stem == "let" => "us",
        "s" => _withIs.Contains(stem) ? "is" : "",
        _ => _tails.GetValueOrDefault(tail, tail),
    };

    /// <summary>"comp'd" is one word, not "comp would".</summary>
    public bool IsAbbreviation(string word) => _abbreviations.ContainsKey(word);

    /// <summary>A word as it is meant: an abbreviation written out, a slip of the pen put right.</summary>
    public string Right(string word)
    {
        if (_abbreviations.TryGetValue(word, out var full))
            return full;
        if (word.Length < ShortestMisspelt - 1)
            return word;
        foreach (var meant in _misspelt[word[0]])
            if (Likeness.IsOneSlip(word, meant) && word.AsSpan(Math.Max(0, word.Length - Ending)).SequenceEqual(meant.AsSpan(meant.Length - Ending)))
                return meant;
        return word;
    }

    private static FrozenDictionary<string, string> Pairs(DataFile map) =>
        map.Keys.ToFrozenDictionary(k => k, map.Text, StringComparer.Ordinal);
}
