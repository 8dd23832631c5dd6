using System.Globalization;
using CsCheck;

namespace AfiBot.Core.Tests.Texts;

public sealed class DateReaderTests
{
    private static readonly DateOnly Today = new(2026, 1, 5);

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
    [InlineData("Wed 31 Mar 2027", "2027-03-31")] // as the bot writes it
    [InlineData("2027. 03. 31.", "2027-03-31")]
    [InlineData("31. 3. 2027", "2027-03-31")]
    [InlineData("31\u201103\u20112027", "2027-03-31")] // hyphens that do not break
    [InlineData("\u200E31\u200E/\u200E03\u200E/\u200E2027", "2027-03-31")] // direction marks, as some browsers write a date
    [InlineData("31\u00A0March\u00A02027", "2027-03-31")]
    [InlineData("\uFF13\uFF11/03/2027", "2027-03-31")] // full-width digits
    public void A_date_is_read_as_it_is_written(string text, string expected)
    {
        DateReader.TryRead(text, Today, out var date).ShouldBeTrue();
        date.ShouldBe(DateOnly.ParseExact(expected, "yyyy-MM-dd", null));
    }

    [Theory] // from Monday 5 January 2026, by a calendar on paper
    [InlineData("tomorrow", "2026-01-06")]
    [InlineData("Friday", "2026-01-09")]
    [InlineData("by Monday", "2026-01-12")] // today is Monday: the one after
    [InlineData("next Friday", "2026-01-16")] // of the week after this one
    [InlineData("next Monday", "2026-01-12")]
    [InlineData("end of the week", "2026-01-09")]
    [InlineData("next week", "2026-01-16")]
    [InlineData("in a fortnight", "2026-01-19")]
    [InlineData("in two weeks", "2026-01-19")]
    [InlineData("in 3 weeks' time", "2026-01-26")]
    [InlineData("in a month", "2026-02-05")]
    [InlineData("in six months", "2026-07-05")]
    [InlineData("end of the month", "2026-01-31")]
    [InlineData("by the end of next month", "2026-02-28")]
    [InlineData("end of the year", "2026-12-31")]
    [InlineData("end of the financial year", "2026-03-31")]
    [InlineData("by Easter", "2026-04-05")]
    [InlineData("before Christmas", "2026-12-25")]
    [InlineData("Q3", "2026-12-31")] // October to December
    [InlineData("end of Q4", "2026-03-31")] // January to March
    [InlineData("3/4", "2026-04-03")] // the day first, as in Britain
    [InlineData("4/1", "2027-01-04")] // yesterday is not to come
    [InlineData("the 14th", "2026-01-14")]
    [InlineData("by the 3rd", "2026-02-03")]
    [InlineData("the 31st", "2026-01-31")]
    public void What_people_say_is_read_from_today(string text, string expected)
    {
        DateReader.TryRead(text, Today, out var date).ShouldBeTrue();
        date.ShouldBe(DateOnly.ParseExact(expected, "yyyy-MM-dd", null));
        DateReader.TryRead(text, out _).ShouldBeFalse("it would be another day tomorrow");
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
    [InlineData("in two or three weeks")]
    [InlineData("in the spring")]
    [InlineData("Q5")]
    [InlineData("14")] // of what?
    [InlineData("31/2")]
    [InlineData("next year")] // which day of it?
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
        DateReader.TryRead(text, Today, out var date).ShouldBeFalse();
        date.ShouldBeNull();
    }

    [Theory]
    [InlineData("2027-03-31T00:00:00Z", "2027-03-31")]
    [InlineData("2027-03-31T22:00:00.000Z", "2027-03-31")] // as it is written, in whatever zone
    [InlineData("2027-03-31T00:00:00+01:00", "2027-03-31")]
    [InlineData("2027-03-31 00:00", "2027-03-31")]
    [InlineData("31/03/2027 00:00:00", "2027-03-31")] // a spreadsheet's
    [InlineData("05/03/2027 00:00:00", "2027-03-05")]
    [InlineData("05/03/2027 00:00", "2027-03-05")]
    [InlineData("31/03/2027 14:30", "2027-03-31")]
    [InlineData("31 March 2027 14:30:00", "2027-03-31")]
    [InlineData("Wed Mar 31 2027 00:00:00 GMT+0100 (British Summer Time)", "2027-03-31")]
    [InlineData("1-Apr-27", "2027-04-01")]
    [InlineData("31/12/2099", "2099-12-31")]
    [InlineData("01/01/2000", "2000-01-01")]
    public void A_date_that_says_its_year_is_read_without_knowing_today(string text, string expected)
    {
        DateReader.TryRead(text, out var date).ShouldBeTrue();
        date.ShouldBe(DateOnly.ParseExact(expected, "yyyy-MM-dd", null));
    }

    [Theory]
    [InlineData("31 March")]
    [InlineData("end of March")]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("31/12/1999")]
    [InlineData("01/01/2100")]
    [InlineData("03/31/2027")]
    [InlineData("03/31/2027 00:00:00")]
    [InlineData("06/03/2027 22:00:00")] // a client that writes the month first means the 3rd of June, or by its own clock the 4th
    [InlineData("06/03/2027 12:00:00 AM")]
    [InlineData("2027-03-31T25:00:00Z")]
    [InlineData("2027-03-31T00:61")]
    [InlineData("Tue 31 Mar 2027")] // it is a Wednesday
    [InlineData("46477")] // a spreadsheet's number of a day
    [InlineData("Mar-27")]
    public void What_may_be_another_day_is_no_date(string text)
    {
        DateReader.TryRead(text, out var date).ShouldBeFalse();
        date.ShouldBeNull();
    }

    [Fact]
    public void Every_day_of_the_range_is_read_in_every_form_it_is_written_in() =>
        Gen.Int[0, new DateOnly(2099, 12, 31).DayNumber - new DateOnly(2000, 1, 1).DayNumber].Sample(days =>
        {
            var day = new DateOnly(2000, 1, 1).AddDays(days);
            foreach (var form in new[] { "yyyy-MM-dd", "dd/MM/yyyy", "d.M.yyyy", "d MMMM yyyy", "ddd d MMM yyyy", "d-MMM-yy", "dd/MM/yyyy 00:00:00", "yyyy-MM-ddT00:00:00Z" })
            {
                var text = day.ToDateTime(default).ToString(form.Replace("T00", "'T'00", StringComparison.Ordinal).Replace("Z", "'Z'", StringComparison.Ordinal), CultureInfo.InvariantCulture);
                DateReader.TryRead(text, out var read).ShouldBeTrue(text);
                read.ShouldBe(day, text);
            }
        });
}
