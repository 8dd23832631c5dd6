using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The day since which something is asked: "since September", "in the last two weeks", "this month". The words stand in <c>changes.yaml</c>.</summary>
internal static class PeriodStart
{
    private const int MostDateWords = 5;

    /// <summary>The first day of the time back that a text names; null where it names none.</summary>
    public static DateOnly? In(Sentence sentence, DateOnly today)
    {
        var grammar = Grammar.Shared;
        var words = sentence.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Text is "yesterday")
                return today.AddDays(-1);
            if (at + 1 == words.Count)
                return null;
            var start = grammar.PeriodSince.Contains(words[at].Text) ? Named(sentence, at + 1, today)
                : grammar.PeriodBack.Contains(words[at].Text) ? Counted(words, at + 1, today)
                : grammar.PeriodCurrent.Contains(words[at].Text) ? Current(words[at + 1].Text, today)
                : null;
            if (start is not null)
                return start;
        }

        return null;
    }

    /// <summary>"1 September", "September", "Monday", "Christmas": the latest that there was.</summary>
    private static DateOnly? Named(Sentence sentence, int from, DateOnly today)
    {
        var words = sentence.Words;
        while (from < words.Count - 1 && words[from].Text is "the")
            from++;
        for (var end = Math.Min(words.Count, from + MostDateWords); end > from; end--)
            if (Latest(sentence.Slice(from, end - 1), today) is { } date)
                return date;
        return DateReader.IsMonth(words[from].Text) ? Latest($"1 {words[from].Text}", today) : null;
    }

    /// <summary>A date is read as the next from a day on: from a week, a month, a year ago, the first that is not to come.</summary>
    private static DateOnly? Latest(string said, DateOnly today)
    {
        foreach (var from in (DateOnly[])[today.AddDays(-7), today.AddMonths(-1), today.AddYears(-1)])
            if (DateReader.TryRead(said, from, out var date) && date <= today)
                return date;
        return null;
    }

    /// <summary>"last two weeks", "past month", "on leave for a fortnight".</summary>
    private static DateOnly? Counted(IReadOnlyList<Word> words, int at, DateOnly today)
    {
        const int most = 3_660;
        while (at + 1 < words.Count && words[at].Text is "for" or "a" or "the" or "about" or "last")
            at++;
        var count = 1;
        if (at + 1 < words.Count && (int.TryParse(words[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || (ShortForms.Shared.Numbers.TryGetValue(words[at].Text, out var spelt) && int.TryParse(spelt, NumberStyles.None, CultureInfo.InvariantCulture, out number))))
            (count, at) = (number, at + 1);
        return Grammar.Shared.Lengths.TryGetValue(words[at].Text, out var days) ? today.AddDays(-(int)Math.Min((long)count * days, most)) : null;
    }

    private static DateOnly? Current(string unit, DateOnly today) => unit switch
    {
        "week" => today.AddDays(-(((int)today.DayOfWeek + 6) % 7)),
        "month" => new DateOnly(today.Year, today.Month, 1),
        "year" => new DateOnly(today.Year, 1, 1),
        _ => null,
    };
}
