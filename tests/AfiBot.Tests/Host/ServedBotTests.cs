using System.Net;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

/// <summary>A registered bot, over real HTTP, with tokens really signed.</summary>
public sealed class ServedBotTests
{
    [Fact]
    public async Task A_person_whom_the_Bot_Service_vouches_for_is_answered_under_the_bots_own_token()
    {
        await using var bot = await ServedBot.Start();

        await bot.Client.Send(bot.ChatOf("ilau.officer@example.org").Message("status of roads"));

        var reply = await bot.Connector.Next();
        reply.Summary.ShouldNotBeNull().ShouldContain("Road", Case.Insensitive);
        reply.Authorization.ShouldBe("Bearer token-1");
        bot.Bench.TokenRequests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_brings_no_good_token_gets_a_bare_401_and_leaves_a_reason_in_the_log_and_nothing_else()
    {
        await using var bot = await ServedBot.Start();
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
        await using var bot = await ServedBot.Start();
        bot.SignIn(bot.Bench.Token());

        using var answer = await bot.Client.Post(bot.ChatOf("srp.lead@example.org").Message("status of roads"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        bot.Log.ShouldBe(["Warning: Sign-in refused: the token is for another service URL"]);
    }

    [Fact]
    public async Task A_person_of_another_tenant_gets_403_and_leaves_a_line_in_the_log_and_nothing_else()
    {
        await using var bot = await ServedBot.Start();
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
        await using var bot = await ServedBot.Start(sample: false);
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
        await using var bot = await ServedBot.Start(sample: false);

        using var answer = await bot.Client.PostText(body);

        ((int)answer.StatusCode).ShouldBeOneOf([400, 401], what);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_connector_refuses_the_bots_token_another_is_got_once_and_the_message_arrives_once()
    {
        await using var bot = await ServedBot.Start();
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

    [Fact]
    public async Task It_starts_with_settings_alone_and_says_what_is_wrong_with_them()
    {
        using var data = new TemporaryFolder();

        var (exitCode, _, errors) = await BotProcess.Run(
            new Dictionary<string, string> { ["MicrosoftAppId"] = TokenBench.AppId, ["MicrosoftAppType"] = "SingleTenant", ["MicrosoftAppPassword"] = "never shown" },
            "serve", "--urls", "http://127.0.0.1:0", "--data", data.Path);

        exitCode.ShouldBe(2);
        errors.ShouldContain("MicrosoftAppTenantId");
        errors.ShouldNotContain("never shown");
    }

    [Fact]
    public async Task Without_a_registration_there_is_nothing_to_serve()
    {
        using var data = new TemporaryFolder();

        var (exitCode, _, errors) = await BotProcess.Run(null, "serve", "--urls", "http://127.0.0.1:0", "--data", data.Path);

        exitCode.ShouldBe(2);
        errors.ShouldContain("MicrosoftAppId is not set");
    }

    [Fact]
    public async Task A_registered_bot_in_a_process_of_its_own_lets_nobody_in_without_a_token()
    {
        using var data = new TemporaryFolder();
        await using var bot = BotProcess.Launch(
            new Dictionary<string, string>
            {
                ["MicrosoftAppId"] = TokenBench.AppId, ["MicrosoftAppType"] = "UserAssignedMSI", ["MicrosoftAppTenantId"] = TokenBench.Tenant,
            },
            "serve", "--urls", "http://127.0.0.1:0", "--data", data.Path);
        using var client = new BotClient(await bot.Says("AfiBot:"));

        using var answer = await client.Post(new Activities("https://smba.trafficmanager.net/uk/").Message("hello"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
