using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>"What is due in the next four weeks?": what falls due and is not closed, of any scope.</summary>
public sealed class DueTests
{
    [Theory]
    [InlineData("what is due in the next four weeks?", 28)]
    [InlineData("due in the next fortnight?", 14)]
    [InlineData("What's coming up in the next 6 weeks", 42)]
    [InlineData("anything due this week", 7)]
    [InlineData("what is due", 28)]
    [InlineData("what falls due in the next two months", 62)]
    public void The_time_that_is_said_is_the_time_that_is_looked_at(string text, int days) => DueRequest.DaysIn(text).ShouldBe(days);

    [Theory]
    [InlineData("what falls due before the end of February?", "Sat 28 Feb 2026")]
    [InlineData("due by 31 January", "Sat 31 Jan 2026")]
    [InlineData("what is due before 1 March 2026", "Sat 28 Feb 2026")]
    [InlineData("anything due in March", "Tue 31 Mar 2026")]
    [InlineData("due before March", "Sat 28 Feb 2026")]
    [InlineData("what is due by Christmas", "Fri 25 Dec 2026")]
    [InlineData("what is due before new year", "Thu 31 Dec 2026")]
    public async Task A_time_named_by_its_end_ends_that_day(string text, string last)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("ilau.officer").Says(text)).Hears<AfiListReply>().Title.ShouldStartWith($"Due by {last}");
    }

    [Theory]
    [InlineData("what is due after 1 March?", "Due from Mon 2 Mar 2026 in ")]
    [InlineData("what is due between March and June", "Due from Sun 1 Mar 2026 to Tue 30 Jun 2026 in ")]
    [InlineData("what falls due next month", "Due from Sun 1 Feb 2026 to Sat 28 Feb 2026 in ")]
    [InlineData("anything due this week", "Due by Sun 11 Jan 2026 in ")]
    [InlineData("April deadlines please", "Due by Thu 30 Apr 2026 in ")]
    public async Task A_time_named_by_its_beginning_or_by_the_calendar_begins_that_day(string text, string title)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager").Says(text)).Hears<AfiListReply>().Title.ShouldStartWith(title);
    }

    [Fact]
    public async Task What_falls_due_before_the_first_day_is_left_out()
    {
        var chat = await Chat.InTheFirstCycle();
        await Date(chat, "SRP-02", "2026-03-01");
        await Date(chat, "SRP-03", "2026-03-02");

        (await chat.As("ilau.officer").Says("what is due on roads after 1 March?")).Hears<AfiListReply>().Afis.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-03"]);
    }

    [Fact]
    public async Task What_falls_due_is_listed_the_nearest_first()
    {
        // SRP-02 and SRP-03 have no date before 2007; these are set in January and March 2026.
        var chat = await Chat.InTheFirstCycle();
        await Date(chat, "SRP-02", "2026-01-30");
        await Date(chat, "SRP-03", "2026-01-20");
        await Date(chat, "SRP-04", "2026-03-20");

        var list = (await chat.As("ilau.officer").Says("what is due in the next four weeks on roads?")).Hears<AfiListReply>();

        // Monday 5 January and 28 days make 2 February.
        list.Title.ShouldBe("Due by Mon 2 Feb 2026 in Strategic road policing");
        list.Afis.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-03", "SRP-02"]);
    }

    [Fact]
    public async Task The_last_day_counts_and_what_is_past_does_not()
    {
        var chat = await Chat.InTheFirstCycle();
        await Date(chat, "SRP-02", "2026-02-02");
        await Date(chat, "SRP-03", "2026-01-05");
        chat.On(2026, 1, 6);

        (await chat.As("ilau.officer").Taps(new DueRequest(new Scope.Framework(new FrameworkCode("SRP")), 27))).Hears<AfiListReply>().Afis.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-02"]);
    }

    [Fact]
    public async Task A_later_date_that_ILAU_has_not_agreed_to_is_not_when_it_is_due()
    {
        var chat = await Chat.InTheFirstCycle();
        await Ask(chat, "SRP-02", "2026-02-02");

        (await chat.As("ilau.officer").Says("what is due in the next four weeks on roads?")).Hears<AfiListReply>().Afis.ShouldBeEmpty();
        (await chat.As("ilau.officer").Says("what is overdue on roads?")).Hears<AfiListReply>().Afis.Select(a => a.Afi.Reference.Value).ShouldContain("SRP-02");
    }

    /// <summary>A date that was asked for, and that ILAU has agreed to.</summary>
    private static async Task Date(Chat chat, string reference, string date)
    {
        await Ask(chat, reference, date);
        (await chat.As("ilau.officer").Says($"accept {reference}")).Hears($"{reference} is accepted");
    }

    private static async Task Ask(Chat chat, string reference, string date) =>
        (await chat.Recording.Record(
            ReferencePlan.Id, Some.Reference(reference), (Some.Draft() with { BasedOn = 9, TargetDate = date }).With(UpdateFields.Delay, "The supplier is late."), (await chat.Directory.Find(Some.Email("srp.lead"), default))!, UpdateChannel.Card, default))
        .ShouldBeOfType<RecordOutcome.Recorded>();
}
