namespace AfiBot.Conversation;

/// <summary>The groups of <c>doubts.yaml</c>, the words that leave something in doubt, and the names of the statuses.</summary>
internal static class DoubtWords
{
    private static readonly Lazy<Dictionary<string, PhraseBook<bool>>> _groups = new(Read);

    /// <summary>A yes without a word.</summary>
    public static string AssentMarks { get; } = DataFile.Open("yes").Text("marks");

    /// <summary>The phrases of a group.</summary>
    public static PhraseBook<bool> Of(string group) => _groups.Value[group];

    /// <summary>Whether a word is one of a group.</summary>
    public static bool Has(string group, Word word) => Of(group).TryMatchAll([word], out _);

    private static Dictionary<string, PhraseBook<bool>> Read()
    {
        var file = DataFile.Open("doubts");
        var statuses = DataFile.Open("statuses").Map("statuses");
        return file.Keys.Union(statuses.Keys).ToDictionary(
            group => group,
            group => file.Texts(group).Concat(statuses.Texts(group)).Aggregate(new PhraseBook<bool>(), (book, pattern) => book.Add(true, pattern)),
            StringComparer.Ordinal);
    }
}
