using System.Text;
using System.Text.Json.Nodes;
using AfiBot.Teams;
using AfiBot.Tests.Support;
using CsCheck;

namespace AfiBot.Tests.Teams;

/// <summary>From what Teams' clients send to the words that were meant.</summary>
public sealed class MessageTextTests
{
    private static readonly Activities Sent = new("http://localhost/");

    [Theory]
    [InlineData("<at>Jane Smith</at> has the paper", "Jane Smith has the paper")]
    [InlineData("<at id=\"1\">Jane Smith</at> has the paper", "Jane Smith has the paper")]
    [InlineData("ask <at>Jane Smith</at>, then <at>Jane Smith</at> again", "ask Jane Smith, then Jane Smith again")]
    [InlineData("<at>Liam O&#39;Brien</at> and <at>Smith &amp; Co</at> have it", "Liam O'Brien and Smith & Co have it")]
    [InlineData("<at>Jane</at> <at>Smith</at> has it", "Jane Smith has it")]
    [InlineData("<at>Jane</at>&nbsp;<at>Smith</at> has it", "Jane Smith has it")]
    [InlineData("<at>Somebody Nobody told of</at> has it", "Somebody Nobody told of has it")]
    [InlineData("<at>AfiBot</at> what is overdue?", "what is overdue?")]
    [InlineData("<at>AfiBot</at>&nbsp;what is overdue?\n", "what is overdue?")]
    [InlineData("<at id=\"0\">AfiBot</at>, what is overdue?", "what is overdue?")]
    [InlineData("<at>AfiBot</at>: <at>Jane Smith</at> has the paper", "Jane Smith has the paper")]
    [InlineData("<at>Jane Smith</at> has the paper <at>AfiBot</at>", "Jane Smith has the paper")]
    [InlineData("what is overdue <at>AfiBot</at>", "what is overdue")]
    public void Names_stay_as_names_and_the_bot_s_own_mention_goes(string text, string expected) =>
        Read(Message(text, Mention("AfiBot", "28:bot"), Mention("Jane Smith", "29:jane"), Mention("Jane", "29:jane"), Mention("Smith", "29:jane"),
            Mention("Liam O&#39;Brien", "29:liam"), Mention("Smith &amp; Co", "29:co"))).ShouldBe(expected);

    [Fact]
    public void A_mention_is_found_by_its_number_where_two_have_one_name() =>
        Read(Message("<at id=\"0\">Afi</at> <at id=\"1\">Afi</at> has it", Mention("Afi", "28:bot"), Mention("Afi", "29:afi"))).ShouldBe("Afi has it");

    [Fact]
    public void Entities_told_twice_and_in_another_order_say_the_same() =>
        Read(Message("<at>AfiBot</at> <at>Jane Smith</at> has it", Mention("Jane Smith", "29:jane"), Mention("Jane", "29:jane"), Mention("AfiBot", "28:bot"), Mention("AfiBot", "28:bot")))
            .ShouldBe("Jane Smith has it");

    [Theory]
    [InlineData("AfiBot, status of roads", "status of roads")]
    [InlineData("@AfiBot status of roads", "status of roads")]
    [InlineData("@afibot: status of roads", "status of roads")]
    [InlineData("hey AfiBot: what do I owe?", "what do I owe?")]
    [InlineData("Hi AfiBot - what do I owe?", "what do I owe?")]
    [InlineData("Hello, AfiBot what do I owe?", "what do I owe?")]
    [InlineData("what is overdue, AfiBot?", "what is overdue?")]
    [InlineData("what is overdue @AfiBot", "what is overdue")]
    [InlineData("AfiBot\u00A0– status\u200B of roads", "status of roads")]
    [InlineData("AfiBot", "hello")]
    [InlineData("@AfiBot!", "hello")]
    [InlineData("hi AfiBot", "hello")]
    [InlineData("AfiBot reminders were switched on in March", "AfiBot reminders were switched on in March")]
    [InlineData("We wrote to afibot@example.org", "We wrote to afibot@example.org")]
    public void The_bot_s_name_is_no_part_of_what_is_said_to_it(string text, string expected) => Read(Message(text)).ShouldBe(expected);

