using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AfiBot.Core;

/// <summary>Reads a date: the one reader for what is typed, what a card sends and what a file holds.</summary>
/// <remarks>
/// The forms: <c>2027-03-31</c>; <c>31/03/2027</c>, <c>31.3.27</c>, <c>31-3-27</c> (day first, always); <c>31 March 2027</c>, <c>1-Apr-27</c>,
/// <c>31st of Mar 2027</c>, <c>March 31, 2027</c>, with the day of the week in front where it is that day's; <c>March 2027</c> and
/// <c>end of March 2027</c>, its last day. Where today is known: <c>31 March</c>, the next such day, today included, and
/// <c>end of March</c>. "by", "on" and "the" may stand in front, a time of day behind: the date is taken as it is written, in whatever zone.
/// Only where a programme may have written the month first (<c>06/03/2027 22:00:00</c>, or with "PM") it is no date, since it would be a guess.
/// Anything else is no date, and so is a day the calendar does not have or a year outside <see cref="FirstYear"/> to <see cref="LastYear"/>:
/// what is counted from today would read otherwise tomorrow, so it is read only where today is known, and kept as the day that it was
/// (<c>in a fortnight</c>, <c>next Friday</c>, <c>by Easter</c>, <c>Q3</c>, <c>3/4</c>, <c>the 14th</c>; see <see cref="ReadSpoken"/>).
/// </remarks>
public static partial class DateReader
{
    public const int FirstYear = 2000;

    public const int LastYear = 2099;

    /// <summary>Longer than any date.</summary>
    private const int LongestDate = 64;

    private const int MostWords = 9;

    private static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>
    {
        ["january"] = 1, ["jan"] = 1, ["february"] = 2, ["feb"] = 2, ["march"] = 3, ["mar"] = 3, ["april"] = 4, ["apr"] = 4,
        ["may"] = 5, ["june"] = 6, ["jun"] = 6, ["july"] = 7, ["jul"] = 7, ["august"] = 8, ["aug"] = 8,
        ["september"] = 9, ["sept"] = 9, ["sep"] = 9, ["october"] = 10, ["oct"] = 10, ["november"] = 11, ["nov"] = 11,
        ["december"] = 12, ["dec"] = 12,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, DayOfWeek> Weekdays = new Dictionary<string, DayOfWeek>
    {
        ["monday"] = DayOfWeek.Monday, ["mon"] = DayOfWeek.Monday, ["tuesday"] = DayOfWeek.Tuesday, ["tue"] = DayOfWeek.Tuesday, ["tues"] = DayOfWeek.Tuesday,
        ["wednesday"] = DayOfWeek.Wednesday, ["wed"] = DayOfWeek.Wednesday, ["thursday"] = DayOfWeek.Thursday, ["thu"] = DayOfWeek.Thursday,
        ["thur"] = DayOfWeek.Thursday, ["thurs"] = DayOfWeek.Thursday, ["friday"] = DayOfWeek.Friday, ["fri"] = DayOfWeek.Friday,
        ["saturday"] = DayOfWeek.Saturday, ["sat"] = DayOfWeek.Saturday, ["sunday"] = DayOfWeek.Sunday, ["sun"] = DayOfWeek.Sunday,
    }.ToFrozenDictionary();

    /// <summary>What a date may look like, for a message that asks for one.</summary>
    public static string Forms => string.Create(CultureInfo.InvariantCulture, $"a day from {FirstYear} to {LastYear}, day first, such as 31/03/2027, 31 March 2027 or 2027-03-31");

    /// <summary>Reads a text that is nothing but a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="today">Today, from which a date without a year is sought; null where a date has to say its year.</param>
    /// <param name="date">The date.</param>
    public static bool TryRead(string? text, DateOnly? today, [NotNullWhen(true)] out DateOnly? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestDate)
            return false;
        var line = Folded(text);
        var time = TimeBehind().Match(line);
        if (time.Success && !IsTime(time))
            return false;
        var words = Split(time.Success ? time.Groups["day"].Value : line);
        if (words.Count is 0 or > MostWords)
            return false;
        var read = ReadNumbers(words) is { } numbers
            ? time.Success && MayBeMonthFirst(words, time) ? null : numbers
            : ReadWords([.. words.Select(w => w.Text)], today) ?? (today is { } from && !time.Success ? ReadSpoken(words, from) : null);
        date = read;
        return date is not null;
    }

    /// <summary>Reads a date that says its year.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out DateOnly? date) => TryRead(text, null, out date);

