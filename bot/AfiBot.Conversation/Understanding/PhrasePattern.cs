using System.Text.RegularExpressions;

namespace AfiBot.Conversation;

/// <summary>Phrases of a topic's file as parts of a regular expression, for sentences in which numbers and names stand between the words.</summary>
internal static class PhrasePattern
{
    /// <summary>The phrases under a key as alternatives, the longest first.</summary>
    public static string Any(DataFile file, string key) => string.Join('|', Patterns.Expand(file.Text(key)).OrderByDescending(p => p.Length).Select(Words));

    /// <summary>Words with white space between, as they stand.</summary>
    public static string Words(string phrase) => string.Join(@"\s+", WordLists.Split(phrase).Select(Regex.Escape));
}
