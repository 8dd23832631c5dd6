namespace AfiBot.Conversation;

/// <summary>What was found of an impact, inside a story: "equality impact: nobody is affected". It goes to the end of its line, or to where the other impact begins. Pure.</summary>
internal static class FindingsClause
{
    /// <summary>Takes every such clause out of a text.</summary>
    /// <returns>What is left, and what was found by the impact's name in <c>statuses.yaml</c>.</returns>
    public static (string Left, IReadOnlyDictionary<string, string> Found) Take(string text)
    {
        var found = new Dictionary<string, string>();
        var rest = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var clauses = BeginningsIn(line).ToList();
            if (clauses.Count == 0)
            {
                rest.Add(line);
                continue;
            }

            var before = line[..clauses[0].Label].TrimEnd(' ', ',', ';', '-', '–', '—', '(');
            if (before.Length > 0)
                rest.Add(before);
            for (var n = 0; n < clauses.Count; n++)
            {
                var said = line[clauses[n].Words..(n + 1 < clauses.Count ? clauses[n + 1].Label : line.Length)].Trim().TrimEnd(',', ';');
                found[clauses[n].Impact] = found.TryGetValue(clauses[n].Impact, out var earlier) ? $"{earlier}\n{said}" : said;
            }
        }

        return found.Count == 0 ? (text, found) : (string.Join('\n', rest).Trim(), found);
    }

    private static IEnumerable<(string Impact, int Label, int Words)> BeginningsIn(string line)
    {
        var sentence = Sentence.Of(line);
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (!sentence.IsPartedBefore(at) || !StatusLists.Shared.Findings.TryMatch(sentence.Words, at, out var impact, out var length))
                continue;
            var end = sentence.Words[at + length - 1].End;
            if (sentence.GapBefore(at + length).TrimStart() is [':', ..])
                yield return (impact, sentence.Words[at].Start, line.IndexOf(':', end) + 1);
        }
    }
}
