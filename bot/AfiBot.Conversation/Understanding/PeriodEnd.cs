using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The day until which something is asked: "before the end of February", "by 31 January", "in March". The words stand in <c>due.yaml</c>.</summary>
internal static class PeriodEnd
{
    private const int MostDateWords = 6;

    /// <summary>The last day of the first period that a text names by its end; null where it names none.</summary>
    /// <param name="sentence">The text.</param>
    /// <param name="today">Today, from which a date without a year is sought.</param>
    public static DateOnly? In(Sentence sentence, DateOnly today)
    {
        var grammar = Grammar.Shared;
        for (var at = 0; at + 1 < sentence.Words.Count; at++)
        {
            var isBefore = grammar.PeriodBefore.Contains(sentence.Words[at].Text);
            // "April deadlines".
            var isOfMonth = DateReader.IsMonth(sentence.Words[at].Text) && grammar.PeriodOf.Contains(sentence.Words[at + 1].Text);
            if (isOfMonth && ReadEnd(Sentence.Of($"by {sentence.Slice(at, at)}"), 1, today, isBefore: false) is { } month)
                return month;
            if ((isBefore || grammar.PeriodUntil.Contains(sentence.Words[at].Text) || (at > 0 && sentence.Words[at] is { Text: "and" } && (sentence.Words[at - 1] is { Text: "now" } || sentence.Words.Take(at).Any(w => w.Text is "between")))) && ReadEnd(sentence, at + 1, today, isBefore) is { } end)
                return end;
        }

        return null;
    }

    /// <summary>The first day of a time to come that a text names by its beginning: "after 1 March", "between March and June"; null where it names none.</summary>
    /// <param name="sentence">The text.</param>
    /// <param name="today">Today, from which a date without a year is sought.</param>
    public static DateOnly? FromIn(Sentence sentence, DateOnly today)
    {
        var grammar = Grammar.Shared;
        for (var at = 0; at + 1 < sentence.Words.Count; at++)
        {
            if (grammar.PeriodAfter.Contains(sentence.Words[at].Text) && ReadEnd(sentence, at + 1, today, isBefore: false) is { } last)
                return last.AddDays(1);
            // From a month on: from its first day, which is the day after all that is before it.
            if (grammar.PeriodFrom.Contains(sentence.Words[at].Text) && ReadEnd(sentence, at + 1, today, isBefore: true) is { } before)
                return DateReader.IsMonth(sentence.Words[at + 1].Text) ? before.AddDays(1) : ReadEnd(sentence, at + 1, today, isBefore: false);
        }

        return null;
    }

    private static DateOnly? ReadEnd(Sentence sentence, int from, DateOnly today, bool isBefore)
    {
        var words = sentence.Words;
        while (from < words.Count - 1 && words[from].Text is "the")
            from++;
        if (Grammar.Shared.PeriodDays.TryMatch(words, from, out var day, out _) && DateReader.TryRead(day, today, out var named))
            return isBefore ? named.Value.AddDays(-1) : named;
        var isEnd = words[from].Text is "end";
        if (YearFrom(words, isEnd ? from + 1 : from) is { } year)
            return new DateOnly(isBefore && !isEnd ? year - 1 : year, 12, 31);
        for (var end = Math.Min(words.Count, from + MostDateWords); end > from; end--)
            if (DateReader.TryRead(sentence.Slice(from, end - 1), today, out var date))
                return isBefore && !isEnd ? FirstOf(date.Value, isMonth: end - from == 2 && DateReader.IsMonth(words[from].Text) && words[from + 1] is { IsNumber: true, Text.Length: 4 }).AddDays(-1) : date;
        // A month alone: by its last day, or before its first.
        if (!DateReader.IsMonth(words[from].Text) || !DateReader.TryRead($"end of {words[from].Text}", today, out var last))
            return null;
        return isBefore ? new DateOnly(last.Value.Year, last.Value.Month, 1).AddDays(-1) : last;
    }

    /// <summary>"April 2007" is read as its last day, and is before nothing but its first.</summary>
    private static DateOnly FirstOf(DateOnly date, bool isMonth) => isMonth ? new DateOnly(date.Year, date.Month, 1) : date;

    /// <summary>"2008", "of 2008": a year alone.</summary>
    private static int? YearFrom(IReadOnlyList<Word> words, int at)
    {
        const int first = 1990;
        const int last = 2100;
        while (at < words.Count && words[at].Text is "of" or "the")
            at++;
        return at < words.Count && words[at] is { IsNumber: true, Text.Length: 4 } word && int.Parse(word.Text, CultureInfo.InvariantCulture) is >= first and < last and var year ? year : null;
    }
}
