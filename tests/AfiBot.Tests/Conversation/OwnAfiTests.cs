using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>What a lead says of their own AFIs without writing a reference. The Head of Traffic is asked for SRP-01 to SRP-04 in cycle 1.</summary>
public sealed class OwnAfiTests
{
    [Theory]
    [InlineData("3 is still going, planners came back with 14 questions", "SRP-03", Status.WorkInProgress)]
    [InlineData("SPR-02 wip, figures are down", "SRP-02", Status.WorkInProgress)]
    [InlineData("serp oh four in progress, peer review booked", "SRP-04", Status.WorkInProgress)]
    public async Task A_bare_number_and_misspelt_letters_are_their_own_AFIs(string said, string reference, Status status)
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said);

        var page = lead.Hears<SummaryReply>();
        (page.Reference.Value, page.Draft.Status).ShouldBe((reference, status));
    }

    [Theory]
    [InlineData("for 2 for 3 and for 5 no change, staff short", "for.lead", "FOR-02 FOR-03 FOR-05")]
    [InlineData("mappa ones no change, awaiting the board meeting", "pvp.lead", "PVP-09 PVP-10 PVP-11")]
    public async Task Codes_that_are_words_and_parts_of_the_plan_are_the_speakers_own(string said, string who, string references)
    {
        var lead = await (await Chat.InTheFirstCycle()).As(who).Says(said);

        lead.Hears<SeveralReply>().Updates.Select(u => u.Reference.Value).ShouldBe(references.Split(' '));
    }

    [Fact]
    public async Task What_is_only_described_is_asked_about_and_the_words_are_kept_meanwhile()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("the car pound opened last week so that's finished");

        lead.Hears("Is this about SRP-03, Seize more vehicles of uninsured or unlicensed drivers?");
        var page = (await lead.Says("yes")).Hears<SummaryReply>();
        (page.Reference.Value, page.Draft.Status, page.Draft.Narrative).ShouldBe(("SRP-03", Status.Completed, "the car pound opened last week so that's finished"));
        (await chat.Said("SRP-03")).ShouldBeEmpty("nothing is recorded before the page is confirmed");
    }

    [Fact]
    public async Task The_button_carries_the_words_and_a_no_drops_them()
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says("the car pound opened last week so that's finished");

        (await lead.Taps("Yes, SRP-03")).Hears<SummaryReply>().Draft.Status.ShouldBe(Status.Completed);
        await lead.Says("cancel");
        await lead.Says("the car pound opened last week so that's finished");
        (await lead.Says("no")).Hears("Nothing was done.");
    }

    [Fact]
    public async Task An_AFI_that_was_shown_last_is_meant_by_this_one()
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says("show SRP-03");

        (await lead.Says("this one is in progress, pound site bought")).Hears("Record for SRP-03: Work in progress. pound site bought");
        await lead.Says("cancel");
        await lead.Says("SRP-02");
        (await lead.Says("update it")).Hears("SRP-02: What is its status?");
    }

    [Fact]
    public async Task A_question_about_what_a_number_may_be_stays_a_question()
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says("what is due in the next 3 weeks?");

        lead.Heard.ShouldHaveSingleItem().ShouldBeOfType<AfiListReply>();
    }

    [Theory]
    [InlineData("SRP-03 seizures: 1,904 this quarter, up from 1,377. Work in progress", Status.WorkInProgress)]
    [InlineData("SRP-03: the pound opened on 12 November and 400 cars went through it, so that's completed", Status.Completed)]
    [InlineData("the pound took its first cars on 12 November. you can close SRP-03", Status.Completed)]
    public async Task A_status_counts_in_a_clause_of_its_own_wherever_it_stands(string said, Status status) =>
        (await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said)).Hears<SummaryReply>().Draft.Status.ShouldBe(status);

    [Theory]
    [InlineData("SRP-03: the fence is finished, gates still ongoing")]
    [InlineData("SRP-03: the board wants it done")]
    [InlineData("SRP-03: we cannot close it. complete by March?")]
    public async Task A_status_of_a_part_or_of_a_wish_is_none(string said)
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said);

        lead.Heard.OfType<SummaryReply>().Where(r => r.Draft.Status is Status.Completed).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("I have an update on the car pound", "SRP-03")]
    [InlineData("can I give you the ksi one now?", "SRP-02")]
    [InlineData("got some news on ANPR for you", "SRP-01")]
    public async Task News_that_is_only_announced_begins_an_update_and_is_no_narrative(string said, string reference)
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said);

        lead.Hears($"Is this about {reference}, ");
        (await lead.Says("yes")).Hears($"{reference}: What is its status?");
        (await lead.Says("completed")).Hears($"{reference}: What has been done since the last update?");
    }

    [Theory]
    [InlineData("we spent 2,180 on 3.5 vans and 40% of the 4%, all in hand")]
    [InlineData("£3 for the pound and 2.5 for the van, in progress")]
    public async Task A_number_that_counts_is_no_AFI(string said) =>
        (await (await Chat.InTheFirstCycle()).As("srp.lead").Says(said)).Heard.ShouldNotContain(r => r is SummaryReply || r is SeveralReply || r is DialogReply);

    [Fact]
    public async Task Of_ones_own_a_question_is_asked_by_saying_mine()
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says("how many of ours are completed?");

        lead.Hears("Completed: 2 of 6. Head of Traffic: 6 AFIs");
        (await lead.Says("which of mine are due before Easter?")).Hears("Due by Sat 4 Apr 2026 for Head of Traffic: ");
    }

    [Fact]
    public async Task Where_one_is_pointed_at_the_words_that_point_are_no_part_of_what_is_said()
    {
        var lead = await (await Chat.InTheFirstCycle()).As("srp.lead").Says("the ANPR one hasn't budged, everyone was on the carnival debrief");

        lead.Hears("Is this about SRP-01, Improve the performance of the ANPR unit?");
        (await lead.Says("yes")).Hears("Record for SRP-01: Work in progress. No change: everyone was on the carnival debrief");
    }
}
