using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>"What needs my attention?": how much is overdue, awaited and unanswered, and where most of it is.</summary>
public sealed class AttentionTests
{
    [Theory]
    [InlineData("what needs my attention")]
    [InlineData("red flags?")]
    [InlineData("what would you look at if you were me")]
    [InlineData("what's going to bite us at the authority meeting, be blunt")]
    [InlineData("I've an hour on the train. what needs my attention")]
    [InlineData("give me the bad news first")]
    public async Task The_first_line_counts_and_the_frameworks_where_most_is_pressing_follow(string said)
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = await chat.As("manager").Says(said);

        manager.Hears("Needs attention in Baseline Assessment 2005-06: 23 AFIs overdue, 16 with an update awaited and 20 leads still to answer.\n• Protecting vulnerable people (PVP): 3 AFIs overdue and 5 with an update awaited\n");
        (await manager.Taps("What is overdue?")).Hears("Overdue in Baseline Assessment 2005-06: 23 AFIs");
    }

    [Fact]
    public async Task Of_one_framework_its_overdue_AFIs_are_named()
    {
        var chat = await Chat.InTheFirstCycle();

        var heard = (await chat.As("manager").Says("is there anything in forensics I should know about")).Hears<TextReply>().Text;
        heard.ShouldStartWith("Needs attention in Improving forensic performance: 1 AFI overdue and 1 lead still to answer.\n• FOR-02, target Sat 31 Mar 2007: ");
    }

    [Fact]
    public async Task Where_nothing_is_pressing_that_is_said()
    {
        var chat = await Chat.BeforeTheFirstCycle();

        (await chat.As("manager").Says("anything embarrassing in specialist operations?")).Hears("Nothing needs attention in Providing specialist operational support: nothing is overdue, and no update is awaited.");
    }

    [Fact]
    public async Task A_lead_hears_of_what_they_may_see()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("mci.lead").Says("red flags?")).Hears("Needs attention in Baseline Assessment 2005-06 (your AFIs only): 2 AFIs overdue and 1 lead still to answer.");
    }

    [Fact]
    public async Task What_is_said_next_is_about_what_is_overdue_or_a_framework_that_was_named()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = await chat.As("manager").Says("what needs my attention");

        (await manager.Says("list them")).Hears("What is overdue in Baseline Assessment 2005-06: 23 AFIs");
        await manager.Says("what needs my attention");
        (await manager.Says("the second one")).Hears("Needs attention in Contact management: 6 with an update awaited and 1 lead still to answer.");
    }
}
