using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>What leads say in many words, where the form of it is not the bot's own.</summary>
public sealed class LeadsOwnWordsTests
{
    [Theory]
    [InlineData("can i have til 30 March 2008 to answer")]
    [InlineData("who do I beg for a few extra days on this thing")]
    [InlineData("more time pls")]
    public async Task More_time_without_an_AFI_asks_which_and_hears_the_rest_of_it(string said)
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said);

        lead.Hears("Answers to this cycle are due by");
        lead.Buttons().ShouldBe(["SRP-01", "SRP-02", "SRP-03", "SRP-04"]);
        (await lead.Says("SRP-02")).Hears("SRP-02: The target date");
    }

    [Fact]
    public async Task Who_leads_on_nothing_is_told_that_leads_ask_for_more_time() =>
        (await (await Chat.InTheFirstCycle()).As("manager").Says("I need more time")).Hears("A lead asks for more time");

    [Theory]
    [InlineData("oops wrong one, undo")]
    [InlineData("I clicked completed by accident")]
    [InlineData("that last one was premature, pull it")]
    public async Task A_slip_is_offered_to_be_taken_back(string said)
    {
        var lead = (await Chat.InTheFirstCycle()).As("srp.lead");
        await lead.Says("SRP-01 completed, all vans fitted");
        await lead.Says("yes");

        (await lead.Says(said)).Buttons().ShouldBe(["Take back my last answer"]);
        (await lead.Says("yes")).Hears("Your answer to SRP-01 is withdrawn");
    }

    [Theory]
    [InlineData("Please take back my answer on SRP-01, the pound has not opened after all")]
    [InlineData("I wish to retract the update I gave for SRP-01 this morning, the figures had not been verified.")]
    public async Task An_answer_is_taken_back_in_many_words(string said)
    {
        var lead = (await Chat.InTheFirstCycle()).As("srp.lead");
        await lead.Says("SRP-01 completed, all vans fitted");
        await lead.Says("yes");

        (await lead.Says(said)).Hears("Your answer to SRP-01 is withdrawn");
    }

    [Theory]
    [InlineData("everything is in progress")]
    [InlineData("rest in progress")]
    [InlineData("mine are all ongoing")]
    public async Task A_status_of_all_of_them_is_asked_about(string said)
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said);

        lead.Hears("That alone tells ILAU nothing new.");
        (await lead.Says("yes")).Hears("Nothing has changed in SRP-01, SRP-02, SRP-03 and SRP-04");
    }

    [Theory]
    [InlineData("SRP-03: on hold, waiting for the council", "SRP-03: What is its status?")]
    [InlineData("SRP-02 still stands at 40% of target", "SRP-02: What is its status?")]
    [InlineData("SRP-02 we did not get the funding from TfL", "SRP-02: What is its status?")]
    public async Task What_tells_of_an_AFI_begins_its_update(string said, string heard)
    {
        var reply = await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said);

        reply.Heard.ShouldHaveSingleItem().Summary.ShouldContain(heard[8..]);
        reply.Heard[0].Summary.ShouldStartWith(heard[..7]);
    }

    [Theory]
    [InlineData("SRP-01 makes no sense to me")]
    [InlineData("this SRP-01 business is a waste of my time")]
    [InlineData("SRP-01 details, it overlaps with my seizures")]
    public async Task What_tells_nothing_of_an_AFI_shows_it(string said) =>
        (await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said)).Hears<AfiReply>();

    [Theory]
    [InlineData("SRP-03 can be closed in March")]
    [InlineData("I would like SRP-03 closed in March")]
    [InlineData("SRP-03 can be shut once the gates are in")]
    public async Task What_is_still_to_come_is_no_status(string said)
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said);

        lead.Heard.OfType<SummaryReply>().Where(r => r.Draft.Status is Core.Status.Completed).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_milestone_to_be_added_is_not_recorded() =>
        (await (await Chat.InTheFirstCycle()).As("srp.lead").Says("add a milestone to srp 3, planning committee 17th december")).Hears("Milestones come with an import of the plan");

    [Fact]
    public async Task Thanks_at_the_status_are_answered_and_the_status_is_asked_for_again()
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says("update SRP-01");

        (await lead.Says("thanks")).Hears("SRP-01: You are welcome. I still need one of the three statuses.");
    }

    [Fact]
    public async Task Back_at_work_where_nobody_covers_is_said() =>
        (await (await Chat.InTheFirstCycle()).As("srp.lead").Says("im back, ill take my own again")).Hears("Welcome back. Nobody covers for you");
}
