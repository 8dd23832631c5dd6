using System.Text.RegularExpressions;

namespace AfiBot.Conversation;

/// <summary>Milestones that are done, inside a story: "milestone 2 of SRP-01 done on 3 March", "completed milestones 1 and 2 on 5 May". Pure.</summary>
internal static class MilestoneSentence
{
    private static readonly DataFile _words = DataFile.Open("milestones");

    private const string Name = @"\w[\w.\-/]*";

    private static readonly string _between = $@"\s*,\s*|\s*&\s*|\s+(?:{Any("and")})\s+";

    private static readonly string _named = $@"\b(?:{Any("milestone")})\s+(?:(?:{Any("number")})\W+)?(?<names>{Name}(?:(?:{_between}){Name})*?)(?:\s+(?:{Any("of")})\s+\w[\w\-]*(?: \d+)?)?";

    private static readonly Regex _done = new(
        $@"(?:{_named}[\s,:]*(?:\b(?:{Any("links")})\b\s*)*\b(?:{Any("done")})\b|(?:\b(?:{Any("before done")})\s+)*\b(?:{Any("done")})\s+(?:(?:{Any("before done")})\s+)?{_named})(?<but>\s+(?:{Any("but")})\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>What a text says is done, each with its day: today where it says none.</summary>
    /// <returns>Where the first such clause begins, and all that is done; null for nothing.</returns>
    public static MilestonesSaid? Read(string text, DateOnly today)
    {
        var clauses = _done.Matches(text).Where(m => !m.Groups["but"].Success).ToList();
        return clauses.Count == 0 ? null : new MilestonesSaid(
            clauses[0].Index,
            [.. clauses.SelectMany(m => Regex.Split(m.Groups["names"].Value, _between, RegexOptions.IgnoreCase).Select(n => (n.TrimEnd('.', '-', '/'), SpokenDay.After(text, m.Index + m.Length, today) ?? today)))]);
    }

    private static string Any(string key) => PhrasePattern.Any(_words, key);
}
