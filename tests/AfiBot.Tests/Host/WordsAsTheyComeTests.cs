using System.Text.Json.Nodes;
using AfiBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Host;

/// <summary>Messages and cards as Teams' clients send them today, from the HTTP request to what is recorded and replied.</summary>
public sealed class WordsAsTheyComeTests : IAsyncLifetime
{
    private LocalBot bot = null!;

    private Activities Lead => bot.ChatOf("srp.lead@example.org");

    public async ValueTask InitializeAsync() => bot = await LocalBot.Start();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_colleague_mentioned_in_an_update_stands_in_it_by_name()
    {
        await Say("update SRP-01");
        await Say("work in progress");
        var message = Lead.Message("<at>Jane Smith</at> has the paper");
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = "<at>Jane Smith</at>", ["mentioned"] = new JsonObject { ["id"] = "29:jane", ["name"] = "Jane Smith" },
        });
        await bot.Client.Send(message);
        await bot.Connector.Next();
        await Say("none");
        await Say("neither");
        await Say("skip");
        await Say("yes");

        (await History("SRP-01"))[^1].Narrative.ShouldBe("Jane Smith has the paper");
    }

    [Fact]
    public async Task A_question_that_quotes_the_bot_is_answered()
    {
        var message = Lead.Message("<quoted messageId=\"1700000000001\"/> show SRP-01");
        message["entities"] = new JsonArray(new JsonObject { ["type"] = "quotedReply", ["quotedReply"] = new JsonObject { ["messageId"] = "1700000000001" } });

        (await Send(message)).ShouldBe(await Say("show SRP-01"));
    }

    [Fact]
    public async Task A_question_whose_words_are_only_in_the_html_is_answered()
    {
        var message = Lead.Message("");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>show&nbsp;<b>SRP-01</b></p>" });

        (await Send(message)).ShouldBe(await Say("show SRP-01"));
    }

    [Fact]
    public async Task A_mention_and_nothing_else_is_answered_as_a_greeting_is()
    {
        var greeted = await Send(Lead.Message("hello"));

        (await Send(Lead.Mention(""))).ShouldBe(greeted);
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u2800")]
    [InlineData("\u3164\u00AD\uFEFF")]
    public async Task A_narrative_that_nobody_can_see_is_asked_for(string narrative)
    {
        var card = await bot.Client.Tap(Save(narrative, ""));

        card.GetRawText().ShouldContain("Write a narrative");
        (await History("SRP-01")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2027-03-31T00:00:00Z")]
    [InlineData("31/03/2027")]
    [InlineData("31.03.2027")]
    [InlineData("31/03/2027 00:00:00")]
    public async Task A_date_is_taken_as_a_client_sends_it(string written)
    {
        await bot.Client.Tap(Save("A national tactic was agreed.", written));

        (await History("SRP-01"))[^1].TargetDate.ShouldBe(new DateOnly(2027, 3, 31));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("03/31/2027")]
    [InlineData("06/03/2027 22:00:00")]
    public async Task A_date_that_may_be_another_is_refused_by_what_would_be_taken(string written)
    {
        var card = await bot.Client.Tap(Save("A national tactic was agreed.", written));

        card.GetRawText().ShouldContain("I cannot read that target date: give a day from 2000 to 2099, day first, such as 31/03/2027, 31 March 2027 or 2027-03-31, or leave it empty.");
        card.GetRawText().ShouldContain("A national tactic was agreed.");
        (await History("SRP-01")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_edit_is_told_once_that_edits_are_not_read_and_records_nothing()
    {
        var message = Lead.Message("SRP-01 is work in progress, the tactic was agreed");
        await bot.Client.Send(message);
        await bot.Connector.Next();
        var edit = Edit(message, "SRP-01 is completed, the tactic was agreed", "2026-01-05T09:01:00Z");

        (await Send(edit)).ShouldStartWith("I see that you edited a message, but I do not read edits");
        await bot.Client.Send(edit);
        await bot.Settles();
        bot.Connector.IsQuiet.ShouldBeTrue();
        (await Send(Edit(message, "SRP-01 is completed", "2026-01-05T09:02:00Z"))).ShouldStartWith("I see that you edited");
        (await Send(Lead.Message("cancel"))).ShouldStartWith("Cancelled");
        (await History("SRP-01")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("messageUpdate", "undeleteMessage")]
    [InlineData("messageDelete", "softDeleteMessage")]
    public async Task A_message_taken_back_or_put_back_is_not_replied_to(string type, string eventType)
    {
        var activity = Lead.With(type, ("text", "hello"));
        activity["channelData"]!.AsObject()["eventType"] = eventType;
        await bot.Client.Send(activity);
        await bot.Settles();

        bot.Connector.IsQuiet.ShouldBeTrue();
    }

    private static JsonObject Edit(JsonObject message, string text, string timestamp)
    {
        var edit = message.DeepClone().AsObject();
        edit["type"] = "messageUpdate";
        edit["text"] = text;
        edit["timestamp"] = timestamp;
        edit["channelData"]!.AsObject()["eventType"] = "editMessage";
        return edit;
    }

    private JsonObject Save(string narrative, string targetDate) => Lead.Execute(
        "save", ("afi", "SRP-01"), ("cycle", "1"), ("basedOn", "1"), ("status", "WorkInProgress"), ("narrative", narrative), ("targetDate", targetDate));

    private Task<string> Say(string text) => Send(Lead.Message(text));

    private async Task<string> Send(JsonObject activity)
    {
        await bot.Client.Send(activity);
        var reply = await bot.Connector.Next();
        return (reply.Summary ?? reply.Text).ShouldNotBeNull();
    }

    private async Task<IReadOnlyList<Update>> History(string reference)
    {
        return (await bot.Services.GetRequiredService<IRegister>().History(ReferencePlan.Id, Some.Reference(reference), default)).Updates;
    }
}
