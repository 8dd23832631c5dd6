using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace AfiBot.Conversation;

/// <summary>Reads a date the way a lead writes one.</summary>
/// <remarks>
/// The forms: <c>2027-03-31</c>; <c>31/03/2027</c>, <c>31.3.27</c>, <c>31-3-27</c> (day first, always); <c>31 March 2027</c>,
/// <c>31st of Mar 2027</c>, <c>March 31, 2027</c>; <c>31 March</c>, the next such day, today included; <c>March 2027</c> and
/// <c>end of March 2027</c>, its last day; <c>end of March</c>, the next such day. "by", "on" and "the" may stand in front.
/// Anything else is no date, and so is a day the calendar does not have or a year outside 2000 to 2099:
/// what is counted from today ("in two weeks") would read otherwise tomorrow.
/// </remarks>
public static class DateReader
{
    /// <summary>Longer than any date.</summary>
    private const int LongestDate = 60;

    private const int MostWords = 8;

    private static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>
    {
        ["january"] = 1, ["jan"] = 1, ["february"] = 2, ["feb"] = 2, ["march"] = 3, ["mar"] = 3, ["april"] = 4, ["apr"] = 4,
        ["may"] = 5, ["june"] = 6, ["jun"] = 6, ["july"] = 7, ["jul"] = 7, ["august"] = 8, ["aug"] = 8,
        ["september"] = 9, ["sept"] = 9, ["sep"] = 9, ["october"] = 10, ["oct"] = 10, ["november"] = 11, ["nov"] = 11,
        ["december"] = 12, ["dec"] = 12,
    }.ToFrozenDictionary();

    /// <summary>Reads a text that is nothing but a date.</summary>
    public static bool TryRead(string? text, DateOnly today, [NotNullWhen(true)] out DateOnly? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestDate)
            return false;
        var sentence = Sentence.Of(text);
        if (sentence.Words.Count > MostWords)
            return false;
        date = ReadNumbers(sentence) ?? ReadWords([.. sentence.Words.Select(w => w.Text)], today);
        return date is not null;
    }

    /// <summary>Whether a word names a month.</summary>
    internal static bool IsMonth(string word) => Months.ContainsKey(word);

    private static DateOnly? ReadNumbers(Sentence sentence)
    {
        var from = sentence.Words.TakeWhile(w => w.Text is "by" or "on").Count();
        if (sentence.Words.Count != from + 3 || !sentence.Words.Skip(from).All(w => w.IsNumber && w.Text.Length <= 4))
            return null;
        var separator = sentence.GapBefore(from + 1);
        if (separator is not ("-" or "/" or ".") || !separator.SequenceEqual(sentence.GapBefore(from + 2)))
            return null;
        var parts = sentence.Words.Skip(from).Select(w => w.Text).ToArray();
        return parts[0].Length == 4
            ? Day(Year(parts[0]), Number(parts[1]), Number(parts[2]))
            : Day(Year(parts[2]), Number(parts[1]), Number(parts[0]));
    }

    private static DateOnly? ReadWords(string[] words, DateOnly today)
    {
        var rest = words.SkipWhile(w => w is "by" or "on" or "the").ToArray();
        var atEnd = rest is ["end", "of", ..];
        rest = [.. (atEnd ? rest.Skip(2) : rest).Where(w => w is not ("of" or "the"))];
        return (atEnd, rest) switch
        {
            (true, [var month]) when Months.TryGetValue(month, out var m) => NextEndOf(m, today),
            (_, [var month, var year]) when Months.TryGetValue(month, out var m) && year.Length == 4 => EndOf(Year(year), m),
            (false, [var day, var month]) when Months.TryGetValue(month, out var m) => Next(m, Ordinal(day), today),
            (false, [var day, var month, var year]) when Months.TryGetValue(month, out var m) => Day(Year(year), m, Ordinal(day)),
            (false, [var month, var day, var year]) when Months.TryGetValue(month, out var m) && year.Length == 4 => Day(Year(year), m, Ordinal(day)),
            _ => null,
        };
    }

    private static DateOnly? Next(int month, int day, DateOnly today)
    {
        const int untilNextLeapDay = 8;
        for (var year = today.Year; year <= today.Year + untilNextLeapDay; year++)
            if (Day(year, month, day) is { } date && date >= today)
                return date;
        return null;
    }

    private static DateOnly? NextEndOf(int month, DateOnly today) =>
        EndOf(month < today.Month ? today.Year + 1 : today.Year, month);

    private static DateOnly? EndOf(int year, int month) =>
        year is >= 2000 and <= 2099 ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : null;

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 2000 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Year(string word) => word.Length switch
    {
        2 => Number(word) is >= 0 and var year ? 2000 + year : -1,
        4 => Number(word),
        _ => -1,
    };

    private static int Ordinal(string word)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return word[digits..] is "" or "st" or "nd" or "rd" or "th" ? Number(word[..digits]) : -1;
    }

    private static int Number(string word)
    {
        if (word.Length is 0 or > 4)
            return -1;
        var number = 0;
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c))
                return -1;
            number = (number * 10) + (c - '0');
        }

        return number;
    }
}
