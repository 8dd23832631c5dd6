using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>Lists of single words: <c>words.yaml</c>, and those of a topic.</summary>
internal static class WordLists
{
    /// <summary>The words of a text, parted by white space.</summary>
    public static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words under a key, as they are compared.</summary>
    public static FrozenSet<string> Of(DataFile file, string key) =>
        file.Has(key) ? file.Texts(key).SelectMany(Split).ToFrozenSet(StringComparer.Ordinal) : throw new InvalidOperationException($"No list is called \"{key}\".");
}
