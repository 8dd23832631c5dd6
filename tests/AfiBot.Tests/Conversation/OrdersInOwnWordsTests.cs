using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Orders and pages that are asked for in words of one's own: what is meant is read from words that stand apart, and nothing acts before it was asked.</summary>
public sealed class OrdersInOwnWordsTests
{
    [Theory]
    [InlineData("shut this round down", "Close the cycle")]
    [InlineData("lets get the next round under way", "Open the cycle")]
    [InlineData("thats everyone in. end it", "Close the cycle")]
    [InlineData("can we call time on january", "Close the cycle")]
    [InlineData("open up a fresh one due 29 january", "Open the cycle")]
    [InlineData("oops closed the cycle too early, open it again", "Reopen the cycle")]
    public async Task An_order_of_a_cycle_is_offered_and_not_begun(string said, string offered)
    {
        var officer = await (await Chat.InTheFirstCycle()).As("ilau.officer").Says(said);

        officer.Hears("Do you mean this?");
        officer.Buttons().ShouldBe([offered]);
    }

    [Theory]
    [InlineData("give the stragglers a nudge", "20 leads still to answer")]
    [InlineData("cycle due date??", "Baseline Assessment 2005-06, cycle 1: 0 of 148 AFIs answered")]
    [InlineData("afraid to ask, but has cmdr violent crime sent any of the 25 in", "Answers awaited for Commander, Violent Crime Directorate")]
    [InlineData("past target, DCC's command", "Overdue in Deputy Commissioner's Command (business group)")]
    [InlineData("any overdues that are graded Fair? The inspector wants to know", "Overdue in everything graded Fair")]
    [InlineData("dont remind anyone yet just tell me who would get one", "Answers awaited: 20 leads still to answer")]
    [InlineData("did everyone get their card", "Baseline Assessment 2005-06, cycle 1: the question has reached 0 of 20 leads")]
    [InlineData("any undelivered this morning", "Baseline Assessment 2005-06, cycle 1: the question has reached 0 of 20 leads")]
    [InlineData("anyone standing in for anyone at the moment", "Nobody covers for anybody in Baseline Assessment 2005-06.")]
    public async Task What_only_reads_or_asks_first_is_answered(string said, string answer) =>
        (await (await Chat.InTheFirstCycle()).As("ilau.officer").Says(said)).Hears(answer);

    [Theory]
    [InlineData("when does the cycle close")]
    [InlineData("was the cycle closed?")]
    public async Task What_tells_or_asks_is_no_order(string said) =>
        (await (await Chat.InTheFirstCycle()).As("ilau.officer").Says(said)).Buttons().ShouldNotContain(b => b == "Close the cycle" || b == "Open the cycle");

    [Fact]
    public async Task What_tells_of_a_cycle_does_nothing_to_it()
    {
        var chat = await Chat.InTheFirstCycle();
        (await chat.As("ilau.officer").Says("we open the cycle in May")).Hears("I did not understand that.");

        (await chat.Plan()).Cycle!.Number.ShouldBe(1);
        (await chat.Plan()).Cycle!.ClosedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("spoke to the sergeant about SRP-02 on Tuesday, he is at court")]
    [InlineData("not sure I can accept SRP-02")]
    public async Task What_an_officer_says_of_anothers_AFI_begins_no_update(string said)
    {
        var officer = await (await Chat.InTheFirstCycle()).As("ilau.officer").Says(said);

        officer.Hears("I do not know what to do about SRP-02 with that, so I have done nothing.");
        (await officer.Says("yes")).Hears("We have nothing in progress.");
    }

    [Fact]
    public async Task A_day_on_which_a_lead_is_to_change_is_not_dropped() =>
        (await (await Chat.InTheFirstCycle()).As("ilau.officer").Says("change lead of SRP-01 to asb.lead@example.org from 1 february"))
            .Heard.ShouldHaveSingleItem().Summary.ShouldContain("I can only do that at once, not on a day to come. Shall I change that?");

    [Theory]
    [InlineData("freeze the figures as at 31 december as Xmas")]
    [InlineData("freeze the figures for roads as Roads Jan")]
    public async Task Other_figures_than_those_of_today_and_of_the_whole_plan_are_not_frozen_under_a_name_that_says_so(string said) =>
        (await (await Chat.InTheFirstCycle()).As("ilau.officer").Says(said)).Hears("What is frozen are the figures of the whole plan, as they are now. Under which name?");

    [Theory]
    [InlineData("what is managed elsewhere apart from training", "I cannot narrow that down to \"apart from training\", so this is without it.", "Managed elsewhere in Baseline Assessment 2005-06: 7 AFIs")]
    [InlineData("all except roads overdue", "I cannot narrow that down to \"except roads overdue\", so this is without it.", "Overdue in Baseline Assessment 2005-06: 23 AFIs")]
    public async Task What_is_to_be_left_out_is_named_and_never_shown_in_its_place(string said, string line, string answer) =>
        (await (await Chat.InTheFirstCycle()).As("manager").Says(said)).Hears(line, answer);
}
