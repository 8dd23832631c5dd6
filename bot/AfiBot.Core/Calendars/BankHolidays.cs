namespace AfiBot.Core;

/// <summary>The bank holidays of England and Wales from 1978 on.</summary>
/// <remarks>The yearly ones follow from the Banking and Financial Dealings Act 1971, Schedule 1, and the proclamations that
/// every year give New Year's Day, the early May holiday and the substitute days; the single changes are those that
/// GOV.UK lists at gov.uk/bank-holidays. A holiday proclaimed after this was written has to be added here.</remarks>
public static class BankHolidays
{
    /// <summary>Holidays that were moved: the day that was not one, and the day that was.</summary>
    private static readonly (DateOnly Usual, DateOnly Moved)[] Moved =
    [
        (new(1995, 5, 1), new(1995, 5, 8)),   // 50 years of VE Day
        (new(2002, 5, 27), new(2002, 6, 4)),  // Golden Jubilee
        (new(2012, 5, 28), new(2012, 6, 4)),  // Diamond Jubilee
        (new(2020, 5, 4), new(2020, 5, 8)),   // 75 years of VE Day
        (new(2022, 5, 30), new(2022, 6, 2)),  // Platinum Jubilee
    ];

    private static readonly DateOnly[] Extra =
    [
        new(1981, 7, 29),  // royal wedding
        new(1999, 12, 31), // millennium
        new(2002, 6, 3),   // Golden Jubilee
        new(2011, 4, 29),  // royal wedding
        new(2012, 6, 5),   // Diamond Jubilee
        new(2022, 6, 3),   // Platinum Jubilee
        new(2022, 9, 19),  // state funeral of Queen Elizabeth II
        new(2023, 5, 8),   // coronation of King Charles III
    ];

    /// <summary>Whether no bank works on this day, weekends apart. A holiday at a weekend is kept on the next free weekday.</summary>
    public static bool Contains(DateOnly date) => Of(date.Year).Contains(date);

    /// <summary>The days off of one year, substitute days in place of weekends.</summary>
    public static IReadOnlySet<DateOnly> Of(int year)
    {
        var easter = EasterSunday(year);
        DateOnly[] usual =
        [
            new(year, 1, 1),
            easter.AddDays(-2),
            easter.AddDays(1),
            FirstMonday(year, 5),
            LastMonday(year, 5),
            LastMonday(year, 8),
            new(year, 12, 25),
            new(year, 12, 26),
        ];

        // What falls on a weekday keeps it; only then do the others take the next weekday that is still free.
        var kept = usual.Where(d => !IsWeekend(d)).Concat(Extra.Where(d => d.Year == year)).ToHashSet();
        foreach (var (from, to) in Moved.Where(m => m.Usual.Year == year))
        {
            kept.Remove(from);
            kept.Add(to);
        }

        foreach (var day in usual.Where(IsWeekend))
        {
            var substitute = day;
            while (IsWeekend(substitute) || kept.Contains(substitute))
                substitute = substitute.AddDays(1);
            kept.Add(substitute);
        }

        return kept;
    }

    internal static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateOnly FirstMonday(int year, int month)
    {
        var day = new DateOnly(year, month, 1);
        return day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var day = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return day.AddDays(-(((int)day.DayOfWeek - (int)DayOfWeek.Monday + 7) % 7));
    }

    /// <summary>Easter in the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8).</summary>
    internal static DateOnly EasterSunday(int year)
    {
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryRest) = Math.DivRem(century, 4);
        var golden = year % 19;
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - leapCenturies - correction + 15) % 30;
        var weekday = (32 + (2 * centuryRest) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
