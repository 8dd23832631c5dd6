using System.Collections.Concurrent;
using System.Collections.Frozen;
using PublicHoliday;

namespace AfiBot.Core;

/// <summary>The bank holidays of the United Kingdom, substitute days in place of weekends: those that GOV.UK lists at gov.uk/bank-holidays.</summary>
/// <remarks>They come from the package PublicHoliday. A holiday that is proclaimed later than the package is one of the force's own days
/// off until the package has it.</remarks>
public static class BankHolidays
{
    private static readonly ConcurrentDictionary<(Nation Nation, int Year), FrozenSet<DateOnly>> Years = new();

    /// <summary>Whether no bank works on this day, weekends apart.</summary>
    public static bool Contains(DateOnly date, Nation nation = Nation.EnglandAndWales) => Of(date.Year, nation).Contains(date);

    /// <summary>The days off of one year.</summary>
    public static IReadOnlySet<DateOnly> Of(int year, Nation nation = Nation.EnglandAndWales) => Years.GetOrAdd(
        (nation, year), static key => new UKBankHoliday(CountryOf(key.Nation)).PublicHolidays(key.Year).Select(DateOnly.FromDateTime).ToFrozenSet());

    internal static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    internal static DateOnly EasterSunday(int year) => DateOnly.FromDateTime(UKBankHoliday.EasterMonday(year)).AddDays(-1);

    private static UKBankHoliday.UkCountries CountryOf(Nation nation) => nation switch
    {
        Nation.Scotland => UKBankHoliday.UkCountries.Scotland,
        Nation.NorthernIreland => UKBankHoliday.UkCountries.NorthernIreland,
        _ => UKBankHoliday.UkCountries.England,
    };
}
