namespace AfiBot.Core.Tests.Calendars;

/// <summary>The expected days are those that GOV.UK published for England and Wales, and for the years to come those that follow from the Act.</summary>
public sealed class BankHolidaysTests
{
    public static TheoryData<int, string[]> Published() => new()
    {
        { 2020, ["01-01 New Year", "04-10 Good Friday", "04-13 Easter Monday", "05-08 early May, moved to VE Day", "05-25 spring", "08-31 summer", "12-25 Christmas", "12-28 for Boxing Day, a Saturday"] },
        { 2021, ["01-01 New Year", "04-02 Good Friday", "04-05 Easter Monday", "05-03 early May", "05-31 spring", "08-30 summer", "12-27 for Christmas, a Saturday", "12-28 for Boxing Day, a Sunday"] },
        { 2022, ["01-03 for New Year, a Saturday", "04-15 Good Friday", "04-18 Easter Monday", "05-02 early May", "06-02 spring, moved to the Jubilee", "06-03 Platinum Jubilee", "08-29 summer", "09-19 state funeral", "12-26 Boxing Day", "12-27 for Christmas, a Sunday"] },
        { 2023, ["01-02 for New Year, a Sunday", "04-07 Good Friday", "04-10 Easter Monday", "05-01 early May", "05-08 coronation", "05-29 spring", "08-28 summer", "12-25 Christmas", "12-26 Boxing Day"] },
        { 2024, ["01-01 New Year", "03-29 Good Friday", "04-01 Easter Monday", "05-06 early May", "05-27 spring", "08-26 summer", "12-25 Christmas", "12-26 Boxing Day"] },
        { 2025, ["01-01 New Year", "04-18 Good Friday", "04-21 Easter Monday", "05-05 early May", "05-26 spring", "08-25 summer", "12-25 Christmas", "12-26 Boxing Day"] },
        { 2026, ["01-01 New Year", "04-03 Good Friday", "04-06 Easter Monday", "05-04 early May", "05-25 spring", "08-31 summer", "12-25 Christmas", "12-28 for Boxing Day, a Saturday"] },
        { 2027, ["01-01 New Year", "03-26 Good Friday", "03-29 Easter Monday", "05-03 early May", "05-31 spring", "08-30 summer", "12-27 for Christmas, a Saturday", "12-28 for Boxing Day, a Sunday"] },
        { 2028, ["01-03 for New Year, a Saturday", "04-14 Good Friday", "04-17 Easter Monday", "05-01 early May", "05-29 spring", "08-28 summer", "12-25 Christmas", "12-26 Boxing Day"] },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void A_year_has_the_published_bank_holidays_and_no_others(int year, string[] days) =>
        BankHolidays.Of(year).Order().Select(d => d.ToString("MM-dd", null)).ShouldBe(days.Select(d => d[..5]));

    [Theory]
    [InlineData("2020-05-04", "the early May Monday that VE Day took the place of")]
    [InlineData("2022-05-30", "the spring Monday that the Jubilee took the place of")]
    [InlineData("2022-01-01", "a Saturday, kept on the Monday")]
    [InlineData("2021-12-29", "the day after both substitutes")]
    [InlineData("2026-12-24", "Christmas Eve is worked")]
    public void Other_days_are_none(string date, string reason) =>
        BankHolidays.Contains(DateOnly.Parse(date, null)).ShouldBeFalse(reason);
}
