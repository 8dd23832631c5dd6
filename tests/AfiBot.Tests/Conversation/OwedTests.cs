using AfiBot.Tests.Support;
using AfiBot.Tests.Teams.Cards;

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
        card.Groups.Select(g => g.Heading).ShouldBe(["Start here: past the target date", "Strategic road policing · Excellent / Stable"]);
        card.Groups.SelectMany(g => g.Afis).Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-02", "SRP-03", "SRP-01", "SRP-04"]);
        card.Blocks.OfType<Block.Line>().First().Runs.ShouldBe([new Run("0 of 4 answered", Role.Strong), new Run(" · "), new Run("due Mon 26 Jan 2026, 21 days left")]);
    }

    [Fact]
    public async Task What_is_answered_goes_to_the_end_folded_away()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference("SRP-02"), 1, Some.Draft() with { BasedOn = 1 }));

        var card = lead.Hears<RequestCardReply>();
        card.Groups.SelectMany(g => g.Afis).Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-03", "SRP-01", "SRP-04", "SRP-02"]);
        card.Blocks.OfType<Block.Folded>().ShouldHaveSingleItem().Label.ShouldBe("Show what is answered");
    }

    [Fact]
    public async Task All_can_be_answered_one_after_another_and_each_save_opens_the_next()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("what do I owe?");

        await lead.Taps("Answer all 4, one after another");
        await Saves("SRP-02");
        lead.Hears<AnswerFormReply>().Notice.ShouldBe("SRP-02 is saved.");
        await lead.Taps("Skip to SRP-01");
        await Saves("SRP-01");
        await Saves("SRP-04");

        var card = lead.Hears<RequestCardReply>();
        (card.Notice, card.Progress.Answered).ShouldBe(("SRP-04 is saved.", 3));
        card.Begin.ShouldBeNull("one is left, and has a button of its own");

        async Task Saves(string reference)
        {
            var form = lead.Hears<AnswerFormReply>();
            form.Afi.Afi.Reference.ShouldBe(Some.Reference(reference));
            await lead.Taps(new SaveAnswerRequest(form.Afi.Afi.Reference, 1, Some.Draft() with { BasedOn = form.Draft.BasedOn }, form.Then));
        }
    }

    [Fact]
    public async Task A_long_card_over_several_frameworks_can_be_narrowed_to_one_and_answered_within_it()
    {
        var scene = await Scene.Of(
            "Baseline Assessment 2006-07",
            [Some.Framework(), Some.Framework("VCR", "Volume crime reduction") with { Order = 1 }],
            [.. Enumerable.Range(1, 6).Select(n => Some.Afi($"SRP-0{n}")), .. Enumerable.Range(1, 3).Select(n => Some.Afi($"VCR-0{n}"))]);
        await scene.Open();

        var all = (RequestCardReply)await scene.Tap(Some.Lead(), new OwedRequest());
        all.Frameworks.Select(f => (f.Name, f.Left)).ShouldBe([("Strategic road policing", 6), ("Volume crime reduction", 3)]);
        var roads = (RequestCardReply)await scene.Tap(Some.Lead(), new OwedRequest(0, new FrameworkCode("VCR")));
        (roads.PageCount, roads.Left, roads.Begin!.Within).ShouldBe((1, 3, new FrameworkCode("VCR")));
        roads.Groups.SelectMany(g => g.Afis).Select(a => a.Afi.Reference.Value).ShouldBe(["VCR-01", "VCR-02", "VCR-03"]);

        var form = (AnswerFormReply)await scene.Tap(Some.Lead(), new OpenFormRequest(Some.Reference("VCR-03"), GoesOn: true, new FrameworkCode("VCR")));
        form.Then.ShouldBeNull("it is the last of its framework");
        ((RequestCardReply)await scene.Tap(Some.Lead(), new OwedRequest(0, new FrameworkCode("PVP")))).Within.ShouldBeNull("nothing is owed there");
    }

    [Fact]
    public async Task A_long_card_has_pages()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("pvp.lead").Says("my card");

        var card = lead.Hears<RequestCardReply>();
        (card.Progress.Asked, card.PageCount, card.Groups.Sum(g => g.Afis.Count)).ShouldBe((25, 4, 8));
        (await lead.Taps(new OwedRequest(3))).Hears<RequestCardReply>().Groups.Sum(g => g.Afis.Count).ShouldBe(1);
        (await lead.Taps(new OwedRequest(99))).Hears<RequestCardReply>().Page.ShouldBe(3);
        await lead.Taps(new SaveAnswerRequest(Some.Reference("PVP-25"), 1, Some.Draft()));
        lead.Hears<RequestCardReply>().Page.ShouldBe(0, "where what is left begins");
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

        (await chat.As("srp.lead").Says("what do I owe?")).Hears<RequestCardReply>().Blocks.OfType<Block.Line>().First().Runs[^1].ShouldBe(new Run("was due Mon 26 Jan 2026; you can still answer until Mon 9 Feb 2026", Role.Urgent));
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
