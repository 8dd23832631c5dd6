using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A target date said as such inside a story: "target 31 March 2027".</summary>
internal static class TargetDateClause
{
    private const int MostDateWords = 6;

    /// <summary>Takes the first such clause out of a narrative.</summary>
    /// <remarks>
    /// Only a clause that stands between punctuation: "we missed the target 31 March 2027 because" is a story, and stays one.
    /// An impossible date stays too, where its author sees it.
    /// </remarks>
    public static (string Narrative, DateOnly? Date) Take(string narrative, DateOnly today)
    {
        var sentence = Sentence.Of(narrative);
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            var begins = at == 0 || sentence.IsPartedBefore(at);
            if (!begins || !StatusLists.Shared.TargetDates.TryMatch(sentence.Words, at, out _, out var length))
                continue;
            if (ReadDate(sentence, at + length, today) is not { } found)
                continue;
            return (Without(narrative, sentence, at, found.EndWord), found.Date);
        }

        return (narrative, null);
    }

    /// <summary>What was said as a target date and cannot be read as one: "in spring" of "target in spring"; null for nothing.</summary>
    public static string? Unread(string narrative, DateOnly today)
    {
        var sentence = Sentence.Of(narrative);
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (!sentence.IsPartedBefore(at) || !StatusLists.Shared.TargetDates.TryMatch(sentence.Words, at, out _, out var length) || !IsTarget(sentence, at, length))
                continue;
            var end = at + length;
            while (end < sentence.Words.Count && (end == at + length || !sentence.IsPartedBefore(end)))
                end++;
            var isTime = sentence.Words.Take(end).Skip(at + length).Any(w => w.IsNumber || DateReader.IsMonth(w.Text) || StatusLists.Shared.Times.Contains(w.Text));
            if (isTime && end - at - length <= MostDateWords && ReadDate(sentence, at + length, today) is null)
                return sentence.Slice(at + length, end - 1);
        }

        return null;
    }

    private static bool IsTarget(Sentence sentence, int at, int length) => sentence.Words.Skip(at).Take(length).Any(w => StatusLists.Shared.TargetWords.Contains(w.Text));

    private static (DateOnly Date, int EndWord)? ReadDate(Sentence sentence, int from, DateOnly today)
    {
        for (var end = Math.Min(sentence.Words.Count, from + MostDateWords); end > from; end--)
        {
            var isWhole = end == sentence.Words.Count || sentence.IsPartedBefore(end);
            if (isWhole && DateReader.TryRead(sentence.Slice(from, end - 1), today, out var date))
                return (date.Value, end);
        }

        return null;
    }

    private static string Without(string narrative, Sentence sentence, int from, int end)
    {
        var before = narrative[..sentence.Words[from].Start].TrimEnd();
        var after = narrative[sentence.Words[end - 1].End..];
        if (Sentence.TrimJoiners(after).Length == 0 || before.Length == 0)
        {
            var rest = Sentence.TrimJoiners(after);
            var kept = before.TrimEnd(',', ';', ':', '-', '–', '—', ' ', '(');
            return rest.Length == 0 ? kept : rest;
        }

        // A clause in brackets leaves none behind; any other leaves the punctuation before it.
        return before[^1] == '(' ? before[..^1] + after.TrimStart(')').TrimStart() : $"{before} {Sentence.TrimJoiners(after)}";
    }
}
