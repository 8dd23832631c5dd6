using AfiBot.Cards;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>A lead asks for a later target date, and ILAU agrees or not. That of SRP-02 is 31 March 2007 in the plan, and 5 January 2026 is a Monday.</summary>
public sealed class MoreTimeTests
{
    private const string Asked = "More time on SRP-02 until 30 June 2026, the supplier went out of business";

    [Theory]
    [InlineData(Asked)]
    [InlineData("can I have an extension on srp 2 to 30/06/2026 because the supplier went out of business")]
    [InlineData("we need more time for SRP-02 because the supplier went out of business, until end of June please")]
    [InlineData("SRP-02 needs more time, until 30 June 2026: the supplier went out of business")]
    [InlineData("please extend srp2 till 30 June 2026 as the supplier went out of business")]
    public async Task The_date_and_the_reason_are_shown_and_recorded_once_that_is_confirmed(string said)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says(said);

        lead.Hears("The target date moves for the first time: it was Sat 31 Mar 2007. ILAU has to agree to that; until then Sat 31 Mar 2007 counts.");
        (await chat.Said("SRP-02")).ShouldBeEmpty();
        await lead.Says("yes");

        var update = (await chat.Said("SRP-02")).ShouldHaveSingleItem();
        (update.Status, update.TargetDate, update.Said[UpdateFields.Delay]).ShouldBe((Status.WorkInProgress, new DateOnly(2026, 6, 30), "the supplier went out of business"));
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_the_date_first()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("can i have an extension on srp 2");

        lead.Hears("SRP-02: The target date of SRP-02 is Sat 31 Mar 2007. Until when do you need?");
        (await lead.Says("end of June")).Hears("SRP-02: The target date moves from Sat 31 Mar 2007 to Tue 30 Jun 2026. This is the first time that it moves. Why is that, in a line?");
        (await lead.Says("the supplier went out of business")).Hears("The target date moves for the first time: it was Sat 31 Mar 2007.");
        await lead.Says("yes");

        (await chat.Afi("SRP-02")).TargetDate.ShouldBe(new DateOnly(2026, 6, 30));
    }

    [Fact]
    public async Task A_span_is_counted_from_the_target_date()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await Recorded(chat);
        await chat.As("ilau.officer").Says("accept SRP-02");

        (await lead.Says("another month on SRP-02, the second supplier is late")).Hears("The target date moves for the second time: it was Tue 30 Jun 2026.");
        await lead.Says("yes");
        (await chat.Afi("SRP-02")).TargetDate.ShouldBe(new DateOnly(2026, 7, 30));
    }

    [Theory]
    [InlineData("1 March 2007", "Thu 1 Mar 2007")]
    [InlineData("31 March 2007", "Sat 31 Mar 2007")]
    public async Task A_date_that_is_not_later_is_asked_for_again(string date, string said)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").Says($"need more time on SRP-02 until {date}"))
            .Hears($"SRP-02: The target date of SRP-02 is Sat 31 Mar 2007. {said} is not later. Until when do you need?");
    }

    [Fact]
    public async Task Until_it_is_accepted_the_date_before_counts()
    {
        var chat = await Chat.InTheFirstCycle();
        await Recorded(chat);
        Page(await chat.As("manager").Says("SRP-02")).ShouldContain("Sat 31 Mar 2007, overdue; Tue 30 Jun 2026 asked for, which ILAU has not agreed to yet");
        var officer = await chat.As("ilau.officer").Says("what is waiting for review?");
        Page(officer).ShouldContain("from Sat 31 Mar 2007 to Tue 30 Jun 2026, the first move");

        (await officer.Says("accept SRP-02")).Hears("SRP-02 is accepted, with the target date Tue 30 Jun 2026.");
        chat.Messenger.To("personal-srp.lead").ShouldHaveSingleItem().Summary.ShouldBe("ILAU agrees to the new target date for SRP-02: Tue 30 Jun 2026.");
        Page(await chat.As("manager").Says("SRP-02")).ShouldContain("Tue 30 Jun 2026, moved 1 time");
    }

    [Fact]
    public async Task Where_it_is_returned_the_date_before_stays()
    {
        var chat = await Chat.InTheFirstCycle();
        await Recorded(chat);
        await chat.As("ilau.officer").Says("return SRP-02: the Board wants it by March");

        var afi = await chat.Afi("SRP-02");
        (afi.TargetDate, afi.DueDate, afi.Slips).ShouldBe((new DateOnly(2007, 3, 31), new DateOnly(2007, 3, 31), 0));
    }

    [Fact]
    public async Task More_moves_than_the_plan_allows_are_pointed_out_to_whoever_asks_and_whoever_reviews()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await Recorded(chat);
        await Move(lead, "more time on SRP-02 until 31 July 2026, the second supplier starts in July");

        (await lead.Says("more time on SRP-02 until 31 August 2026, the second supplier is late")).Hears("The target date moves for the third time: it was Fri 31 Jul 2026. ILAU has to agree to that, and the plan allows 2 moves; until then Sat 31 Mar 2007 counts.");
        await lead.Says("yes");
        Page(await chat.As("ilau.officer").Says("review")).ShouldContain("from Sat 31 Mar 2007 to Mon 31 Aug 2026, the third move, more than the 2 that the plan allows");
    }

    [Theory]
    [InlineData("mci.lead", "more time on SRP-02 until 30 June 2026, supplier gone")]
    [InlineData("manager", "SRP-02 needs an extension until 30 June 2026")]
    public async Task Nobody_asks_for_anothers_AFI(string who, string said)
    {
        var chat = await Chat.InTheFirstCycle();
        var other = await chat.As(who).Says(said);
        await other.Says("yes");

        (await chat.Said("SRP-02")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SRP-02 in progress, the tender needs more time and we push it back", "Record for SRP-02")]
    [InlineData("who needs more time on SRP-02?", "A lead asks for more time for one AFI at a time")]
    public async Task A_story_and_a_question_are_not_taken_for_it(string said, string heard)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").Says(said)).Hears(heard);
    }

    [Theory]
    [InlineData("who do I ask to move the deadline on 3? need it moving to the summer", "SRP-03: The target date of SRP-03 is Sat 31 Mar 2007.")]
    [InlineData("can SRP-02 be put back to 30 June 2027 please", "SRP-02: ")]
    [InlineData("need till July 2027 for 2", "SRP-02: ")]
    public async Task More_time_is_asked_for_by_what_is_needed(string said, string heard)
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said);

        lead.Hears(heard);
        lead.Heard[0].ShouldBeOfType<DialogReply>().Summary.ShouldNotContain("What is its status");
    }

    private static string Page(Voice voice) => TeamsCard.Draw(voice.Heard.ShouldHaveSingleItem()).GetRawText();

    private static async Task<Voice> Recorded(Chat chat)
    {
        var lead = chat.As("srp.lead");
        await Move(lead, Asked);
        return lead;
    }

    private static async Task Move(Voice lead, string said)
    {
        await lead.Says(said);
        (await lead.Says("yes")).Hears("SRP-02 is recorded as Work in progress.");
    }
}
