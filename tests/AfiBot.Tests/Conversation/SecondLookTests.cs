using AfiBot.Tests.Conversation.Understanding;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>What was not understood, or is hardly ever said so, is asked about: what it is likely about is offered, of what it names, and nothing is done until it is picked.</summary>
public sealed class SecondLookTests
{
    [Fact]
    public void What_a_message_is_likely_about_is_offered_of_what_it_names() =>
        LikelyRequests.InPlaceOf(new NotUnderstoodRequest(), false, "name and shame in forensics then, who is sat on their hands", Understanding.ReferencePlan.AsRead, Some.Manager(), [])
            .ShouldBeOfType<DidYouMeanRequest>().Options.ShouldContain(new UnansweredRequest(new Scope.Framework(new FrameworkCode("FOR"))));

    [Fact]
    public async Task News_is_offered_for_each_of_few_AFIs_and_kept_to_the_letter()
    {
        const string news = "a dedicated sergeant has been put on fatal four enforcement and Bikesafe attendance has tripled";
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        (await lead.Taps(new MeantAfiRequest(Some.Reference("SRP-02"), news))).Hears<DialogReply>();
        await lead.Says("in progress");
        await lead.Says("skip");
        await lead.Taps("Record it");

        (await chat.Said("SRP-02")).ShouldHaveSingleItem().Narrative.ShouldEndWith(news);
        LikelyRequests.InPlaceOf(new NotUnderstoodRequest(), false, news, Understanding.ReferencePlan.AsRead, Some.Lead(), [Some.Reference("SRP-01"), Some.Reference("SRP-02")])
            .ShouldBeOfType<DidYouMeanRequest>().Options.OfType<MeantAfiRequest>().ShouldAllBe(o => o.Said == news);
    }

    [Fact]
    public async Task What_was_picked_as_news_is_not_asked_about_again()
    {
        var lead = (await Chat.InTheFirstCycle()).As("srp.lead");

        (await lead.Taps(new MeantAfiRequest(Some.Reference("SRP-02"), "the vans are in and the crews like them, who has not answered"))).Hears<DialogReply>();
    }

    [Fact]
    public void Whoever_only_asks_is_offered_nothing_that_is_an_officers_to_order()
    {
        foreach (var row in CorpusTests.Learnt.Where(r => r.As is "officer"))
            if (LikelyRequests.InPlaceOf(new NotUnderstoodRequest(), false, row.Say, Understanding.ReferencePlan.AsRead, Some.Manager(), []) is DidYouMeanRequest offered)
                offered.Options.ShouldAllBe(o => !(o is OrderRequest || o is ReviewRequest), row.Say);
    }

    [Theory]
    [InlineData("purple elephants dancing")]
    [InlineData("")]
    [InlineData("?!")]
    public void Of_what_holds_no_known_words_nothing_is_offered(string said) => LikelyRequests.InPlaceOf(new NotUnderstoodRequest(), false, said, Understanding.ReferencePlan.AsRead, Some.Officer(), []).ShouldBeOfType<NotUnderstoodRequest>();

    [Fact]
    public void What_is_certain_and_what_gives_a_status_is_never_put_in_doubt()
    {
        var given = new GiveUpdateRequest(new Intent.GiveUpdate(Some.Reference("SRP-02"), Status.Completed, null, "who has not answered in roads", null), "SRP-02 completed, who has not answered in roads");
        LikelyRequests.InPlaceOf(given, false, given.Text, Understanding.ReferencePlan.AsRead, Some.Lead(), [Some.Reference("SRP-02")]).ShouldBe(given);
        var asked = new StatusRequest(new Scope.Plan());
        LikelyRequests.InPlaceOf(asked, true, "who has not answered", Understanding.ReferencePlan.AsRead, Some.Lead(), []).ShouldBe(asked);
    }
}
