using System.Text.Json;
using System.Text.Json.Nodes;
using AfiBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Host;

/// <summary>Turns from the HTTP request to the HTTP answer and the connector, on the sample.</summary>
public sealed class WholeTurnTests : IAsyncLifetime
{
    private LocalBot bot = null!;

    private Activities Lead => bot.ChatOf("srp.lead@example.org");

    public async ValueTask InitializeAsync() => bot = await LocalBot.Start();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_lead_whose_chat_begins_is_greeted_and_holds_the_card_of_what_they_owe()
    {
        bot.Connector.KeepsRequestCards = true;
        await bot.Client.Send(Lead.Installed());

        (await bot.Connector.Next()).Activity.GetRawText().ShouldContain("I am AfiBot");
        var card = await bot.Connector.Next();
        card.Path.ShouldBe("/v3/conversations/a:srp.lead@example.org/activities");
        card.Summary.ShouldNotBeNull().ShouldStartWith("4 AFIs to update by");
        var text = card.Card!.Value.GetRawText();
        foreach (var reference in new[] { "SRP-01", "SRP-02", "SRP-03", "SRP-04", "0 of 4 answered", "Strategic road policing", "Excellent / Stable" })
            text.ShouldContain(reference);
        text.ShouldNotContain("SRP-05");
    }

    [Fact]
    public async Task A_chat_that_begins_twice_has_its_card_both_times()
    {
        bot.Connector.KeepsRequestCards = true;
        await bot.Client.Send(Lead.Installed());
        await bot.Settles();
        await bot.Client.Send(Lead.Installed("remove"));
        await bot.Client.Send(Lead.Installed());

        foreach (var expected in new[] { "Hello", "4 AFIs", "Hello", "4 AFIs" })
            (await bot.Connector.Next()).Summary.ShouldNotBeNull().ShouldStartWith(expected);
    }

    [Fact]
    public async Task An_answer_in_the_card_is_recorded_and_the_card_replaces_itself()
    {
        var card = await bot.Client.Tap(Save("SRP-01", "A national tactic was agreed."));

        card.GetRawText().ShouldContain("SRP-01 is saved.");
        card.GetRawText().ShouldContain("1 of 4 answered");
        var history = await History("SRP-01");
        history.Count.ShouldBe(2);
        history[1].Narrative.ShouldBe("A national tactic was agreed.");
        history[1].Via.ShouldBe(UpdateChannel.Card);
        history[1].By.ShouldBe(Some.Email("srp.lead"));
    }

