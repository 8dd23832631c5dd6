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
    [InlineData("what is overdue on roads?", "and how many are completed?", "Completed: 2 of 6. Strategic road policing (Excellent / Stable): 6 AFIs")]
    [InlineData("status of roads", "and what is overdue overall?", "Overdue in Baseline Assessment 2005-06: 23 AFIs")]
    public async Task The_same_is_asked_of_something_else(string first, string then, string answer)
    {
        var manager = (await Chat.InTheFirstCycle()).As("manager");
        await manager.Says(first);

        (await manager.Says(then)).Hears(answer);
    }

    [Theory]
    [InlineData("what is overdue on roads?", "who owns those?", "Who leads on what is overdue in Strategic road policing: Head of Traffic, 2 AFIs: 2 work in progress")]
    [InlineData("SRP-02", "who owns that?", "SRP-02: Work in progress")]
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

    [Theory]
    [InlineData("What is completed in Baseline Assessment 2005-06: 25 AFIs", "how many are completed?", "list them")]
    [InlineData("What is completed in Strategic road policing: 2 AFIs", "how many are completed?", "only the roads ones")]
    [InlineData("What is overdue in Baseline Assessment 2005-06: 23 AFIs", "what is overdue?", "how many is that?")]
    [InlineData("Who leads on what is overdue in Baseline Assessment 2005-06: ", "what is overdue?", "how many is that?", "who owns them?")]
    [InlineData("What is overdue in Strategic road policing (Excellent / Stable): 2 AFIs", "what is overdue?", "how many is that?", "and on roads?")]
    [InlineData("What is completed for Head of Traffic: 2 AFIs", "how many AFIs does the head of traffic have", "how many of them are completed", "which ones")]
    [InlineData("Overdue in everything graded Fair: 5 AFIs", "which frameworks are graded fair", "how many of those are overdue", "list the overdue ones")]
    [InlineData("Overdue in Strategic road policing: 2 AFIs", "who leads on roads?", "list theirs", "only the overdue ones")]
    [InlineData("Completed in Strategic road policing: 2 AFIs", "who leads on roads?", "list theirs", "only the overdue ones", "only the completed ones")]
    [InlineData("Strategic road policing (Excellent / Stable): 6 AFIs", "roads", "how many in total?")]
    [InlineData("Overdue in Reducing anti-social behaviour: 2 AFIs", "what is the worst framework?", "why?")]
    public async Task What_an_answer_was_narrowed_by_is_kept(string answer, params string[] said)
    {
        var manager = (await Chat.InTheFirstCycle()).As("manager");
        foreach (var one in said)
            await manager.Says(one);

        manager.Hears(answer);
    }

    [Theory]
    [InlineData("MCI-02: ", "what is overdue in MCI and roads", "the second one")]
    [InlineData("SRP-05: Completed", "is SRP-04 done", "what about 05")]
    [InlineData("SRP-05: Completed", "SRP-04", "and the one after")]
    [InlineData("History of CJP-01: ", "when is CJP-01 due", "why is it overdue?")]
    [InlineData("History of CJP-01: ", "when is CJP-01 due", "why is it overdue?", "history of it")]
    [InlineData("SRP-02: Work in progress", "history of SRP-02", "when's it due")]
    public async Task One_of_a_list_and_the_next_one_are_known_by_their_place(string answer, params string[] said)
    {
        var manager = (await Chat.InTheFirstCycle()).As("manager");
        foreach (var one in said)
            await manager.Says(one);

        manager.Hears(answer);
    }

    [Fact]
    public async Task A_comparison_is_followed_up()
    {
        var manager = (await Chat.InTheFirstCycle()).As("manager");
        await manager.Says("compare roads and leadership");

        (await manager.Says("who leads on those?")).Hears("Who leads on Strategic road policing and Leadership: ");
        await manager.Says("compare roads and leadership");
        (await manager.Says("and MAPPA?")).Hears<CompareReply>().Parts.Count.ShouldBe(3);
        (await manager.Says("which of them is worse?")).Hears("Most overdue first: Strategic road policing, 2 of 6 overdue; ");
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
