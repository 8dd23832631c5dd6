using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>A target date that moves to a later day needs a reason, and is counted. That of SRP-02 is 31 March 2007 in the plan.</summary>
public sealed class DelayTests
{
    [Fact]
    public async Task A_later_date_is_asked_about_and_the_reason_is_recorded()
    {
        var (chat, lead) = await ToTheDate();

        (await lead.Says("30 June 2026")).Hears("SRP-02: The target date moves from Sat 31 Mar 2007 to Tue 30 Jun 2026. This is the first time that it moves. Why is that, in a line?");
        (await lead.Says("skip")).Hears("SRP-02: ILAU needs a line on that. The target date moves from");
        (await lead.Says("the supplier went out of business")).Hears("SRP-02: Were the equality");
        await lead.Says("both");
        (await lead.Says("skip")).Hears("The target date moves for the first time: it was Sat 31 Mar 2007. ILAU has to agree to that; until then Sat 31 Mar 2007 counts. Record for SRP-02: Work in progress. One reader is fitted.");
        await lead.Says("yes");

        (await chat.Said("SRP-02")).ShouldHaveSingleItem().Said[UpdateFields.Delay].ShouldBe("the supplier went out of business");
        (await chat.Afi("SRP-02")).Slips.ShouldBe(1);
    }

    [Fact]
    public async Task Each_time_is_counted_and_one_that_is_withdrawn_is_not()
    {
        var (chat, lead) = await ToTheDate();
        await lead.Says("cancel");
        await Move(lead, "SRP-02 in progress, one reader fitted, target 30 June 2026", "the supplier went out of business");

        (await lead.Says("SRP-02 in progress, second supplier found, target 31 July 2026")).Hears("SRP-02: The target date moves from Tue 30 Jun 2026 to Fri 31 Jul 2026. This is the second time that it moves.");
        await lead.Says("the second supplier starts in July");
        await lead.Says("yes");
        (await chat.Afi("SRP-02")).Slips.ShouldBe(2);

        await lead.Says("undo");
        (await chat.Afi("SRP-02")).Slips.ShouldBe(1);
    }

    [Fact]
    public async Task A_date_without_a_year_is_the_next_one()
    {
        var (_, lead) = await ToTheDate();

        (await lead.Says("31 March")).Hears("SRP-02: The target date moves from Sat 31 Mar 2007 to Tue 31 Mar 2026.");
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("none")]
    [InlineData("1 March 2007")]
    public async Task A_date_that_does_not_move_to_a_later_day_needs_no_reason(string date)
    {
        var (_, lead) = await ToTheDate();

        (await lead.Says(date)).Hears("SRP-02: Were the equality");
    }

    [Fact]
    public async Task A_form_asks_for_the_reason_and_keeps_what_was_filled_in()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        var draft = Some.Draft() with { BasedOn = 1, TargetDate = "2026-06-30" };

        (await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-02"), 1, draft))).Hears<AnswerFormReply>().Problems.Select(p => p.Text).ShouldBe(["The target date moves to a later day: say in a line why."]);
        await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-02"), 1, draft.With(UpdateFields.Delay, "supplier gone")));
        lead.Hears<RequestCardReply>().Notice.ShouldBe("SRP-02 is saved.");
    }

    private static async Task Move(Voice lead, string said, string why)
    {
        await lead.Says(said);
        await lead.Says(why);
        (await lead.Says("yes")).Hears("SRP-02 is recorded as Work in progress.");
    }

    private static async Task<(Chat Chat, Voice Lead)> ToTheDate()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-02");
        await lead.Says("in progress");
        (await lead.Says("One reader is fitted.")).Hears("SRP-02: What is the target date? So far it is Sat 31 Mar 2007.");
        return (chat, lead);
    }
}
