using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>"What do I owe?".</summary>
public sealed class OwedTests
{
    [Fact]
    public async Task A_lead_gets_their_card()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("What do I owe?");

        var card = lead.Hears("4 AFIs to update by Mon 26 Jan 2026: 0 of 4 answered").Hears<RequestCardReply>();
        card.LeadName.ShouldBe("Head of Traffic");
        card.Groups.ShouldHaveSingleItem().Afis.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-01", "SRP-02", "SRP-03", "SRP-04"]);
        card.IsLate.ShouldBeFalse();
    }

    [Fact]
    public async Task A_long_card_has_pages()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("pvp.lead").Says("my card");

        var card = lead.Hears<RequestCardReply>();
        (card.Progress.Asked, card.PageCount, card.Groups.Sum(g => g.Afis.Count)).ShouldBe((25, 4, 8));
        (await lead.Taps(new OwedRequest(3))).Hears<RequestCardReply>().Groups.ShouldHaveSingleItem().Afis.ShouldHaveSingleItem().Afi.Reference.Value.ShouldBe("PVP-25");
        (await lead.Taps(new OwedRequest(99))).Hears<RequestCardReply>().Page.ShouldBe(3);
        await lead.Taps(new SaveAnswerRequest(Some.Reference("PVP-25"), 1, Some.Draft()));
        lead.Hears<RequestCardReply>().Page.ShouldBe(3, "the page on which the saved AFI stands");
    }

    [Fact]
    public async Task After_everything_is_answered_the_card_shows_it()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("asb.lead");
        foreach (var afi in (await chat.Position()).AskedOf(Some.Email("asb.lead")))
            await lead.Taps(new SaveAnswerRequest(afi.Afi.Reference, 1, Some.Draft() with { BasedOn = afi.Afi.UpdateCount }));

        (await lead.Says("what do I owe?")).Hears("2 AFIs to update by Mon 26 Jan 2026: 2 of 2 answered");
    }

    [Fact]
    public async Task After_the_due_date_the_card_is_late()
    {
        var chat = await Chat.InTheFirstCycle();
        chat.On(2026, 1, 27);

        (await chat.As("srp.lead").Says("what do I owe?")).Hears<RequestCardReply>().IsLate.ShouldBeTrue();
    }

    [Theory]
    [InlineData("manager", "You do not lead on any AFI, so you owe nothing.")]
    [InlineData("ilau.officer", "You do not lead on any AFI, so you owe nothing.")]
    [InlineData("trn.lead", "You owe nothing in this cycle: none of your AFIs is in progress or awaiting an update.")]
    public async Task Who_owes_nothing_is_told_so(string name, string heard)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As(name).Says("what do I owe?")).Hears(heard);
    }

    [Fact]
    public async Task With_no_cycle_open_nobody_owes_anything()
    {
        var chat = await Chat.BeforeTheFirstCycle();
        const string heard = "No cycle is open, so you owe nothing at the moment. The next cycle opens on Mon 2 Mar 2026, 09:00.";

        (await chat.As("srp.lead").Says("what do I owe?")).Hears(heard);
        (await chat.As("srp.lead").Says("update")).Hears(heard);
        await chat.OpenTheCycle();
        chat.On(2026, 2, 10);
        (await chat.As("srp.lead").Says("what do I owe?")).Hears(heard);
    }

    [Fact]
    public async Task Update_alone_sends_the_card()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").Says("update")).Hears<RequestCardReply>();
        (await chat.As("srp.lead").Says("update roads")).Hears<RequestCardReply>();
    }
}
