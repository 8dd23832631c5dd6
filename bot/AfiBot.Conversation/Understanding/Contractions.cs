using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>Short forms and what they are short for, with the apostrophe or, as people type on a phone, without.</summary>
internal static class Contractions
{
    /// <summary>Negated short forms as typed without an apostrophe.</summary>
    public static readonly FrozenSet<string> Negated = FrozenSet.ToFrozenSet(
    [
        "isnt", "arent", "wasnt", "werent", "hasnt", "havent", "hadnt", "doesnt", "dont", "didnt",
        "cant", "cannot", "couldnt", "wont", "wouldnt", "shouldnt", "aint",
    ]);

    /// <summary>Other short forms as typed without an apostrophe. "Im" and "id" are not among them: they may be names.</summary>
    public static readonly FrozenDictionary<string, (string First, string Second)> Joined = new Dictionary<string, (string, string)>
    {
        ["whats"] = ("what", "is"),
        ["whos"] = ("who", "is"),
        ["hows"] = ("how", "is"),
        ["wheres"] = ("where", "is"),
        ["thats"] = ("that", "is"),
        ["theres"] = ("there", "is"),
        ["lets"] = ("let", "us"),
        ["ive"] = ("i", "have"),
        ["weve"] = ("we", "have"),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> WithIs = FrozenSet.ToFrozenSet(
        ["what", "who", "how", "where", "when", "that", "this", "it", "there", "here", "which", "he", "she"]);

    /// <summary>"hasnt" is "has" and "not".</summary>
    public static string WithoutNot(string folded) => folded switch
    {
        "cant" or "cannot" => "can",
        "wont" => "will",
        "aint" => "is",
        _ when folded.EndsWith("nt", StringComparison.Ordinal) => folded[..^2],
        _ => folded,
    };

    /// <summary>The second word of a form with an apostrophe; empty for a possessive.</summary>
    public static string Tail(string stem, string tail) => tail switch
    {
        "m" => "am",
        "re" => "are",
        "ve" => "have",
        "ll" => "will",
        "d" => "would",
        "s" when stem == "let" => "us",
        "s" => WithIs.Contains(stem) ? "is" : "",
        _ => tail,
    };
}
