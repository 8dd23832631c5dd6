using AfiBot.Cards;
using AfiBot.Teams;
using AfiBot.Tests.Support;
using CsCheck;

namespace AfiBot.Tests.Teams.Cards;

/// <summary>A message's own text and its notification: whatever stands in them does nothing, whoever reads Markdown or HTML in it.</summary>
public sealed class PlainTextTests(CardRenderer renderer) : IClassFixture<CardRenderer>
{
    private const string Joiner = "\u2060";

    private static readonly string[] Pieces =
    [
        "*", "**", "_", "__", "`", "```", "~~", "[", "](", "]", ")", "!", "<", ">", "</", "<b>", "<at>", "</at>", "<!--", "&lt;", "&#42;", "&", "#", "# ", "- ", "+ ", "1. ", "1) ", "> ",
        "|", "| - | - |", "---", "===", ":", "://", "http", "https://", "mailto:", "www", ".", "@", "e.example", "me@example.org", "tel:1", "//e.example/x", "\\", "\\*", "{{", "}}", " ", "  ", "    ",
        "\t", "\n", "\n\n", "\r\n", "word", "Ünï", "8", "08:00", "\"", "'", "(", "/", "=", "$", "[x]: http://e.example", "javascript:alert(1)",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(n => Pieces[n]).Array[0, 12].Select(string.Concat);

    public static TheoryData<string> Typed => TypedTextTests.Typed;

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task What_is_typed_is_inert_in_text_and_summary(string text)
    {
        var line = Messages.Draw(new TextReply(text));
        var card = Messages.Draw(new TextReply(text, new Choice("Help", new HelpRequest())));

        line.TextFormat.ShouldBe("plain");
        await IsInert(line.Text!);
        await IsInert(card.Summary!);
        Plain(line.Text!).ShouldBe(Plain(text));
        Plain(card.Summary!).ShouldBe(Plain(text));
    }

    [Fact]
    public async Task Nothing_that_can_be_put_together_becomes_active()
    {
        for (var n = 0; n < 1000; n++)
            await IsInert(Literal.Lines(Texts.Single()));
    }

    [Fact]
    public void Nothing_that_can_be_put_together_gets_lost() =>
        Texts.Sample(text => Plain(Literal.Lines(text)) == Plain(text));

    [Theory]
    [InlineData("<at>Chief Constable</at>")]
    [InlineData("a <b>bold</b> <img src=x> <!-- --> </div> <?x")]
    public void No_tag_is_left_in_it(string text) =>
        Literal.Lines(text).ShouldNotMatch("<[a-zA-Z/!?]");

    [Theory]
    [InlineData("http://e.example")]
    [InlineData("see www.example.org.")]
    [InlineData("me@example.org")]
    [InlineData("mailto:me@example.org")]
    [InlineData("e.example/path?a=b")]
    [InlineData("10.0.0.1")]
    public void No_address_is_left_in_it(string text) =>
        Literal.Lines(text).ShouldNotMatch(@"\w\.\w|://|\w@\w|\w:\w");

    [Theory]
    [InlineData("The digest comes here from now on, every Monday at 08:00. Say \"post the digest\" for one now.")]
    [InlineData("Ask me here with a mention: \"status of roads\", \"what is overdue?\" or @AfiBot help.")]
    [InlineData("Strategic road policing (Excellent / Stable): 6 AFIs")]
    [InlineData("4 AFIs to update by Mon 26 Jan 2026: 0 of 4 answered")]
    public void A_line_of_the_bots_own_is_left_as_it_is(string text) => Literal.Lines(text).ShouldBe(text);

    [Fact]
    public async Task Words_that_reach_a_line_by_any_way_are_inert()
    {
        const string Bad = "[x](http://e.example) <b>y</b> **z**";
        var scene = await Scene.Of(Bad, [Some.Framework(name: Bad)], [Some.Afi() with { LeadName = Bad, Improvement = Bad, Area = Bad }]);
        foreach (var said in (string[])[$"status of {Bad}", $"what is overdue in {Bad}?", $"update {Bad}", $"XYZ-99 {Bad}", Bad, "use this channel for the digest", "what do I owe?"])
        {
            foreach (var person in (Person[])[Some.Lead(), Some.Manager(), Some.Officer(), Some.Lead("somebody.else") with { Name = Bad }])
            {
                var message = Messages.Draw(await scene.Hear(person, said));
                await IsInert(message.Text ?? message.Summary!);
            }
        }
    }

    private async Task IsInert(string text)
    {
        var shown = await renderer.Markdown(text);
        (await renderer.Active()).ShouldBe([], text);
        Plain(shown).ShouldBe(Plain(text), text);
    }

    /// <summary>What is read: without the joiners, with the marks that were replaced, white space all alike.</summary>
    private static string Plain(string text) => string.Join(' ', text
        .Replace(Joiner, "", StringComparison.Ordinal)
        .Replace('\u2217', '*').Replace('\u02CD', '_').Replace('\u02CB', '`').Replace('\u223C', '~')
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
