using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A message that tells of several AFIs in its clauses, taken apart: "SRP-03 and 05 no change, 04 done, pound opened in March".</summary>
internal static class OwnClauses
{
    private static AfiLists Lists => AfiLists.Shared;

    /// <summary>A part for each AFI, where every part begins with AFIs of the plan, and what it says stands by itself; else null.</summary>
    /// <param name="text">The message.</param>
    /// <param name="vocabulary">The plan's references.</param>
    /// <param name="about">An AFI whose letters a bare number takes where none are named before it, or null.</param>
    /// <param name="fewest">How many AFIs it tells of at least.</param>
    public static IReadOnlyList<OwnLine>? Of(string text, Vocabulary vocabulary, AfiReference? about, int fewest = 2)
    {
        if (text.Contains('?', StringComparison.Ordinal) || text.Length > Interpreter.MaxLength)
            return null;
        var sentence = Sentence.Of(text);
        var groups = GroupsOf(sentence, NamedAfis.In(sentence, vocabulary, about));
        var named = groups.SelectMany(g => g.Named).Select(n => n.Reference).ToList();
        if (named.Distinct().Count() < fewest || named.Contains(null) || Before(sentence, groups[0].Start) is not { } before)
            return null;
        var lines = new List<OwnLine>();
        for (var i = 0; i < groups.Count; i++)
        {
            var (_, end, group) = groups[i];
            var next = i + 1 < groups.Count ? StartOf(sentence, end, groups[i + 1].Start) : sentence.Words.Count;
            if (next is null || (next == end && (i > 0 || before.Length == 0)))
                return null;
            var said = next == end ? "" : next == sentence.Words.Count ? sentence.From(sentence.Words[end - 1].End) : sentence.Slice(end, next.Value - 1);
            var clause = i > 0 || before.Length == 0 ? said : said.Length == 0 ? before : $"{before}, {said}";
            foreach (var reference in group.Select(n => n.Reference!.Value).Distinct())
            {
                // "02 and 03 in progress. 02 the campaign starts on Tuesday": what is said of one further on belongs to it.
                if (lines.FindIndex(l => l.Reference == reference) is >= 0 and var earlier)
                    lines[earlier] = lines[earlier] with { Text = $"{lines[earlier].Text.TrimEnd('.')}. {clause}" };
                else
                    lines.Add(new OwnLine(reference, $"{reference} {clause}"));
            }
        }

        return lines;
    }

    /// <summary>AFIs with nothing but "and" between them.</summary>
    private static List<(int Start, int End, List<NamedAfi> Named)> GroupsOf(Sentence sentence, IReadOnlyList<NamedAfi> named)
    {
        var groups = new List<(int Start, int End, List<NamedAfi> Named)>();
        foreach (var afi in named)
        {
            if (groups is [.., var last] && sentence.Words.Take(afi.FirstWord).Skip(last.End).All(w => DoubtWords.Has("joining", w)))
                groups[^1] = (last.Start, Math.Max(last.End, afi.EndWord), [.. last.Named, afi]);
            else
                groups.Add((afi.FirstWord, afi.EndWord, [afi]));
        }

        return groups;
    }

    /// <summary>What stands before the first AFI: nothing that tells, or that nothing is new of it. Null where it is anything else.</summary>
    private static string? Before(Sentence sentence, int end)
    {
        bool IsSmall(Word word) => Lists.Polite.Contains(word.Text) || Lists.UpdateVerbs.Contains(word.Text) || Lists.MarkVerbs.Contains(word.Text) || Lists.AroundNoChange.Contains(word.Text);
        for (var at = 0; at < end; at++)
        {
            if (Lists.NoChange.TryMatch(sentence.Words, at, out _, out var length) && at + length <= end)
                return sentence.Words.Take(end).Skip(at + length).All(IsSmall) ? sentence.Slice(at, at + length - 1) : null;
            if (!IsSmall(sentence.Words[at]))
                return null;
        }

        return "";
    }

    /// <summary>The word a clause begins with, its "and" and "for" included; null where it does not begin one.</summary>
    private static int? StartOf(Sentence sentence, int from, int start)
    {
        var isJoined = false;
        while (start > from && DoubtWords.Has("between clauses", sentence.Words[start - 1]) && !(sentence.IsPartedBefore(start) && !isJoined && !DoubtWords.Has("joining clauses", sentence.Words[start - 1])))
        {
            start--;
            isJoined |= DoubtWords.Has("joining clauses", sentence.Words[start]);
        }

        return isJoined || sentence.IsPartedBefore(start) || IsAStatus(sentence, from, start) ? start : null;
    }

    /// <summary>"SRP-01 wip SRP-02 wip": what stands between two AFIs is a status, or that nothing is new, and no more.</summary>
    private static bool IsAStatus(Sentence sentence, int from, int end) =>
        from < end && (StatusClause.ReadNamed(sentence, from, end).EndWord == end || (Lists.NoChange.TryMatch(sentence.Words, from, out _, out var length) && from + length == end));

    /// <summary>Whether every AFI stands at the beginning of a sentence or a line: "srp1 - nothing to report. srp2 - figures are down".</summary>
    public static bool AreSentences(string text, Vocabulary vocabulary, AfiReference? about)
    {
        var sentence = Sentence.Of(text);
        return NamedAfis.In(sentence, vocabulary, about).All(n => n.FirstWord == 0 || sentence.GapBefore(n.FirstWord).ContainsAny(".;\r\n"));
    }
}
