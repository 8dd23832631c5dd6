using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>All that was said of one AFI.</summary>
public sealed class HistoryTests
{
    [Theory]
    [InlineData("history of SRP-01")]
    [InlineData("what was said on SRP-01 before?")]
    [InlineData("srp 1 previous updates please")]
    public async Task The_latest_comes_first_with_who_said_it_and_what_was_made_of_it(string said)
    {
        var chat = await Chat.InTheFirstCycle();
        await Record(chat, "ANPR tactic drafted.", basedOn: 1);
        await Return(chat, sequence: 2, "Say who drafted it.");
        await Record(chat, "ANPR tactic drafted by the unit.", basedOn: 2);

        var reply = (await chat.As("manager").Says(said)).Hears("History of SRP-01: 3 updates, the latest Work in progress").Hears<HistoryReply>();

        reply.Entries.Select(e => (e.WhenAndWho, e.Verdict)).ShouldBe(
        [
            ("Mon 5 Jan 2026, by Head of Traffic", null),
            ("Mon 5 Jan 2026, by Head of Traffic", "Returned Mon 5 Jan 2026: Say who drafted it."),
            ("Mon 20 Nov 2006, from the report", null),
        ]);
    }

    [Fact]
    public async Task What_was_withdrawn_is_told_of_without_its_words()
    {
        var chat = await Chat.InTheFirstCycle();
        await Record(chat, "Said too soon.", basedOn: 1);
        await chat.As("srp.lead").Says("undo");

        var withdrawn = (await chat.As("manager").Says("history of SRP-01")).Hears<HistoryReply>().Entries[0];

        withdrawn.Verdict.ShouldBe("Withdrawn by its author Mon 5 Jan 2026.");
        withdrawn.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_asked_for_in_the_middle_of_an_update_which_then_goes_on()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-03");

        (await lead.Says("what was said on SRP-01 before?")).Hears("History of SRP-01: 1 update, the latest Work in progress", "SRP-03");
    }

    [Fact]
    public async Task It_is_shown_to_those_only_who_may_see_the_AFI()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("csa.lead").Says("history of SRP-01")).Hears("SRP-01 is not one of your AFIs, so I cannot show or change it.");
        (await chat.As("csa.lead").Taps(new HistoryRequest(Some.Reference("SRP-01")))).Hears("SRP-01 is not one of your AFIs");
        (await chat.As("csa.lead").Says("history of CSA-01")).Hears("History of CSA-01: ");
        (await chat.As("manager").Says("history of RAD-02")).Hears("History of RAD-02: nothing has been said yet.");
    }

    [Fact]
    public async Task A_long_history_has_pages()
    {
        var chat = await Chat.InTheFirstCycle();
        for (var sequence = 1; sequence <= 6; sequence++)
            await Record(chat, $"Step {sequence}.", basedOn: sequence);

        var second = (await chat.As("manager").Taps(new HistoryRequest(Some.Reference("SRP-01"), Page: 1))).Hears<HistoryReply>();

        (second.Updates, second.Entries.Count).ShouldBe((7, 2));
        second.Entries[^1].WhenAndWho.ShouldEndWith("from the report");
    }

    [Fact]
    public async Task Another_lead_is_in_it_where_it_happened()
    {
        var chat = await Chat.InTheFirstCycle();
        await Record(chat, "The tactic is agreed.", basedOn: 1);
        chat.On(2026, 1, 6);
        await (await chat.As("ilau.officer").Says("make con.lead@example.org lead of SRP-01")).Says("yes");
        chat.On(2026, 1, 7);
        await chat.As("con.lead").Says("SRP-01 is in progress, I have taken it over");
        await chat.As("con.lead").Says("yes");

        var reply = (await chat.As("con.lead").Says("history of SRP-01")).Hears("History of SRP-01: 3 updates, the latest Work in progress, a change of lead").Hears<HistoryReply>();
        reply.Entries.Select(e => e.What).ShouldBe(["Work in progress", "Another lead", "Work in progress", "Work in progress"]);
        reply.Entries[1].WhenAndWho.ShouldBe("Tue 6 Jan 2026, Director, Central Communications in the place of Head of Traffic");
    }

    private static async Task Record(Chat chat, string narrative, int basedOn) =>
        (await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference("SRP-01"), 1, Some.Draft(narrative) with { BasedOn = basedOn }))).Heard.ShouldNotBeEmpty();

    private static async Task Return(Chat chat, int sequence, string comment)
    {
        var officer = (await chat.Directory.Find(Some.Email("ilau.officer"), default)).ShouldNotBeNull();
        (await new GiveVerdict(chat.Register, chat.Audit, chat.Clock).Give(ReferencePlan.Id, Some.Reference("SRP-01"), sequence, QualityVerdict.Pending, Judgement.Returned, comment, officer, default)).ShouldBeOfType<VerdictOutcome.Given>();
    }
}
