using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>What was found of an impact: typed in the form, said in the dialog and in a sentence, and shown.</summary>
public sealed class FindingsTests
{
    [Fact]
    public async Task What_was_found_is_typed_in_the_form_and_shown_on_the_page_of_the_AFI()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-04"), 1, Some.Draft().With(UpdateFields.EqualityFindings, "Nobody is affected.") with { BasedOn = 1, FinancialImpactConsidered = true }));

        var said = (await chat.Said("SRP-04")).ShouldHaveSingleItem();
        (said.EqualityImpactConsidered, said.FinancialImpactConsidered).ShouldBe((true, true), "who says what was found has considered it");
        (await lead.Says("SRP-04")).Hears<AfiReply>().Blocks.OfType<Block.Labelled>().ShouldContain(new Block.Labelled("Impact on equality:", "Nobody is affected."));
    }

    [Theory]
    [InlineData("equality: nobody is affected", true, false, "nobody is affected", "")]
    [InlineData("Equality impact: two groups gain. Nobody loses. Costs: £40,000 a year, met from the budget", true, true, "two groups gain. Nobody loses.", "£40,000 a year, met from the budget")]
    [InlineData("both; financial impact considered: none", true, true, "", "none")]
    [InlineData("equality and\nfinancial: not more than before", true, true, "", "not more than before")]
    public async Task The_dialog_takes_what_was_found_with_the_answer(string answer, bool equality, bool financial, string ofEquality, string ofMoney)
    {
        var lead = await AtImpact(await Chat.InTheFirstCycle());

        await lead.Says(answer);
        await lead.Says("skip");

        var draft = lead.Hears<SummaryReply>().Draft;
        (draft.EqualityImpactConsidered, draft.FinancialImpactConsidered).ShouldBe((equality, financial));
        (draft.Said[UpdateFields.EqualityFindings], draft.Said[UpdateFields.FinancialFindings]).ShouldBe((ofEquality, ofMoney));
    }

    [Theory]
    [InlineData("The staff network was asked. Equality: nobody is affected", "SRP-04: I cannot tell what \"The staff network was asked.\" is about. Please begin with \"equality:\" or \"financial:\".")]
    [InlineData("nobody is affected", "SRP-04: Please say \"both\", \"equality\", \"financial\" or \"neither\".")]
    public async Task Nothing_is_taken_for_what_was_found_without_its_name(string answer, string heard) =>
        (await (await AtImpact(await Chat.InTheFirstCycle())).Says(answer)).Hears(heard);

    [Fact]
    public async Task A_sentence_has_what_was_found_beside_its_story()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is completed, the car pound opened in March. Equality impact: nobody is affected; financial impact: £2m, as planned");

        lead.Hears<SummaryReply>().Draft.Narrative.ShouldBe("the car pound opened in March.");
        await lead.Says("yes");

        var said = (await chat.Said("SRP-04")).ShouldHaveSingleItem();
        (said.Said[UpdateFields.EqualityFindings], said.Said[UpdateFields.FinancialFindings]).ShouldBe(("nobody is affected", "£2m, as planned"));
    }

    [Fact]
    public async Task It_can_be_added_at_the_page_and_is_dropped_where_the_impact_was_not_considered_after_all()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is completed, the car pound opened in March");

        (await lead.Says("equality: nobody is affected")).Hears("I have put that down. Record for SRP-04: Completed. the car pound opened in March — is that right?");
        lead.Hears<SummaryReply>().Draft.Said[UpdateFields.EqualityFindings].ShouldBe("nobody is affected");
        await lead.Says("change the impact");
        await lead.Says("neither");

        var draft = lead.Hears<SummaryReply>().Draft;
        (draft.EqualityImpactConsidered, draft.Said[UpdateFields.EqualityFindings]).ShouldBe((false, ""));
    }

    [Fact]
    public async Task What_is_too_long_is_said()
    {
        var chat = await Chat.InTheFirstCycle();
        var draft = Some.Draft().With(UpdateFields.FinancialFindings, new string('x', 1001)) with { BasedOn = 1 };

        (await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference("SRP-04"), 1, draft))).Hears("SRP-04: What was found of the financial impact can have 1000 characters at most.");
    }

    private static async Task<Voice> AtImpact(Chat chat)
    {
        var lead = chat.As("srp.lead");
        foreach (var said in (string[])["update SRP-04", "completed", "The car pound opened in March.", "none"])
            await lead.Says(said);
        return lead.Hears("SRP-04: Were the equality and financial impacts considered?");
    }
}
