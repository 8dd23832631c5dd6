using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>What managers ask in passing: with a story before the question and chatter around it, of parts that they name as people do.</summary>
public sealed class ManagersQuestionsTests
{
    [Theory]
    [InlineData("just coming out of a meeting with the Mayor's people, they asked about domestic violence and I had nothing. where are we with it", "Domestic violence, in Protecting vulnerable people")]
    [InlineData("HMIC inspector just asked me about call handling and I said I'd get back to him. what's the position?", "Contact management")]
    [InlineData("I've a call with Bob in five. Roads. Anything overdue?", "Overdue in Strategic road policing: 2 AFIs")]
    public async Task The_part_that_asks_is_answered_of_what_the_story_names(string said, string answer) => (await Asked(said)).Hears(answer);

    [Theory]
    [InlineData("don't need names or detail just is ASB half done or what", "Reducing anti-social behaviour (Good / Improved): 4 AFIs")]
    [InlineData("I've got 30 secs, what's the overall picture", "Baseline Assessment 2005-06: 189 AFIs")]
    [InlineData("remind me, SOCA links, is that finished", "SOC-03: Work in progress")]
    [InlineData("im told roads has two overdue. what is overdue on roads?", "Overdue in Strategic road policing: 2 AFIs")]
    [InlineData("silly question but who leads on leadership", "Who leads on Leadership: Head of Leadership Development")]
    public async Task What_is_said_beside_the_question_is_passed_over(string said, string answer) => (await Asked(said)).Hears(answer);

    [Theory]
    [InlineData("DCC's command - totals", "Deputy Commissioner's Command (business group): 11 AFIs")]
    [InlineData("TP total please", "Territorial Policing (business group): 71 AFIs")]
    [InlineData("so what is central ops up to across everything they own, not just firearms", "Central Operations (business group): 39 AFIs")]
    [InlineData("the ones HMIC called excellent, are we actually finishing any of them off", "Everything graded Excellent: 21 AFIs")]
    public async Task Groups_and_gradings_are_found_as_they_are_spoken_of(string said, string answer) => (await Asked(said)).Hears(answer);

    [Theory]
    [InlineData("fair v good v excellent how do they stack up", "Everything graded Fair: 5 of 74 overdue, 6 of 74 closed, 0 of 68 answered; Everything graded Good: ")]
    [InlineData("volume crime reduction against volume crime investigation", "Volume crime reduction: ")]
    [InlineData("CON LDR RAD - who has the most update awaiteds", "Contact management: ")]
    [InlineData("how does training stack up next to HR", "Training, development and organisational learning: ")]
    public async Task Parts_that_stand_against_each_other_are_compared(string said, string answer) => (await Asked(said)).Hears(answer).Hears<CompareReply>();

    [Theory]
    [InlineData("the prison intelligence one, what's the latest", "PVP-10: Work in progress")]
    [InlineData("what about the SOCA links", "SOC-03: Work in progress")]
    [InlineData("every answer we ever gave on serious case reviews", "History of PVP-05: ")]
    [InlineData("background on CON-02 and what's been said each time please", "History of CON-02: ")]
    [InlineData("work life balance one HRM 2?? what's the crack", "HRM-02: Work in progress")]
    public async Task One_AFI_is_found_by_what_it_is_about(string said, string answer) => (await Asked(said)).Hears(answer);

    [Theory]
    [InlineData("NIM lead?")]
    [InlineData("who's the NIM owner")]
    [InlineData("SRO for NIM please")]
    public async Task The_lead_is_named_where_a_name_and_the_word_are_all_that_is_said(string said) => (await Asked(said)).Hears("Who leads on National Intelligence Model: ");

    [Theory]
    [InlineData("how are we on cyber crime", "There is no framework called \"cyber crime\".")]
    [InlineData("what about knife crime", "There is no framework called \"knife crime\".")]
    public async Task A_name_of_which_only_one_word_is_known_is_one_that_nobody_has(string said, string answer) => (await Asked(said)).Hears(answer);

    [Fact]
    public async Task How_many_is_said_in_the_first_line() =>
        (await Asked("how many are completed")).Hears("Completed: 25 of 189. Baseline Assessment 2005-06: 189 AFIs");

    [Theory]
    [InlineData("which frameworks have nothing overdue", "9 of 21 have nothing overdue. Least overdue first: ")]
    [InlineData("which frameworks are completely finished", "0 of 21 have everything closed. Most closed first: ")]
    public async Task Those_that_have_none_come_first_and_are_counted(string said, string answer)
    {
        var manager = (await Asked(said)).Hears(answer);
        var first = manager.Hears<RankReply>().Parts[0].Title;

        (await manager.Says("the first one")).Hears(first);
    }

    [Theory]
    [InlineData("due before April 2007", "Due by Sat 31 Mar 2007 and overdue in Baseline Assessment 2005-06: 12 AFIs")]
    [InlineData("due before the end of 2007 on roads", "Due by Mon 31 Dec 2007 and overdue in Strategic road policing: 2 AFIs")]
    [InlineData("what is due by the end of 2040", "Due by Mon 31 Dec 2040 in Baseline Assessment 2005-06: 0 AFIs")]
    public async Task A_day_that_is_past_or_far_ahead_is_kept_as_it_was_said(string said, string answer) => (await Asked(said)).Hears(answer);

    [Fact]
    public async Task What_was_due_until_a_past_day_can_be_turned_over_and_asked_about()
    {
        var manager = await Asked("due before April 2007");

        (await manager.Taps(manager.Hears<AfiListReply>().TurnTo(1))).Hears<AfiListReply>().Afis.Count.ShouldBe(2);
        (await manager.Says("who owns those")).Hears("Who leads on what is due by Sat 31 Mar 2007 and overdue in Baseline Assessment 2005-06: ");
    }

    [Theory]
    [InlineData("when are answers due back")]
    [InlineData("when do the leads have to be in by this time")]
    public async Task When_answers_are_due_is_told_a_manager_in_a_line(string said) =>
        (await Asked(said)).Hears("Answers awaited: 20 leads still to answer, 0 of 148 answered, due Mon 26 Jan 2026.");

    [Theory]
    [InlineData("been on leave a fortnight. what have I come back to")]
    [InlineData("been off sick two weeks, what's happened")]
    public async Task What_has_changed_is_told_of_the_time_somebody_was_away(string said) =>
        (await Asked(said)).Hears("What has changed in Baseline Assessment 2005-06 since Mon 22 Dec 2025: ");

    [Fact]
    public async Task Something_in_writing_is_the_position_paper_which_is_an_officers_to_make() =>
        (await Asked("Board wants something in writing on where we stand overall, could you knock that up")).Hears("Only ILAU officers can do that: they open and close cycles, change who leads, post the digest and make the position paper.");

    [Fact]
    public async Task Who_asks_whether_a_person_is_there_is_told() =>
        (await Asked("evening. are you a person or a machine")).Hears("I am a bot, a programme with no person behind it, for the inspection action plan. You can say things like:");

    [Fact]
    public async Task There_is_the_part_that_was_asked_about()
    {
        var manager = await Asked("DCC's command - totals");

        (await manager.Says("anything overdue there")).Hears("Overdue in Deputy Commissioner's Command (business group): 1 AFI");
    }

    private static async Task<Voice> Asked(string said) => await (await Chat.InTheFirstCycle()).As("manager").Says(said);
}