    [Fact]
    public void A_mention_without_words_is_a_greeting() =>
        Read(Message("<at>AfiBot</at>  \n", Mention("AfiBot", "28:bot"))).ShouldBe("hello");

    [Theory]
    [InlineData("<quoted messageId=\"1700000000001\"/> what do I owe?", "what do I owe?")]
    [InlineData("<quoted messageId=\"1700000000001\"></quoted>what do I owe?", "what do I owe?")]
    [InlineData("<quoted messageId=\"1\"/> <quoted messageId='2' />\nwhat do I owe?", "what do I owe?")]
    [InlineData("<attachment id=\"1700000000001\"></attachment>\nwhat do I owe?", "what do I owe?")]
    [InlineData("<quoted messageId=\"1\"/> <at>AfiBot</at> what do I owe?", "what do I owe?")]
    public void What_a_reply_quotes_is_not_said_again(string text, string expected)
    {
        var message = Message(text, Mention("AfiBot", "28:bot"));
        message["entities"]!.AsArray().Add(new JsonObject { ["type"] = "quotedReply", ["quotedReply"] = new JsonObject { ["messageId"] = "1700000000001", ["preview"] = "Hello" } });
        Read(message).ShouldBe(expected);
    }

    [Fact]
    public void A_reply_with_a_block_quote_says_what_stands_under_it() =>
        Read(Html(
            "Jane Smith\nSRP-02 is completed\n\nwhat do I owe?",
            "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\"><strong itemprop=\"mri\">Jane Smith</strong><p itemprop=\"preview\">SRP-02 is completed</p></blockquote>"
            + "<p><span itemscope itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">AfiBot</span>&nbsp;what do I owe?</p>")).ShouldBe("what do I owe?");

    [Theory]
    [InlineData("<p>what do I owe?</p>", "what do I owe?")]
    [InlineData("<div><div>SRP-01&nbsp;is <strong>completed</strong>: Tom &amp; Jane&#39;s paper, 5 &lt; 6 &#x2713;</div></div>", "SRP-01 is completed: Tom & Jane's paper, 5 < 6 ✓")]
    [InlineData("<p>one</p>\r\n<p>two<br>three<br/>four</p>", "one\ntwo\nthree\nfour")]
    [InlineData("<p>Done:</p><ul><li>cameras</li><li>cars<ul><li>two</li></ul></li></ul><ol><li>first<li>second</ol>", "Done:\n- cameras\n- cars\n- two\n1. first\n2. second")]
    [InlineData("<table><tr><th>AFI</th><th>Status</th></tr><tr><td>SRP-01</td><td><p>done</p></td></tr></table>", "AFI | Status\nSRP-01 | done")]
    [InlineData("see <a href=\"https://example.org/paper\">the paper</a> and <a href=\"https://example.org/\">example.org</a>", "see the paper (https://example.org/paper) and example.org")]
    [InlineData("<a href=\"javascript:alert(1)\">the paper</a>", "the paper")]
    [InlineData("good <img alt=\"👍\" itemtype=\"http://schema.skype.com/Emoji\" src=\"https://x/y.png\"> and <emoji id=\"like\" alt=\"🚒\" title=\"x\"></emoji>", "good 👍 and 🚒")]
    [InlineData("<p>it <img src=\"https://x/y.png\" alt=\"image\"> opened</p>", "it opened")]
    [InlineData("<script>alert('x')</script><style>p{}</style><!-- a > b --><p hidden>secret</p><p style=\"display: none\">gone</p>seen", "seen")]
    [InlineData("<p>a < b and c > d", "a < b and c > d")]
    [InlineData("<p title=\"a > b\">words</p", "words</p")]
    [InlineData("<at id=\"0\">AfiBot</at> <at id=\"1\">Jane Smith</at> has it", "Jane Smith has it")]
    [InlineData("<blockquote>my own words</blockquote>", "my own words")]
    public void A_formatted_message_is_read(string html, string expected)
    {
        Read(Html(null, html)).ShouldBe(expected);
        Read(Html(" \u200B", html)).ShouldBe(expected);
        var inText = Message(html, Mention("AfiBot", "28:bot"), Mention("Jane Smith", "29:jane"));
        inText["textFormat"] = "xml";
        Read(inText).ShouldBe(expected);
    }

    [Fact]
    public void A_message_with_words_is_read_from_them_whatever_is_attached() =>
        Read(Html("update SRP-01", "<p>something else</p>")).ShouldBe("update SRP-01");

    [Theory]
    [InlineData("a < b && b > c; <b>not bold</b> &amp; &lt; &nbsp;")]
    [InlineData("one\ntwo\n\nthree")]
    [InlineData("<script> is a word here")]
    [InlineData("x <y@example.org> wrote")]
    public void What_was_typed_is_kept_as_it_was_typed(string text) => Read(Message(text)).ShouldBe(text);

    [Fact]
    public void A_text_without_mentions_comes_through_unchanged() =>
        Gen.Char["abc XYZ019.,;:!?&<>\"'()/\n\t-"].Array[1, 60].Select(c => PlainText.Of("w" + new string(c))).Sample(text =>
            Read(Message(text)).ShouldBe(text));

    [Fact]
    public void No_markup_makes_the_reader_fail() =>
        Gen.OneOf(new[] { "<", ">", "</", "/>", "p", "li", "a href=", "\"", "'", "&", ";", "<!--", "-->", "<at>", "</at>", "<td>", "<table>", "<ol>", "x", " ", "\n", "&#0;", "&#xD800;", "<quoted ", "<script>" }.Select(Gen.Const).ToArray())
            .Array[0, 40].Select(string.Concat).Sample(html => Read(Html(null, html)).ShouldNotBeNull());

    [Theory]
    [InlineData("<p>")]
    [InlineData("<")]
    [InlineData("<at>")]
    [InlineData("<a ")]
    [InlineData("<p a=\"")]
    [InlineData("<!--")]
    [InlineData("<at id=")]
    [InlineData("<quoted ")]
    [InlineData("@AfiBot")]
    [InlineData("AfiBot, ")]
    [InlineData("hi AfiBot ")]
    public void A_hostile_message_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 28_000 / piece.Length));
        Read(Html(null, text)).ShouldNotBeNull();
        Read(Message(text)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("SRP-04 is completed", "https://force.sharepoint.com/sites/roads/Car pound lease (1).pdf", "SRP-04 is completed\nhttps://force.sharepoint.com/sites/roads/Car%20pound%20lease%20(1).pdf")]
    [InlineData("", "https://force.sharepoint.com/lease.pdf", "https://force.sharepoint.com/lease.pdf")]
    [InlineData("SRP-04", "http://force.example.org/lease.pdf", "SRP-04")]
    [InlineData("SRP-04", "nowhere", "SRP-04")]
    public void A_file_is_read_as_the_link_to_it(string text, string file, string read)
    {
        var message = Message(text);
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = file,
            ["name"] = "lease.pdf",
            ["content"] = new JsonObject { ["downloadUrl"] = "https://force.sharepoint.com/download?token=secret", ["uniqueId"] = "1150D938-8870-4044-9F2C-5BBDEBA70C9D", ["fileType"] = "pdf" },
        });

        Read(message).ShouldBe(read);
    }

    private static JsonObject Message(string text, params JsonObject[] entities) =>
        Sent.With("message", ("text", text), ("entities", new JsonArray([.. entities])));

    private static JsonObject Html(string? text, string html)
    {
        var message = Message(text ?? "", Mention("AfiBot", "28:bot"), Mention("Jane Smith", "29:jane"));
        if (text is null)
            message.Remove("text");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://x" }, new JsonObject { ["contentType"] = "text/html", ["content"] = html });
        return message;
    }

    private static JsonObject Mention(string name, string id) => new()
    {
        ["type"] = "mention", ["text"] = $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = System.Net.WebUtility.HtmlDecode(name) },
    };

    private static string Read(JsonObject message)
    {
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(message.ToJsonString()));
        return MessageText.Of(ActivityReader.Read(body, CancellationToken.None).GetAwaiter().GetResult()!);
    }
}
