using System.Reflection;

namespace AfiBot.Conversation;

/// <summary>The groups of <c>doubts.txt</c>, the words that leave something in doubt.</summary>
internal static class DoubtWords
{
    private static readonly Dictionary<string, PhraseBook<bool>> Groups = Read();

    /// <summary>The phrases of a group.</summary>
    public static PhraseBook<bool> Of(string group) => Groups[group];

    private static Dictionary<string, PhraseBook<bool>> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("doubts.txt")!;
        using var reader = new StreamReader(stream);
        var groups = new Dictionary<string, PhraseBook<bool>>(StringComparer.Ordinal);
        PhraseBook<bool>? group = null;
        while (reader.ReadLine() is { } line)
        {
            if (line is ['[', .. var name, ']'])
                groups[name] = group = new PhraseBook<bool>();
            else if (!line.StartsWith('#'))
                group?.Add(true, line);
        }

        return groups;
    }
}
