using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>For ten minutes a question may be about the last answer.</summary>
public sealed class FollowUpTests
{
    [Theory]
    [InlineData("what is overdue on roads?", "and MAPPA?", "Overdue in MAPPA, in Protecting vulnerable people: 0 AFIs")]
    [InlineData("what is overdue on roads?", "what about forensics", "Overdue in Improving forensic performance: ")]
    [InlineData("what is overdue on roads?", "and the Head of Traffic?", "Overdue for Head of Traffic: 2 AFIs")]
    [InlineData("who leads on roads?", "and leadership?", "Who leads on Leadership: Head of Leadership Development")]
    [InlineData("status of roads", "and MAPPA?", "MAPPA, in Protecting vulnerable people (Fair / Improved): 3 AFIs")]
    [InlineData("history of SRP-01", "and srp 2?", "History of SRP-02: ")]
    [InlineData("what is overdue on roads?", "and how is MAPPA doing?", "MAPPA, in Protecting vulnerable people (Fair / Improved): 3 AFIs")]
    [InlineData("status of roads", "and overdue?", "Overdue in Strategic road policing: 2 AFIs")]
    [InlineData("what is overdue on roads?", "and how many are completed?", "Strategic road policing (Excellent / Stable): 6 AFIs")]
    [InlineData("status of roads", "and what is overdue overall?", "Overdue in Baseline Assessment 2005-06: 23 AFIs")]
    public async Task The_same_is_asked_of_something_else(string first, string then, string answer)
    {
        var manager = (await Chat.InTheFirstCycle()).As("manager");
        await manager.Says(first);

        (await manager.Says(then)).Hears(answer);
    }

    [Theory]
    [InlineData("what is overdue on roads?", "who owns those?", "Who leads on what is overdue in Strategic road policing: Head of Traffic, 2 AFIs: 2 work in progress")]
    [InlineData("status of roads", "list them", "Strategic road policing: 6 AFIs")]
    [InlineData("status of roads", "who owns those?", "Who leads on Strategic road policing: Head of Traffic, 6 AFIs")]
    [InlineData("status of territorial policing", "which of those are overdue?", "Overdue in Territorial Policing (business group): 10 AFIs")]
    [InlineData("who has not answered on roads?", "list them", "What is not answered in Strategic road policing: 4 AFIs")]
    [InlineData("list the completed ones in roads", "who leads on them?", "Who leads on what is completed in Strategic road policing: Head of Traffic, 2 AFIs")]
    [InlineData("what is overdue on roads?", "since when?", "Overdue in Strategic road policing: 2 AFIs")]
    [InlineData("status of roads", "why?", "Strategic road policing: 6 AFIs")]
    [InlineData("what is due on roads in the next two years?", "who owns those?", "Who leads on what is due by Fri 7 Jan 2028 in Strategic road policing: ")]
    [InlineData("what is due on roads in the next two years?", "list them", "Due by Fri 7 Jan 2028 in Strategic road policing: ")]
    [InlineData("what is due on roads in the next two years?", "how many of those are overdue?", "Overdue in what is due by Fri 7 Jan 2028 in Strategic road policing: ")]
    [InlineData("status of roads", "which ones?", "Strategic road policing: 6 AFIs")]
    [InlineData("what is overdue on roads?", "who?", "Who leads on what is overdue in Strategic road policing: Head of Traffic, 2 AFIs: 2 work in progress")]
    [InlineData("SRP-02", "who?", "SRP-02: Work in progress")]
    [InlineData("SRP-02", "since when?", "History of SRP-02: ")]
    [InlineData("SRP-02", "why is that?", "History of SRP-02: ")]
    [InlineData("SRP-02", "who leads on it?", "SRP-02: Work in progress")]
    public async Task Those_are_what_was_answered_and_the_answer_says_which(string first, string then, string answer)
    {
        var manager = (await Chat.InTheFirstCycle()).As("manager");
        await manager.Says(first);

        (await manager.Says(then)).Hears(answer);
    }

    [Fact]
    public async Task What_a_button_answered_is_followed_up_too()
    {
        var manager = (await Chat.InTheFirstCycle()).As("manager");
        await manager.Taps(new AfiListRequest(new Scope.Framework(new FrameworkCode("SRP")), ShownStatus.Completed));

        (await manager.Says("who owns those?")).Hears("Who leads on what is completed in Strategic road policing: Head of Traffic, 2 AFIs: 2 completed");
    }

    [Fact]
    public async Task After_ten_minutes_the_answer_is_forgotten()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = await chat.As("manager").Says("status of roads");
        chat.Clock.Advance(TimeSpan.FromMinutes(11));

        (await manager.Says("who owns those?")).Hears("Who leads on Baseline Assessment 2005-06: 21 leads");
        (await chat.As("ilau.officer").Says("since when?")).Hears("I did not understand that.");
    }

    [Fact]
    public async Task A_question_that_says_itself_what_it_is_about_is_taken_at_its_word()
    {
        var manager = (await Chat.InTheFirstCycle()).As("manager");
        await manager.Says("status of roads");

        (await manager.Says("what is overdue?")).Hears("Overdue in Baseline Assessment 2005-06: 23 AFIs");
    }

    [Fact]
    public async Task Nobody_sees_more_by_following_up()
    {
        var lead = (await Chat.InTheFirstCycle()).As("csa.lead");
        await lead.Says("what is overdue on citizen focus?");

        (await lead.Says("and roads?")).Hears("Strategic road policing is not one of your frameworks, so I cannot show it.");
        (await lead.Says("who owns those?")).Hears("There is nothing of what is overdue in Strategic road policing that you can see.");
    }
}
