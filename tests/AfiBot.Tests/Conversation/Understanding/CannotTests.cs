namespace AfiBot.Tests.Conversation.Understanding;

public sealed class CannotTests
{
    [Theory]
    [InlineData("give CJP-01 another month", "more time")]
    [InlineData("SRP-01 is not ours", "Who leads")]
    [InlineData("change the lead", "Who leads")]
    [InlineData("delete my answer to SRP-01", "cannot delete anything")]
    [InlineData("please export the plan to excel", "file of the plan")]
    [InlineData("what's the weather like?", "inspection action plan")]
    public void What_it_does_not_do_it_says_and_begins_no_update(string text, string line) =>
        ReferencePlan.Read(text).Intent.ShouldBeOfType<Intent.Cannot>().Line.ShouldContain(line);

    [Theory]
    [InlineData("who leads on SRP-04?")]
    public void What_an_AFI_shows_is_shown(string text) =>
        ReferencePlan.Read(text).Intent.ShouldBe(new Intent.ShowAfi(Some.Reference("SRP-04")));

    [Theory]
    [InlineData("close off this round, we have had enough")]
    [InlineData("send out the requests for the December round")]
    public void What_only_begins_as_an_order_is_asked_about(string text) =>
        ReferencePlan.Read(text).Intent.ShouldBeOfType<Intent.DidYouMean>();
}
