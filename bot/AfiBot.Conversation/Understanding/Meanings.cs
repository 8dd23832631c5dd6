using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>What a word means that says what an AFI is about: "deaths" and "casualties" are "killed", "seizures" is "seize". The words stand under <c>meanings</c> in <c>words.yaml</c>.</summary>
internal static class Meanings
{
    /// <summary>Fewer letters than this are no stem of a word.</summary>
    private const int ShortestStem = 4;

    private static readonly string[] _endings = ["ing", "ed", "es", "s", "e"];

    private static readonly Lazy<FrozenDictionary<string, string>> _shared = new(() => DataFile.Open("words").Map("meanings") is var file
        ? file.Keys.SelectMany(meaning => WordLists.Split(file.Text(meaning)).Append(meaning).Select(word => (Stem: StemOf(word), Meaning: StemOf(meaning)))).DistinctBy(w => w.Stem).ToFrozenDictionary(w => w.Stem, w => w.Meaning, StringComparer.Ordinal)
        : throw new InvalidOperationException());

    /// <summary>The same for all words of one meaning.</summary>
    public static string Of(string word) => StemOf(word) is var stem && _shared.Value.TryGetValue(stem, out var meaning) ? meaning : stem;

    private static string StemOf(string word) =>
        Array.Find(_endings, e => word.Length - e.Length >= ShortestStem && word.EndsWith(e, StringComparison.Ordinal)) is { } ending ? word[..^ending.Length] : word;
}
