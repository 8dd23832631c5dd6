using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>An officer reminds those who have not answered. Twenty leads are asked in cycle 1, from Monday 5 January 2026.</summary>
public sealed class RemindTests
{
    [Theory]
    [InlineData("remind those who have not answered")]
    [InlineData("please remind everyone who hasn't answered")]
    [InlineData("chase the late leads")]
    [InlineData("chase everyone who hasnt answered")]
    public async Task It_is_asked_first_with_how_many_they_are(string said)
    {
        var chat = await WithCardsOut();
        var officer = await chat.As("ilau.officer").Says(said);

        officer.Hears("20 leads still to answer. 2 reminders can go out now, to those whose last card is a day old or more. Shall I send them?");
        (await chat.SendDueCards()).ShouldBe(0);
        (await officer.Taps("Send 2 reminders")).Hears("2 reminders on their way.");
        (await chat.SendDueCards()).ShouldBe(2);
        chat.Messenger.To("personal-srp.lead").OfType<RequestCardReply>().Last().Heading.ShouldBe("Reminder: 4 of 4 still to answer, due Mon 26 Jan 2026");
    }

    [Fact]
    public async Task An_order_that_is_given_twice_reminds_once()
    {
        var chat = await WithCardsOut();
        var officer = await chat.As("ilau.officer").Says("remind them all");
        var order = officer.Button("Send 2 reminders");
        await officer.Taps(order);
        await chat.SendDueCards();

        (await officer.Taps(order)).Hears("20 leads still to answer, and each has had a card within the last day, or has one waiting to be sent. Nobody was reminded.");
        (await chat.SendDueCards()).ShouldBe(0);
    }

    [Fact]
    public async Task Who_has_answered_all_is_not_reminded()
    {
        var chat = await WithCardsOut();
        foreach (var afi in (string[])["SRP-01", "SRP-02", "SRP-03", "SRP-04"])
            await chat.Recording.Record(ReferencePlan.Id, Some.Reference(afi), Some.Draft() with { BasedOn = 1 }, Some.Lead(), UpdateChannel.Chat, default);

        (await chat.As("ilau.officer").Says("remind those who have not answered")).Hears("19 leads still to answer. 1 reminder can go out now");
    }

    [Theory]
    [InlineData("give roads a nudge")]
    [InlineData("jog the memory of the Head of Traffic, his staff officer is off")]
    [InlineData("ping traffic, nobody else")]
    [InlineData("one more polite reminder to the Head of Traffic please")]
    [InlineData("chivvy whoever's got SRP-02 and SRP-03")]
    [InlineData("roads are very quiet, remind them")]
    public async Task Whom_the_officer_names_is_reminded_and_nobody_else(string said)
    {
        var chat = await WithCardsOut();
        var officer = await chat.As("ilau.officer").Says(said);

        officer.Hears("Head of Traffic has still to answer. 1 reminder can go out now, to those whose last card is a day old or more. Shall I send it?");
        (await officer.Says("yes")).Hears("1 reminder on its way.");
        (await chat.SendDueCards()).ShouldBe(1);
        chat.Messenger.To("personal-mci.lead").OfType<RequestCardReply>().Count().ShouldBe(1);
        chat.Messenger.To("personal-srp.lead").OfType<RequestCardReply>().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Of_several_who_are_named_those_with_nothing_to_answer_are_said()
    {
        var chat = await WithCardsOut();

        (await chat.As("ilau.officer").Says("chase roads and training")).Hears("Head of Traffic has still to answer (nothing is awaited in Training, development and organisational learning).");
    }

    [Fact]
    public async Task Who_is_left_out_is_not_reminded()
    {
        var chat = await WithCardsOut();
        var officer = await chat.As("ilau.officer").Says("remind everyone except roads");

        officer.Hears("19 leads still to answer, leaving out Strategic road policing. 1 reminder can go out now");
        await officer.Taps("Send 1 reminder");
        (await chat.SendDueCards()).ShouldBe(1);
        chat.Messenger.To("personal-srp.lead").OfType<RequestCardReply>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Them_are_the_leads_of_what_was_asked_about()
    {
        var chat = await WithCardsOut();
        await chat.As("ilau.officer").Says("who has not answered in roads?");

        (await chat.As("ilau.officer").Says("remind them all")).Hears("Head of Traffic has still to answer. 1 reminder can go out now");
    }

    [Fact]
    public async Task Nobody_else_can_order_it()
    {
        var chat = await WithCardsOut();

        (await chat.As("mci.lead").Says("remind those who have not answered")).Hears("Only ILAU officers can do that");
    }

    /// <summary>The cards of the two leads whom the bot has met went out on the Monday; now it is Thursday.</summary>
    private static async Task<Chat> WithCardsOut()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("srp.lead").Says("hello");
        await chat.As("mci.lead").Says("hello");
        (await chat.SendDueCards()).ShouldBe(2);
        chat.On(2026, 1, 8);
        return chat;
    }
}