    [Fact]
    public async Task A_double_tap_records_once_and_shows_the_same_card()
    {
        var first = await bot.Client.Tap(Save("SRP-01", "A national tactic was agreed."));
        var second = await bot.Client.Tap(Save("SRP-01", "A national tactic was agreed."));

        second.GetRawText().ShouldBe(first.GetRawText());
        (await History("SRP-01")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_fallback_of_an_older_client_records_as_well_and_replaces_the_card_by_an_update()
    {
        await bot.Client.Send(Lead.Submit(
            "save", ("afi", "SRP-01"), ("cycle", "1"), ("basedOn", "1"), ("status", "WorkInProgress"), ("narrative", "A national tactic was agreed.")));

        var update = await bot.Connector.Next();
        update.Method.ShouldBe("PUT");
        update.Path.ShouldBe("/v3/conversations/a:srp.lead@example.org/activities/card-1");
        update.Card!.Value.GetRawText().ShouldContain("SRP-01 is saved.");
        (await History("SRP-01")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_form_that_is_not_complete_comes_back_with_what_was_typed()
    {
        var card = await bot.Client.Tap(Lead.Execute(
            "save", ("afi", "SRP-01"), ("cycle", "1"), ("basedOn", "1"), ("status", "NoFurtherAction"), ("narrative", "Nothing more to do here.")));

        card.GetRawText().ShouldContain("Choose a reason for no further action.");
        card.GetRawText().ShouldContain("Nothing more to do here.");
        (await History("SRP-01")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_card_action_is_checked_against_who_sends_it()
    {
        var stranger = bot.ChatOf("fpr.lead@example.org");
        var card = await bot.Client.Tap(stranger.Execute(
            "save", ("afi", "SRP-01"), ("cycle", "1"), ("basedOn", "1"), ("status", "Completed"), ("narrative", "Not mine to say.")));

        card.GetRawText().ShouldContain("SRP-01 is not one of your AFIs");
        card.GetRawText().ShouldContain("Not mine to say.");
        (await History("SRP-01")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_is_delivered_twice_is_answered_once()
    {
        var message = Lead.Message("status of roads");

        await bot.Client.Send(message);
        await bot.Client.Send(message.DeepClone());

        (await bot.Connector.Next()).Summary
            .ShouldBe("Strategic road policing (Excellent / Stable): 6 AFIs: 4 work in progress, 2 completed");
        bot.Connector.IsQuiet.ShouldBeTrue();
    }

    [Fact]
    public async Task Somebody_unknown_gets_a_polite_line_and_no_data()
    {
        var nobody = bot.ChatOf("nobody@example.org");

        await bot.Client.Send(nobody.Message("overall status"));
        var card = await bot.Client.Tap(nobody.Execute("list", ("scope", "plan"), ("status", "WorkInProgress")));

        (await bot.Connector.Next()).Text.ShouldStartWith("Hello. I collect updates");
        card.GetRawText().ShouldContain("you are not in my directory");
        card.GetRawText().ShouldNotContain("SRP");
    }

    [Fact]
    public async Task A_person_whom_the_conversation_has_no_member_entry_for_is_unknown()
    {
        await bot.Client.Send(new Activities(bot.Connector.ServiceUrl, "29:ghost").Message("overall status"));

        (await bot.Connector.Next()).Text.ShouldStartWith("Hello. I collect updates");
    }

    [Fact]
    public async Task A_channel_that_an_officer_names_gets_the_digest_as_a_thread_of_its_own()
    {
        await bot.Client.Send(bot.ChannelWith("ilau.officer@example.org").Mention("use this channel for the digest"));
        (await bot.Connector.Next()).Text.ShouldStartWith("From now on the digest of Baseline Assessment 2005-06 is posted here every Monday at 08:00.");

        await bot.Client.Send(bot.ChatOf("ilau.officer@example.org").Message("post the digest"));

        var digest = await bot.Connector.Next();
        digest.Path.ShouldBe("/v3/conversations");
        digest.Summary.ShouldBe(
            "Baseline Assessment 2005-06: 189 AFIs: 132 work in progress, 25 completed, 9 no further action, 16 update awaited, 7 managed elsewhere");
        (await bot.Connector.Next()).Text.ShouldBe("The digest has been posted.");
    }

    [Fact]
    public async Task The_bot_talks_to_no_service_off_this_machine()
    {
        var away = Lead.Message("overall status");
        away["serviceUrl"] = "https://smba.trafficmanager.net/emea/";

        using var answer = await bot.Client.Post(away);

        ((int)answer.StatusCode).ShouldBe(403);
        bot.Connector.IsQuiet.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", 400, "nothing")]
    [InlineData("not json", 400, "text")]
    [InlineData("[]", 400, "an array")]
    [InlineData("null", 400, "null")]
    [InlineData("{}", 400, "no type")]
    [InlineData("""{"type":7}""", 400, "a type that is no text")]
    [InlineData("""{"type":"message"}""", 403, "no service URL")]
    public async Task A_body_that_is_no_activity_is_refused(string body, int status, string why)
    {
        using var answer = await bot.Client.PostText(body);

        ((int)answer.StatusCode).ShouldBe(status, why);
    }

    [Theory]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("conversation")]
    [InlineData("channelId")]
    public async Task A_message_that_does_not_say_who_or_where_is_refused(string missing)
    {
        var message = Lead.Message("help");
        message.Remove(missing);

        using var answer = await bot.Client.Post(message);

        ((int)answer.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task An_activity_nobody_has_heard_of_is_left_alone()
    {
        await bot.Client.Send(Lead.With("teleportation", ("somewhere", "else")));

        bot.Connector.IsQuiet.ShouldBeTrue();
    }

    [Fact]
    public async Task An_invoke_nobody_has_heard_of_is_not_implemented()
    {
        using var answer = await bot.Client.Post(Lead.With("invoke", ("name", "task/fetch")));

        ((int)answer.StatusCode).ShouldBe(501);
    }

    [Fact]
    public async Task A_card_action_without_a_verb_is_a_bad_request()
    {
        using var answer = await bot.Client.Post(Lead.With("invoke", ("name", "adaptiveCard/action"), ("value", new JsonObject { ["action"] = new JsonObject() })));

        ((int)answer.StatusCode).ShouldBe(400);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        body.RootElement.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.error");
    }

    [Fact]
    public async Task A_button_that_this_bot_never_drew_is_answered_with_a_line()
    {
        var card = await bot.Client.Tap(Lead.Execute("explode", ("afi", "SRP-01")));

        card.GetRawText().ShouldContain("That button no longer works.");
    }

    [Fact]
    public async Task A_text_with_half_a_character_in_it_is_refused_before_anything_is_made_of_it()
    {
        using var broken = await bot.Client.PostText(Lead.Execute("say", ("text", "x")).ToJsonString().Replace("\"x\"", "\"\\ud800\"", StringComparison.Ordinal));

        ((int)broken.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task A_body_that_is_not_UTF_8_is_refused()
    {
        using var content = new ByteArrayContent([.. "{\"type\":\"message\",\"value\":\""u8, 0xD9, .. "\"}"u8]);
        using var answer = await bot.Client.Http.PostAsync("api/messages", content);

        ((int)answer.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task A_body_beyond_all_measure_is_cut_off()
    {
        using var answer = await bot.Client.PostText($$"""{"type":"message","text":"{{new string('x', 300_000)}}"}""");

        ((int)answer.StatusCode).ShouldBe(413);
    }

    [Fact]
    public async Task A_reply_the_connector_refuses_does_not_undo_what_was_recorded()
    {
        await bot.Client.Send(Lead.Message("SRP-04 is completed, the car pound opened in March"));
        await bot.Connector.Next();
        bot.Connector.Instead = http =>
        {
            http.Response.StatusCode = 500;
            return Task.FromResult(true);
        };

        await bot.Client.Send(Lead.Message("yes"));

        (await History("SRP-04"))[^1].Narrative.ShouldBe("the car pound opened in March");
    }

    [Fact]
    public async Task The_bot_says_when_it_is_ready()
    {
        using var answer = await bot.Client.Http.GetAsync("healthz");

        ((int)answer.StatusCode).ShouldBe(200);
    }

    private JsonObject Save(string reference, string narrative) => Lead.Execute(
        "save",
        ("afi", reference), ("cycle", "1"), ("basedOn", "1"), ("status", "WorkInProgress"), ("reason", ""), ("narrative", narrative),
        ("targetDate", ""), ("equality", "true"), ("financial", "false"));

    private async Task<IReadOnlyList<Update>> History(string reference) =>
        (await bot.Services.GetRequiredService<IRegister>().History(ReferencePlan.Id, Some.Reference(reference), CancellationToken.None)).Updates;
}
