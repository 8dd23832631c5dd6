namespace AfiBot.Tests.Conversation.Understanding;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2027-03-31", "2027-03-31")]
    [InlineData("31/03/2027", "2027-03-31")]
    [InlineData("3/4/2027", "2027-04-03")] // the day first, as in Britain
    [InlineData("31.3.27", "2027-03-31")]
    [InlineData("31-3-27", "2027-03-31")]
    [InlineData("31 March 2027", "2027-03-31")]
    [InlineData("  31 march 2027. ", "2027-03-31")]
    [InlineData("31st of March 2027", "2027-03-31")]
    [InlineData("the 1st of April 2027", "2027-04-01")]
    [InlineData("March 31, 2027", "2027-03-31")]
    [InlineData("31 Mar 27", "2027-03-31")]
    [InlineData("31 Mar", "2026-03-31")] // from 5 January 2026
    [InlineData("31st of March", "2026-03-31")]
    [InlineData("5 January", "2026-01-05")] // today is still to come
    [InlineData("4 January", "2027-01-04")] // yesterday is not
    [InlineData("29 February", "2028-02-29")] // the next leap year
    [InlineData("end of March 2027", "2027-03-31")]
    [InlineData("by the end of March", "2026-03-31")]
    [InlineData("end of January", "2026-01-31")] // the month that runs
    [InlineData("end of Sept", "2026-09-30")]
    [InlineData("March 2027", "2027-03-31")]
    [InlineData("February 2028", "2028-02-29")]
    [InlineData("by 31 March 2027", "2027-03-31")]
    public void A_date_is_read_as_it_is_written(string text, string expected)
    {
        DateReader.TryRead(text, ReferencePlan.Today, out var date).ShouldBeTrue();
        date.ShouldBe(DateOnly.ParseExact(expected, "yyyy-MM-dd", null));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("30 February 2027")]
    [InlineData("31/02/2027")]
    [InlineData("2027-13-01")]
    [InlineData("03/31/2027")] // no month is the 31st
    [InlineData("29 February 2027")]
    [InlineData("0 March 2027")]
    [InlineData("32 March")]
    [InlineData("in two weeks")]
    [InlineData("tomorrow")]
    [InlineData("March 27")] // the 27th, or the year
    [InlineData("March")]
    [InlineData("31 March 1926")]
    [InlineData("31 March 20270")]
    [InlineData("99999999999/1/1")]
    [InlineData("31/03-2027")]
    [InlineData("31 March 2027 or later")]
    [InlineData("11.30")]
    public void Anything_else_is_no_date(string? text)
    {
        DateReader.TryRead(text, ReferencePlan.Today, out var date).ShouldBeFalse();
        date.ShouldBeNull();
    }
}
