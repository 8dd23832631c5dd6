using AfiBot.Cards;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Teams.Cards;

/// <summary>A page's links are links in a card, and nothing else is.</summary>
public sealed class LinkTests(CardRenderer renderer) : IClassFixture<CardRenderer>
{
    [Fact]
    public async Task A_link_shows_its_words_and_opens_its_page()
    {
        var card = TeamsCard.Draw(new OnePage(new Block.Line(new Run("*the* [report](http://e.example)") { Link = new Uri("https://files.example.org/a_b?c=*d*") })));

        (await renderer.Draw(card)).ShouldBe([]);

        CardJsonReader.Links(card).ShouldBe([("*the* [report](http://e.example)", "https://files.example.org/a_b?c=*d*")]);
        (await renderer.Texts()).ShouldBe(["*the* [report](http://e.example)"]);
        (await renderer.Nameless()).ShouldBe([]);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,<b>b</b>")]
    public void What_is_not_https_is_words_only(string address)
    {
        var card = TeamsCard.Draw(new OnePage(new Block.Labelled("Evidence:", new Run("here") { Link = new Uri(address) })));

        CardJsonReader.Links(card).ShouldBe([]);
        CardJsonReader.Texts(card).ShouldContain("here");
    }

    private sealed record OnePage(params Block[] All) : Reply
    {
        public override string Summary => "A page";

        public override IReadOnlyList<Block> Blocks => All;
    }
}
