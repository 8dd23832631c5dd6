using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Chasing is paused and goes on at an officer's word, from Monday 5 January 2026.</summary>
public sealed class PauseTests
{
    private static readonly DateOnly Friday = new(2026, 1, 9);

    [Theory]
    [InlineData("pause chasing for CON until Friday", "CON")]
    [InlineData("please pause the chasing of CON until Friday", "CON")]
    [InlineData("stop reminders for roads until 9 January", "SRP")]
    [InlineData("do not chase forensics until Friday", "FOR")]
    [InlineData("pause roads until friday", "SRP")]
    [InlineData("put chasing on hold until 9 January", "")]
    [InlineData("pause all reminders until Friday", "")]
    [InlineData("hold the reminders for everyone until Friday", "")]
    public async Task A_framework_or_the_plan_is_paused_until_a_day(string said, string code)
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says(said);

        officer.Heard[0].Summary.ShouldStartWith("Nobody is reminded about ");
        officer.Heard[0].Summary.ShouldContain("until Fri 9 Jan 2026");
        (await chat.Plan()).Plan.Pauses.ShouldBe([new ChasePause(code.Length == 0 ? null : new FrameworkCode(code), Friday)]);
        chat.Audit.Entries.ShouldHaveSingleItem().Action.ShouldBe("pause");
    }

    [Fact]
    public async Task It_goes_on_by_word_or_button()
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says("pause chasing for CON until Friday");

        await officer.Taps("Resume chasing");
        (await chat.Plan()).Plan.Pauses.ShouldBeEmpty();
        (await officer.Says("resume chasing for CON")).Hears("The chasing of Contact management was not paused.".Replace("Contact management", (await chat.Plan()).FrameworkOf(new FrameworkCode("CON")).Name, StringComparison.Ordinal));
        chat.Audit.Entries.Select(e => e.Action).ShouldBe(["pause", "endPause"]);
    }

    [Fact]
    public async Task A_missing_day_is_asked_and_the_next_line_gives_it()
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says("pause chasing for roads");

        officer.Hears("Until when?");
        (await officer.Says("until Friday")).Heard[0].Summary.ShouldContain("until Fri 9 Jan 2026");
    }

    [Theory]
    [InlineData("pause chasing for the moon until Friday", "has no framework called \"the moon\". Nothing was changed.")]
    [InlineData("pause chasing for roads until 9 January 2025", "That day cannot be")]
    public async Task What_cannot_be_is_said_and_nothing_changed(string said, string heard)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("ilau.officer").Says(said)).Heard[0].Summary.ShouldContain(heard);
        (await chat.Plan()).Plan.Pauses.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("give roads a breather over February, no reminders 2 feb - 16 feb", "I can hold back reminders about Strategic road policing from now until Mon 16 Feb 2026, but not begin later by myself. Shall I?")]
    [InlineData("leave forensics alone until 15 january", "I can hold back reminders about Improving forensic performance from now until Thu 15 Jan 2026. Shall I?")]
    [InlineData("no chasing over half term please (16-20 feb)", "I can hold back reminders about Baseline Assessment 2005-06 from now until Fri 20 Feb 2026, but not begin later by myself. Shall I?")]
    public async Task In_ones_own_words_it_is_asked_about_first(string said, string question)
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says(said);

        officer.Hears(question);
        (await chat.Plan()).Plan.Pauses.ShouldBeEmpty();
        await officer.Says("yes");
        (await chat.Plan()).Plan.Pauses.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("stop pestering MCI-03 till MAPPA reports", "not for MCI-03 alone")]
    [InlineData("hold off on Commander Homicide til the inquest is over", "not for Commander, Homicide and Serious Crime alone")]
    public async Task What_cannot_be_paused_by_itself_is_said_and_its_framework_offered(string said, string heard)
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says(said);

        officer.Heard[0].Summary.ShouldContain(heard);
        officer.Heard[0].Summary.ShouldContain("Until when shall I do it for Managing critical incidents and major crime? I need a day for it");
        (await officer.Says("until Friday")).Heard[0].Summary.ShouldStartWith("Nobody is reminded about Managing critical incidents and major crime until Fri 9 Jan 2026");
    }

    [Fact]
    public async Task It_is_for_officers()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("mci.lead").Says("pause chasing for MCI until Friday")).Hears("Only ILAU officers can do that");
        (await chat.As("manager").Says("resume chasing")).Hears("Only ILAU officers can do that");
        (await chat.Plan()).Plan.Pauses.ShouldBeEmpty();
    }

    [Fact]
    public async Task Leads_of_a_paused_framework_are_not_reminded()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("srp.lead").Says("hello");
        await chat.As("mci.lead").Says("hello");
        await chat.SendDueCards();
        await chat.As("ilau.officer").Says("pause chasing for roads until 16 January");

        chat.On(2026, 1, 12);
        await new ChaseLateLeads(chat.Register, chat.Rows.Hindrances, chat.Clock).Run(default);
        await chat.SendDueCards();

        chat.Messenger.To("personal-srp.lead").OfType<RequestCardReply>().Count().ShouldBe(1);
        chat.Messenger.To("personal-mci.lead").OfType<RequestCardReply>().Count().ShouldBe(2);
    }
}
