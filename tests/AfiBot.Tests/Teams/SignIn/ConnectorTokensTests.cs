using AfiBot.Teams;
using AfiBot.Tests.Support;
using Azure.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Teams.SignIn;

public sealed class ConnectorTokensTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly HttpClient http = new();
    private TokenBench bench = null!;
    private ConnectorTokens tokens = null!;

    public async ValueTask InitializeAsync()
    {
        bench = await TokenBench.Start(time);
        var credentials = new ConnectorCredentials(BotCloud.Public.Scope, () => new BenchCredential(bench, http, time), "another");
        tokens = new ConnectorTokens(credentials, time, NullLogger<ConnectorTokens>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await bench.DisposeAsync();
    }

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_it_expires()
    {
        (await Get()).ShouldBe("token-1");
        time.Advance(TimeSpan.FromMinutes(55) - TimeSpan.FromSeconds(1));
        (await Get()).ShouldBe("token-1");

        time.Advance(TimeSpan.FromSeconds(1));
        (await Get()).ShouldBe("token-2");
        (await Get()).ShouldBe("token-2");

        bench.TokenRequests.Select(r => r.Fields["scope"]).ShouldBe(["https://api.botframework.com/.default", "https://api.botframework.com/.default"]);
    }

    [Fact]
    public async Task One_asks_however_many_want_a_token()
    {
        var held = new TaskCompletionSource();
        bench.InsteadOfToken = async _ =>
        {
            await held.Task;
            return false;
        };
        var wanted = Enumerable.Range(0, 50).Select(_ => Task.Run(Get)).ToArray();
        held.SetResult();

        (await Task.WhenAll(wanted)).ShouldAllBe(t => t == "token-1");
        bench.TokenRequests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_asks_however_many_were_refused()
    {
        var used = await Get();

        var another = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => tokens.Refresh(used, CancellationToken.None))));

        another.ShouldAllBe(t => t == "token-2");
        bench.TokenRequests.Select(r => r.Fields["claims"]).ShouldBe(["", "another"]);
        (await Get()).ShouldBe("token-2");
    }

    [Fact]
    public async Task A_bot_that_is_refused_with_any_token_asks_for_one_a_minute()
    {
        var token = await Get();
        for (var i = 0; i < 10; i++)
            token = await tokens.Refresh(token, CancellationToken.None);
        token.ShouldBe("token-2");

        time.Advance(TimeSpan.FromMinutes(1));
        (await tokens.Refresh(token, CancellationToken.None)).ShouldBe("token-3");
    }

    [Fact]
    public async Task Where_no_new_token_can_be_had_the_last_one_serves_until_it_expires()
    {
        await Get();
        Fail();
        time.Advance(TimeSpan.FromMinutes(59));
        (await Get()).ShouldBe("token-1");

        time.Advance(TimeSpan.FromMinutes(1));
        await Should.ThrowAsync<AuthenticationFailedException>(Get);

        bench.InsteadOfToken = null;
        (await Get()).ShouldBe("token-2");
    }

    [Fact]
    public async Task A_refused_token_does_not_serve_again()
    {
        var used = await Get();
        Fail();

        await Should.ThrowAsync<AuthenticationFailedException>(() => tokens.Refresh(used, CancellationToken.None));
        bench.InsteadOfToken = null;

        (await Get()).ShouldBe("token-2");
    }

    [Fact]
    public async Task Who_stops_waiting_leaves_the_token_to_the_others()
    {
        var held = new TaskCompletionSource();
        bench.InsteadOfToken = async _ =>
        {
            await held.Task;
            return false;
        };
        using var impatience = new CancellationTokenSource();
        var impatient = tokens.Get(impatience.Token);
        var patient = Get();

        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient);
        held.SetResult();

        (await patient).ShouldBe("token-1");
    }

    private Task<string> Get() => tokens.Get(CancellationToken.None);

    private void Fail() => bench.InsteadOfToken = answer =>
    {
        answer.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return Task.FromResult(true);
    };
}
