using AfiBot.Cards;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>An officer's morning. The first cycle is open since Monday 5 January 2026; 20 leads are asked about 148 AFIs.</summary>
public sealed class ProgressTests
{
    [Theory]
    [InlineData("how is the cycle going?")]
    [InlineData("how's this cycle going")]
    [InlineData("what came in overnight?")]
    [InlineData("what do I need to do today?")]
    [InlineData("cycle progress")]
    public async Task An_officer_sees_what_came_in_what_waits_and_what_comes_next(string asked)
    {
        var chat = await Chat.InTheFirstCycle();
        await (await chat.As("srp.lead").Says("SRP-04 completed, the pound opened in March")).Says("yes");
        await (await chat.As("srp.lead").Says("SRP-03 in progress, site found in Hackney")).Says("yes");
        await chat.As("ilau.officer").Says("accept SRP-03");
        chat.On(2026, 1, 6);

        var officer = await chat.As("ilau.officer").Says(asked);

        officer.Hears($"{ReferencePlan.Name}, cycle 1: 2 of 148 AFIs answered, 1 waiting for review, 20 leads still to answer.");
        var page = TeamsCard.Draw(officer.Hears<ProgressReply>()).GetRawText();
        page.ShouldContain("Head of Traffic: SRP-03 and SRP-04");
        page.ShouldContain("The oldest is SRP-04 (Head of Traffic), since Mon 5 Jan 2026.");
        // Five and ten working days after Monday 5 January; the day after Monday 26 January; the cycle ends on Monday 9 February.
        page.ShouldContain("Mon 12 Jan 2026: reminder to those who still owe");
        page.ShouldContain("Mon 19 Jan 2026: second reminder");
        page.ShouldContain("Tue 27 Jan 2026: notice to those who are late");
        page.ShouldContain("Mon 9 Feb 2026: the cycle ends");
    }

    [Fact]
    public async Task What_came_in_before_the_working_day_before_is_left_out_and_a_Monday_has_the_Friday()
    {
        var chat = await Chat.InTheFirstCycle();
        await (await chat.As("srp.lead").Says("SRP-04 completed, the pound opened in March")).Says("yes");
        chat.On(2026, 1, 9);
        await (await chat.As("srp.lead").Says("SRP-03 in progress, site found in Hackney")).Says("yes");
        chat.On(2026, 1, 12);

        (await chat.As("ilau.officer").Says("how is the cycle going?")).Hears<ProgressReply>().CameIn.Select(a => a.Reference.Value).ShouldBe(["SRP-03"]);
    }

    [Fact]
    public async Task Steps_that_are_past_are_not_to_come()
    {
        var chat = await Chat.InTheFirstCycle();
        chat.On(2026, 1, 20);

        var page = TeamsCard.Draw((await chat.As("ilau.officer").Says("how is the cycle going?")).Hears<ProgressReply>()).GetRawText();

        page.ShouldNotContain("reminder");
        page.ShouldContain("Tue 27 Jan 2026: notice to those who are late");
    }

    [Fact]
    public async Task With_two_plans_there_is_a_page_for_each()
    {
        var chat = await Chat.InTheFirstCycle();
        await SecondPlan.Import(chat.Register, chat.Directory, chat.Clock);

        (await chat.As("ilau.officer").Says("how is the cycle going?")).Hears($"{SecondPlan.Name}: no cycle is open.", $"{ReferencePlan.Name}, cycle 1: 0 of 148 AFIs answered");
    }

    [Fact]
    public async Task A_lead_gets_their_card_and_a_manager_who_has_not_answered_and_by_when_they_must()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("mci.lead").Says("how is the cycle going?")).Hears<RequestCardReply>();
        (await chat.As("manager").Says("how is the cycle going?")).Hears("Answers awaited: 20 leads still to answer, 0 of 148 answered, due Mon 26 Jan 2026.");
    }
}
