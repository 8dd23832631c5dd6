namespace AfiBot.Tests.Conversation.Understanding;

public sealed class FixedPhraseTests
{
    [Theory]
    [InlineData("help", typeof(Intent.Help), true)]
    [InlineData("Help!", typeof(Intent.Help), true)]
    [InlineData("?", typeof(Intent.Help), true)]
    [InlineData("what can you do", typeof(Intent.Help), true)]
    [InlineData("What can you do?", typeof(Intent.Help), true)]
    [InlineData("back", typeof(Intent.Back), true)]
    [InlineData("go back please", typeof(Intent.Back), true)]
    [InlineData("cancel", typeof(Intent.Cancel), true)]
    [InlineData("Cancel, please.", typeof(Intent.Cancel), true)]
    [InlineData("stop", typeof(Intent.Cancel), true)]
    [InlineData("never mind", typeof(Intent.Cancel), true)]
    [InlineData("forget it", typeof(Intent.Cancel), true)]
    [InlineData("hi", typeof(Intent.Greeting), false)]
    [InlineData("Hello!", typeof(Intent.Greeting), false)]
    [InlineData("good morning", typeof(Intent.Greeting), false)]
    [InlineData("yes", typeof(Intent.Yes), false)]
    [InlineData("y", typeof(Intent.Yes), false)]
    [InlineData("ok", typeof(Intent.Yes), false)]
    [InlineData("OK, thanks", typeof(Intent.Yes), false)]
    [InlineData("confirm", typeof(Intent.Yes), false)]
    [InlineData("yes, save it", typeof(Intent.Yes), false)]
    [InlineData("no", typeof(Intent.No), false)]
    [InlineData("n", typeof(Intent.No), false)]
    [InlineData("no thanks", typeof(Intent.No), false)]
    [InlineData("don't save it", typeof(Intent.No), false)]
    [InlineData("skip", typeof(Intent.Skip), false)]
    [InlineData("none", typeof(Intent.Skip), false)]
    [InlineData("no date", typeof(Intent.Skip), false)]
    [InlineData("leave it", typeof(Intent.Skip), false)]
    [InlineData("same", typeof(Intent.Skip), false)]
    public void A_word_of_the_dialog_is_one_when_it_is_all_that_was_said(string text, Type intent, bool isCertain)
    {
        var reading = ReferencePlan.Read(text);

        reading.Intent.ShouldBeOfType(intent);
        reading.IsCertain.ShouldBe(isCertain);
    }

    [Theory]
    [InlineData("we had to cancel the tender")]
    [InlineData("the unit is back on roads")]
    [InlineData("help from the estates team is needed")]
    [InlineData("yes we have opened the pound and trained the staff")]
    [InlineData("stop and search figures improved")]
    [InlineData("we opened the cycle lane")]
    [InlineData("we open the cycle in May")]
    [InlineData("the digest was useful")]
    public void A_word_of_the_dialog_inside_a_story_is_part_of_the_story(string text) =>
        ReferencePlan.Read(text).ShouldBe(new Reading(new Intent.NotUnderstood(), IsCertain: false));

    [Theory]
    [InlineData("open the cycle", typeof(OpenCycleRequest))]
    [InlineData("open a new cycle", typeof(OpenCycleRequest))]
    [InlineData("Please start the cycle now", typeof(OpenCycleRequest))]
    [InlineData("can you open the next cycle?", typeof(OpenCycleRequest))]
    [InlineData("close the cycle", typeof(CloseCycleRequest))]
    [InlineData("please close this cycle", typeof(CloseCycleRequest))]
    [InlineData("use this channel for the digest", typeof(DigestChannelRequest))]
    [InlineData("post the digest here every week", typeof(DigestChannelRequest))]
    [InlineData("send the weekly digest to this channel", typeof(DigestChannelRequest))]
    [InlineData("post the digest", typeof(PostDigestRequest))]
    [InlineData("send the digest now", typeof(PostDigestRequest))]
    [InlineData("post the digest here now", typeof(PostDigestRequest))]
    public void An_officer_gives_an_order(string text, Type request)
    {
        var reading = ReferencePlan.Read(text);

        reading.Intent.ShouldBeOfType<Intent.Wanted>().Request.ShouldBeOfType(request);
        reading.IsCertain.ShouldBeTrue();
    }

    [Theory]
    [InlineData("what do I owe?")]
    [InlineData("what do i owe")]
    [InlineData("what do you need from me")]
    [InlineData("my areas")]
    [InlineData("show my card")]
    [InlineData("show me my card please")]
    [InlineData("what's outstanding for me")]
    [InlineData("what’s outstanding for me?")]
    [InlineData("What do I still need to answer?")]
    public void A_lead_asks_for_their_own(string text) =>
        ReferencePlan.Read(text).ShouldBe(new Reading(new Intent.WhatDoIOwe(), IsCertain: true));

    [Theory]
    [InlineData("what do I owe on roads?")]
    [InlineData("what am I overdue with in MAPPA")]
    public void A_lead_asks_for_their_own_within_a_framework(string text) =>
        ReferencePlan.Read(text).Intent.ShouldBe(new Intent.WhatDoIOwe());

    [Theory]
    [InlineData("update roads")]
    [InlineData("I'd like to give an update on roads")]
    public void An_update_about_a_framework_asks_for_the_area(string text) =>
        ReferencePlan.Read(text).ShouldBe(new Reading(new Intent.StartUpdate(null), IsCertain: false));
}
