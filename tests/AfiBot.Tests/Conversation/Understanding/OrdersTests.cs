namespace AfiBot.Tests.Conversation.Understanding;

public sealed class OrdersTests
{
    [Fact]
    public void Every_order_in_the_files_of_words_is_one_that_a_topic_takes_and_every_order_of_a_topic_can_be_said()
    {
        var said = DataFile.Names().Select(DataFile.Open).SelectMany(file => file.Map("orders").Keys.Concat(file.Map("whole orders").Keys).Concat(file.Map("evidence").Keys)).Concat(["digest-here"]);

        said.Distinct().Order().ShouldBe(TopicList.All.SelectMany(t => t.Orders.Keys).Order());
    }

    [Theory]
    [InlineData("post the digest", "digest-now")]
    [InlineData("post the digest here", "digest-here")]
    [InlineData("post the digest here now", "digest-now")]
    [InlineData("post the digest here every week from now on", "digest-here")]
    [InlineData("show me the digest here", "digest-now")]
    public void A_digest_is_posted_here_every_week_unless_it_is_said_to_be_for_once(string text, string order) =>
        ReferencePlan.Read(text).Intent.ShouldBeOfType<Intent.Wanted>().Request.Verb.ShouldBe(order == "digest-now" ? "postDigest" : "digestHere");
}
