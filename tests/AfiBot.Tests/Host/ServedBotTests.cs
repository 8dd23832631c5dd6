using System.Net;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

/// <summary>A registered bot, over real HTTP, with tokens really signed: the same whichever host serves it.</summary>
public abstract class ServedBotTests(ServedBy host)
{
    [Fact]
    public async Task A_person_whom_the_Bot_Service_vouches_for_is_answered_under_the_bots_own_token()
    {
        await using var bot = await ServedBot.Start(host: host);

        await bot.Client.Send(bot.ChatOf("ilau.officer@example.org").Message("status of roads"));

        var reply = await bot.Connector.Next();
        reply.Summary.ShouldNotBeNull().ShouldContain("Road", Case.Insensitive);
        reply.Authorization.ShouldBe("Bearer token-1");
        bot.Bench.TokenRequests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_brings_no_good_token_gets_a_bare_401_and_leaves_a_reason_in_the_log_and_nothing_else()
    {
        await using var bot = await ServedBot.Start(host: host);
        var message = bot.ChatOf("srp.lead@example.org").Message("status of roads");
        var before = await StoreText.Of(bot.Services);

        bot.SignIn(bot.Token().With("aud", "another"));
        using var answer = await bot.Client.Post(message);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
        answer.Headers.WwwAuthenticate.ShouldBeEmpty();
        bot.Log.ShouldBe(["Warning: Sign-in refused: the token is for another audience"]);
        (await StoreText.Of(bot.Services)).ShouldBe(before);
        bot.Connector.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_for_another_service_URL_than_the_activitys_gets_401()
    {
        await using var bot = await ServedBot.Start(host: host);
        bot.SignIn(bot.Bench.Token());

        using var answer = await bot.Client.Post(bot.ChatOf("srp.lead@example.org").Message("status of roads"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        bot.Log.ShouldBe(["Warning: Sign-in refused: the token is for another service URL"]);
    }

    [Fact]
    public async Task A_person_of_another_tenant_gets_403_and_leaves_a_line_in_the_log_and_nothing_else()
    {
        await using var bot = await ServedBot.Start(host: host);
        var before = await StoreText.Of(bot.Services);

        using var answer = await bot.Client.Post(bot.ChatOf("srp.lead@example.org", tenant: "00000000-0000-0000-0000-00000000dead").Message("what do I owe?"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        bot.Log.ShouldBe(["Warning: Sign-in refused: the activity is of a tenant that is not served"]);
        (await StoreText.Of(bot.Services)).ShouldBe(before);
        bot.Connector.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_good_token_not_even_the_body_is_read()
    {
        await using var bot = await ServedBot.Start(sample: false, host: host);
        using var http = RawHttp.To(bot.Address);

        // A body is announced and never sent.
        await http.Write(RawHttp.Head("Content-Length: 100000", "Authorization: Bearer a.b.c"));

        (await http.StatusAtTheEnd()).ShouldBe(401);
    }

    [Theory]
    [InlineData("{", "no JSON")]
    [InlineData("null", "nothing")]
    [InlineData("[]", "an array")]
    [InlineData("{}", "an activity of no type, no service URL and no channel")]
    public async Task What_is_no_activity_is_refused_though_the_token_is_good(string body, string what)
    {
        await using var bot = await ServedBot.Start(sample: false, host: host);

        using var answer = await bot.Client.PostText(body);

        ((int)answer.StatusCode).ShouldBeOneOf([400, 401], what);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_connector_refuses_the_bots_token_another_is_got_once_and_the_message_arrives_once()
    {
        await using var bot = await ServedBot.Start(host: host);
        bot.Connector.Instead = http =>
        {
            var isOld = http.Request.Headers.Authorization == "Bearer token-1";
            http.Response.StatusCode = isOld ? 401 : 200;
            return Task.FromResult(isOld);
        };

        await bot.Client.Send(bot.ChatOf("ilau.officer@example.org").Message("status of roads"));

        (await bot.Connector.Next()).Authorization.ShouldBe("Bearer token-2");
        bot.Connector.IsQuiet.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer not.a.token")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Basic YWZpYm90")]
    public async Task A_malformed_token_gets_a_bare_401(string header)
    {
        await using var bot = await ServedBot.Start(sample: false, host: host);
        bot.SignIn(null);
        bot.Client.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        using var answer = await bot.Client.Post(bot.ChatOf("srp.lead@example.org").Message("hello"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_main_job_a_lead_is_met_holds_the_card_and_answers_in_it_and_an_officer_posts_the_digest()
    {
        await using var bot = await ServedBot.Start(host: host);
        bot.Connector.KeepsRequestCards = true;
        var (lead, officer) = (bot.ChatOf("srp.lead@example.org"), bot.ChatOf("ilau.officer@example.org"));

        // The lead installs the bot: hello, and the card, by way of delivery.
        await bot.Client.Send(lead.Installed());
        (await bot.Connector.Next()).Activity.GetRawText().ShouldContain("I am AfiBot");
        var card = await bot.Connector.Next();
        (card.Method, card.Path).ShouldBe(("POST", "/v3/conversations/a:srp.lead@example.org/activities"));
        card.Summary.ShouldNotBeNull().ShouldStartWith("4 AFIs to update by");

        // They answer: in the card, as an older client does, and in words.
        var saved = await bot.Client.Tap(lead.Execute(
            "save", ("afi", "SRP-01"), ("cycle", "1"), ("basedOn", "1"), ("status", "WorkInProgress"), ("narrative", "A national tactic was agreed.")));
        saved.GetRawText().ShouldContain("1 of 4 answered");
        await bot.Client.Send(lead.Submit(
            "save", ("afi", "SRP-02"), ("cycle", "1"), ("basedOn", "1"), ("status", "WorkInProgress"), ("narrative", "A national tactic was agreed.")));
        var replaced = await bot.Connector.Next();
        (replaced.Method, replaced.Path).ShouldBe(("PUT", "/v3/conversations/a:srp.lead@example.org/activities/card-1"));
        await bot.Client.Send(lead.Message("what do I owe?"));
        (await bot.Connector.Next()).Activity.GetRawText().ShouldContain("SRP-03");

        // An officer names the channel, and the digest is a thread in it.
        var channel = new Activities(bot.Connector.ServiceUrl, officer.User, "19:ilau@thread.tacv2;messageid=1", "channel", TokenBench.Tenant);
        await bot.Client.Send(channel.Mention("use this channel for the digest"));
        await bot.Client.Send(channel.Mention("post the digest"));
        FakeConnector.Call thread;
        do
            thread = await bot.Connector.Next();
        while (thread.Path != "/v3/conversations");
        thread.Card.ShouldNotBeNull();
        await bot.Settles();
        bot.Log.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invoke_that_is_none_of_its_own_and_an_activity_of_another_type_are_answered_as_the_protocol_says()
    {
        await using var bot = await ServedBot.Start(host: host);
        var lead = bot.ChatOf("srp.lead@example.org");

        using var invoke = await bot.Client.Post(lead.With("invoke", ("name", "task/fetch")));
        using var typing = await bot.Client.Post(lead.With("typing"));

        (invoke.StatusCode, typing.StatusCode).ShouldBe((HttpStatusCode.NotImplemented, HttpStatusCode.OK));
    }
}

/// <summary>By the host that is deployed.</summary>
public sealed class ServedByAfiBotTests() : ServedBotTests(ServedBy.AfiBot);

/// <summary>On the Bot Framework SDK.</summary>
public sealed class ServedByBotBuilderTests() : ServedBotTests(ServedBy.BotBuilder);