    /// <summary>Whether a word, in small letters, names a month.</summary>
    public static bool IsMonth(string word) => Months.ContainsKey(word);

    /// <summary>In small letters, with full-width digits and every dash as they are on a keyboard.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var c in PlainText.Line(text).Normalize(NormalizationForm.FormKC))
            folded.Append(char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation || c is '\u2212' ? '-' : char.ToLowerInvariant(c));
        return folded.ToString();
    }

    [GeneratedRegex(@"^(?<day>.*?[0-9])(?:t|\.?,?\s+(?:at\s+)?)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?\s*(?<half>[ap]\.?m\.?)?\s*(?:z|(?:utc|gmt)?(?:[+-][0-9]{2}:?[0-9]{2})?)\s*(?:\([\w\s]+\))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TimeBehind();

    private static bool IsTime(Match time)
    {
        var hour = Number(time.Groups["hour"].Value);
        var isHour = time.Groups["half"].Success ? hour is >= 1 and <= 12 : hour <= 23;
        return isHour && Number(time.Groups["minute"].Value) <= 59 && (!time.Groups["second"].Success || Number(time.Groups["second"].Value) <= 59);
    }

    /// <summary>People and spreadsheets write no time of day behind a date, or midnight. A time that is another, or by the half day, is written by a
    /// programme, and of a day up to the twelfth nobody knows whether it comes first.</summary>
    private static bool MayBeMonthFirst(List<(string Gap, string Text)> words, Match time)
    {
        var isMidnight = Number(time.Groups["hour"].Value) == 0 && Number(time.Groups["minute"].Value) == 0 && Number(time.Groups["second"].Value) <= 0;
        var numbers = words.SkipWhile(w => w.Text is "by" or "on").Select(w => w.Text).ToArray();
        return (!isMidnight || time.Groups["half"].Success)
            && numbers[0].Length < 4 && Number(numbers[0]) <= 12 && Number(numbers[0]) != Number(numbers[1]);
    }

    /// <summary>The words of letters and digits, each with what stands before it.</summary>
    private static List<(string Gap, string Text)> Split(string line)
    {
        var words = new List<(string, string)>();
        var at = 0;
        while (at < line.Length)
        {
            var start = at;
            while (start < line.Length && !char.IsLetterOrDigit(line[start]))
                start++;
            var end = start;
            while (end < line.Length && char.IsLetterOrDigit(line[end]))
                end++;
            var gap = line[at..start];
            if (gap.Contains('&', StringComparison.Ordinal))
                words.Add(("", "and"));
            if (end > start)
                words.Add((gap.Trim(), line[start..end]));
            at = end;
        }

        return words;
    }

    private static DateOnly? ReadNumbers(List<(string Gap, string Text)> words)
    {
        var from = words.TakeWhile(w => w.Text is "by" or "on").Count();
        if (words.Count != from + 3 || !words.Skip(from).All(w => Number(w.Text) >= 0))
            return null;
        var separator = words[from + 1].Gap;
        if (separator is not ("-" or "/" or ".") || words[from + 2].Gap != separator)
            return null;
        var parts = words.Skip(from).Select(w => w.Text).ToArray();
        return parts[0].Length == 4
            ? Day(Year(parts[0]), Number(parts[1]), Number(parts[2]))
            : Day(Year(parts[2]), Number(parts[1]), Number(parts[0]));
    }

    private static DateOnly? ReadWords(string[] words, DateOnly? today)
    {
        var rest = words.SkipWhile(w => w is "by" or "on" or "the").ToArray();
        if (rest is [var weekday, ..] && Weekdays.TryGetValue(weekday, out var named))
            return ReadWords(rest[1..], today) is { } day && day.DayOfWeek == named ? day : null;
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

    private static DateOnly? Next(int month, int day, DateOnly? today)
    {
        const int untilNextLeapDay = 8;
        if (today is not { } from)
            return null;
        for (var year = from.Year; year <= from.Year + untilNextLeapDay; year++)
            if (Day(year, month, day) is { } date && date >= from)
                return date;
        return null;
    }

    private static DateOnly? NextEndOf(int month, DateOnly? today) =>
        today is { } from ? EndOf(month < from.Month ? from.Year + 1 : from.Year, month) : null;

    private static DateOnly? EndOf(int year, int month) =>
        year is >= FirstYear and <= LastYear ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : null;

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Year(string word) => word.Length switch
    {
        2 => Number(word) is >= 0 and var year ? FirstYear + year : -1,
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
