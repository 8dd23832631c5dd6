using System.Collections.Frozen;

namespace AfiBot.Core;

/// <content>Dates as people say them, from today on.</content>
public static partial class DateReader
{
    private const int DaysInWeek = 7;

    private static readonly FrozenDictionary<string, int> Counts = new Dictionary<string, int>
    {
        ["a"] = 1, ["an"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8,
        ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12,
    }.ToFrozenDictionary();

    /// <summary>What is said from today.</summary>
    /// <remarks>
    /// "Friday" is the first after today, "next Friday" that of the week after this one. A quarter is of the financial year, which begins in
    /// April, and means its last day, as the end of a week, a month or a year does; "next month" is its last day, "next week" its Friday.
    /// Easter is Easter Sunday.
    /// </remarks>
    private static DateOnly? ReadSpoken(List<(string Gap, string Text)> words, DateOnly today)
    {
        var said = words.SkipWhile(w => w.Text is "by" or "on" or "before" or "until" or "for" or "around").ToList();
        var rest = said.Select(w => w.Text).Where(w => w is not ("the" or "of" or "this")).ToArray();
        var isThe = said is [{ Text: "the" }, ..];
        return rest switch
        {
            [var day, var month] when said is [_, { Gap: "/" }] => Next(Number(month), Number(day), today),
            [var day] when Ordinal(day) is > 0 and <= 31 and var number && (isThe || !char.IsAsciiDigit(day[^1])) => NextDay(number, today),
            [var day] when Weekdays.TryGetValue(day, out var weekday) => After(today, weekday),
            ["next", var day] when Weekdays.TryGetValue(day, out var weekday) => After(EndOfWeek(today), weekday),
            ["today"] => today,
            ["tomorrow"] => today.AddDays(1),
            ["mid" or "middle", var month] when Months.TryGetValue(month, out var number) => Next(number, 15, today),
            ["start" or "beginning", var month] when Months.TryGetValue(month, out var number) => Next(number, 1, today),
            ["next", "week"] or ["end", "next", "week"] => After(EndOfWeek(today), DayOfWeek.Friday),
            ["end", "week"] => today.DayOfWeek is DayOfWeek.Friday ? today : After(today, DayOfWeek.Friday),
            ["end", "month"] or ["month", "end"] => EndOf(today.Year, today.Month),
            ["next", "month"] or ["end", "next", "month"] => EndOf(today.AddMonths(1).Year, today.AddMonths(1).Month),
            ["end", "year"] => EndOf(today.Year, 12),
            ["end", "next", "year"] => EndOf(today.Year + 1, 12),
            ["financial", "year", "end"] or ["end", "financial", "year"] => NextEndOf(3, today),
            ["easter"] or ["easter", "sunday"] => BankHolidays.EasterSunday(today.Year) is var easter && easter >= today ? easter : BankHolidays.EasterSunday(today.Year + 1),
            ["christmas"] or ["xmas"] or ["christmas", "day"] => Next(12, 25, today),
            ["new", "year"] => Next(1, 1, today),
            [['q', >= '1' and <= '4'] quarter] => NextEndOf(EndOfQuarter(quarter[1]), today),
            ["end", ['q', >= '1' and <= '4'] quarter] => NextEndOf(EndOfQuarter(quarter[1]), today),
            ["quarter", [>= '1' and <= '4'] quarter] => NextEndOf(EndOfQuarter(quarter[0]), today),
            ["in", .. var counted] => Counted(counted, today),
            [.. var counted, "time"] => Counted(counted, today),
            _ => null,
        };
    }

    /// <summary>"a fortnight", "two weeks", "6 months".</summary>
    private static DateOnly? Counted(string[] words, DateOnly today)
    {
        const int most = 120;
        if (words is not [var count, var unit, ..] || words.Skip(2).Any(w => w is not ("s" or "time")))
            return null;
        var number = Counts.TryGetValue(count, out var named) ? named : Number(count);
        return number is < 1 or > most ? null : unit.TrimEnd('s') switch
        {
            "day" => today.AddDays(number),
            "week" or "wk" => today.AddDays(number * DaysInWeek),
            "fortnight" => today.AddDays(number * 2 * DaysInWeek),
            "month" => today.AddMonths(number),
            "year" => today.AddYears(number),
            _ => null,
        };
    }

    private static int EndOfQuarter(char quarter) => quarter switch
    {
        '1' => 6,
        '2' => 9,
        '3' => 12,
        _ => 3,
    };

    private static DateOnly After(DateOnly day, DayOfWeek weekday) => day.AddDays(((((int)weekday - (int)day.DayOfWeek) + DaysInWeek - 1) % DaysInWeek) + 1);

    private static DateOnly EndOfWeek(DateOnly day) => day.AddDays((DaysInWeek - (int)day.DayOfWeek) % DaysInWeek);

    /// <summary>The next day of this number, today included: of this month, or of the first after it that has it.</summary>
    private static DateOnly? NextDay(int number, DateOnly today)
    {
        const int monthsUntilOneWith31 = 3;
        for (var month = 0; month < monthsUntilOneWith31; month++)
            if (Day(today.AddMonths(month).Year, today.AddMonths(month).Month, number) is { } day && day >= today)
                return day;
        return null;
    }
}
