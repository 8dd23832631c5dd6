using System.Collections.Concurrent;
using System.Net;
using AfiBot.Teams;
using AfiBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Teams.SignIn;

public sealed class AuthorizationHandlerTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly ServiceUrls urls = new(loopbackOnly: false, allowLoopback: true);
    private readonly HttpClient plain = new();
    private readonly ConcurrentQueue<string> seen = new();
    private TokenBench bench = null!;
    private FakeConnector connector = null!;
    private HttpClient http = null!;
    private ConnectorClient client = null!;

    public async ValueTask InitializeAsync()
    {
        bench = await TokenBench.Start(time);
        connector = await FakeConnector.Start();
        connector.Instead = See(_ => true);
        var credentials = new ConnectorCredentials(BotCloud.Public.Scope, () => new BenchCredential(bench, plain, time));
        http = new HttpClient(new AuthorizationHandler(new ConnectorTokens(credentials, time, NullLogger<ConnectorTokens>.Instance), urls)
        {
            InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false },
        });
        client = new ConnectorClient(http, urls, time);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        plain.Dispose();
        await connector.DisposeAsync();
        await bench.DisposeAsync();
    }

    [Fact]
    public async Task A_connector_that_was_learned_is_given_the_token()
    {
        urls.Learn(connector.ServiceUrl);

        await Send("one");
        await Send("two");

        seen.ShouldBe(["Bearer token-1", "Bearer token-1"]);
        bench.TokenRequests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_connector_that_was_not_learned_is_given_none()
    {
        await using var other = await FakeConnector.Start();
        urls.Learn(other.ServiceUrl);

        await Send("one");

        seen.ShouldBe([""]);
        bench.TokenRequests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redirect_takes_the_token_nowhere()
    {
        await using var other = await FakeConnector.Start();
        var elsewhere = 0;
        other.Instead = _ => Task.FromResult(++elsewhere > 0);
        urls.Learn(connector.ServiceUrl);
        urls.Learn(other.ServiceUrl);
        connector.Instead = answer =>
        {
            answer.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            answer.Response.Headers.Location = other.ServiceUrl + answer.Request.Path;
            return Task.FromResult(true);
        };

        await Should.ThrowAsync<ConnectorException>(() => Send("one"));

        elsewhere.ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_and_the_same_message_sent_once_more()
    {
        urls.Learn(connector.ServiceUrl);
        connector.Instead = See(token => token != "Bearer token-1");

        (await Send("Thank you, recorded.")).ShouldNotBeNull();

        seen.ShouldBe(["Bearer token-1", "Bearer token-2"]);
        bench.TokenRequests.Count.ShouldBe(2);
        (await connector.Next()).Text.ShouldBe("Thank you, recorded.");
        connector.IsQuiet.ShouldBeTrue();

        await Send("two");
        seen.Last().ShouldBe("Bearer token-2");
    }

    [Fact]
    public async Task A_second_refusal_is_taken_for_an_answer()
    {
        urls.Learn(connector.ServiceUrl);
        connector.Instead = See(_ => false);

        (await Should.ThrowAsync<ConnectorException>(() => Send("one"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (seen.Count, bench.TokenRequests.Count).ShouldBe((2, 2));

        (await Should.ThrowAsync<ConnectorException>(() => Send("two"))).IsPassing.ShouldBeFalse();
        (seen.Count, bench.TokenRequests.Count).ShouldBe((3, 2));
    }

    [Fact]
    public async Task Many_refused_at_once_ask_for_one_token()
    {
        urls.Learn(connector.ServiceUrl);
        connector.Instead = See(token => token != "Bearer token-1");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => Send($"{i}"))));

        bench.TokenRequests.Count.ShouldBe(2);
        seen.Count(t => t is "Bearer token-2").ShouldBe(20);
    }

    [Fact]
    public async Task Without_a_token_the_connector_counts_as_out_of_reach()
    {
        urls.Learn(connector.ServiceUrl);
        bench.InsteadOfToken = answer =>
        {
            answer.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.FromResult(true);
        };

        (await Should.ThrowAsync<ConnectorException>(() => Send("one"))).IsPassing.ShouldBeTrue();

        seen.ShouldBeEmpty();
    }

    private Task<string?> Send(string text) =>
        client.Send(new ServiceAddress(connector.ServiceUrl, null), "a:personal", new Activity { Type = "message", Text = text }, CancellationToken.None);

    private Func<HttpContext, Task<bool>> See(Func<string, bool> good) => answer =>
    {
        var token = answer.Request.Headers.Authorization.ToString();
        seen.Enqueue(token);
        if (!good(token))
            answer.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.FromResult(!good(token));
    };
}
