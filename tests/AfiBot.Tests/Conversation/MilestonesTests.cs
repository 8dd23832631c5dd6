using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Leads report by milestone. SRP-01 has milestones 1, 2 and 3, due on 12 and 31 December and 31 March; SRP-02 has RS-7. Today is 5 January 2026.</summary>
public sealed class MilestonesTests
{
    private static readonly DateOnly Today = new(2026, 1, 5);

    [Theory]
    [InlineData("milestone 2 of SRP-01 done on 3 January", "2 2026-01-03")]
    [InlineData("Milestone 2 of SRP-01 was completed on 30 December, all shifts are through", "2 2025-12-30")]
    [InlineData("SRP-01: milestone 2 done", "2 2026-01-05")]
    [InlineData("SRP-01 milestones 1 and 2 are both complete", "1 2026-01-05\n2 2026-01-05")]
    [InlineData("we have completed milestone 2 of SRP-01 on 2 Jan", "2 2026-01-02")]
    [InlineData("completed milestone 2 of SRP-01", "2 2026-01-05")]
    [InlineData("milestone 1 of SRP-01 done on 10 December, milestone 2 done on 2 January", "1 2025-12-10\n2 2026-01-02")]
    public async Task They_are_said_in_a_sentence_shown_and_recorded(string said, string done)
    {
        var chat = await Milestoned();
        var lead = await chat.As("srp.lead").Says(said);

        var draft = lead.Hears<SummaryReply>().Draft;
        (draft.Status, draft.Narrative, draft.Said[UpdateFields.MilestonesDone]).ShouldBe((Status.WorkInProgress, said, done));
        await lead.Says("yes");

        (await chat.Said("SRP-01")).ShouldHaveSingleItem().Said[UpdateFields.MilestonesDone].ShouldBe(done);
    }

    [Theory]
    [InlineData("milestone 2 of SRP-01 not done")]
    [InlineData("milestone 2 of SRP-01 done soon")]
    [InlineData("milestone 2 of SRP-01 will be done by 3 March")]
    [InlineData("milestone 2 of SRP-01 nearly done")]
    [InlineData("milestone 2 of SRP-01 done?")]
    [InlineData("the milestone meeting for SRP-01 is done")]
    public async Task What_is_not_done_is_not_taken(string said)
    {
        var chat = await Milestoned();
        var lead = await chat.As("srp.lead").Says(said);

        (lead.Heard[^1] as SummaryReply)?.Draft.Said[UpdateFields.MilestonesDone].ShouldBe("");
        await lead.Says("yes");
        (await chat.Said("SRP-01")).ShouldAllBe(u => u.Said[UpdateFields.MilestonesDone] == "" && u.Status != Status.Completed);
    }

    [Theory]
    [InlineData("milestone 4 of SRP-01 done on 3 January", "SRP-01 has no milestone 4: there are 1, 2, 3. I have not recorded anything.")]
    [InlineData("milestone 1 of SRP-03 done on 3 January", "SRP-03 has no milestone 1; the plan gives it none. I have not recorded anything.")]
    [InlineData("milestone 2 of SRP-01 done on 3 March 2026", "Tue 3 Mar 2026 is still to come, so milestone 2 cannot have been done on it. I have not recorded anything.")]
    public async Task What_the_plan_does_not_have_or_is_to_come_is_refused(string said, string heard) =>
        (await (await Milestoned()).As("srp.lead").Says(said)).Hears(heard);

    [Fact]
    public async Task The_plans_own_reference_of_a_milestone_says_which_AFI_it_is_of()
    {
        var lead = await (await Milestoned()).As("srp.lead").Says("milestone RS-7 done on 2 January");

        lead.Hears<SummaryReply>().Reference.Value.ShouldBe("SRP-02");
        lead.Hears<SummaryReply>().Draft.Said[UpdateFields.MilestonesDone].ShouldBe("RS-7 2026-01-02");
    }

    [Fact]
    public async Task A_story_of_the_AFI_has_them_too_and_its_status_is_its_own()
    {
        var lead = await (await Milestoned()).As("srp.lead").Says("SRP-01 is in progress, milestone 1 was met on 12 December and the second is under way");

        var draft = lead.Hears<SummaryReply>().Draft;
        (draft.Status, draft.Said[UpdateFields.MilestonesDone]).ShouldBe((Status.WorkInProgress, "1 2025-12-12"));
    }

    [Fact]
    public async Task The_dialog_asks_for_them_and_what_is_done_stays_done()
    {
        var chat = await Milestoned();
        var lead = await chat.As("srp.lead").Says("milestone 1 of SRP-01 done on 12 December");
        await lead.Says("yes");
        foreach (var said in (string[])["update SRP-01", "in progress", "The officers are being trained.", "none"])
            await lead.Says(said);

        lead.Hears("SRP-01: Which milestones are done, and when? 1: Agree the tactic, due Fri 12 Dec 2025, done Fri 12 Dec 2025; 2: Train the officers, due Wed 31 Dec 2025; 3: Report the hits, due Tue 31 Mar 2026.");
        (await lead.Says("4 done yesterday")).Hears("SRP-01: There is no milestone 4.");
        (await lead.Says("2 done on 2 January")).Hears("SRP-01: Were the equality and financial impacts considered?");
        await lead.Says("both");
        await lead.Says("skip");
        await lead.Says("yes");

        (await chat.Said("SRP-01"))[^1].Said[UpdateFields.MilestonesDone].ShouldBe("1 2025-12-12\n2 2026-01-02");
        (await lead.Says("SRP-01")).Hears<AfiReply>().Blocks.OfType<Block.Labelled>().ShouldContain(new Block.Labelled("Milestones:", "2 of 3 done"));
    }

    [Fact]
    public async Task The_page_of_the_AFI_says_by_how_many_days_they_are_late()
    {
        var lead = await (await Milestoned()).As("srp.lead").Says("SRP-01");

        var page = lead.Hears<AfiReply>();
        page.Blocks.OfType<Block.Labelled>().ShouldContain(new Block.Labelled("Milestones:", "0 of 3 done, 2 late"));
        page.Blocks.OfType<Block.Line>().Select(l => string.Concat(l.Runs.Select(r => r.Text))).ShouldContain("2 Train the officers · due Wed 31 Dec 2025, 5 days late");
    }

    [Fact]
    public async Task The_form_takes_them_a_line_each()
    {
        var chat = await Milestoned();
        var lead = chat.As("srp.lead");

        (await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-01"), 1, Some.Draft().With(UpdateFields.MilestonesDone, "4 done") with { BasedOn = 1 })))
            .Hears("SRP-01: I cannot read \"4 done\" as a milestone that is done: give its name and its day, such as \"1 31/03/2027\".");
        await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-01"), 1, Some.Draft().With(UpdateFields.MilestonesDone, "2 2 January 2026\n1 12/12/2025") with { BasedOn = 1 }));

        (await chat.Said("SRP-01")).ShouldHaveSingleItem().Said[UpdateFields.MilestonesDone].ShouldBe("1 2025-12-12\n2 2026-01-02");
    }

    private static async Task<Chat> Milestoned()
    {
        var chat = await Chat.InTheFirstCycle();
        await Support.Milestoned.Give(chat.Register);
        (await chat.Position()).Today.ShouldBe(Today);
        return chat;
    }
}
