using AfiBot.Tests.Support;
using Azure.Identity;
using Microsoft.AspNetCore.Http;

namespace AfiBot.Tests.Graph;

/// <summary>A Graph that throttles, refuses, is slow or out of order costs the bot what it would have told, and nothing else.</summary>
public sealed class GraphTroubleTests : IAsyncLifetime
{
    private static readonly EmailAddress Lead = Some.Email("srp.lead");
    private static readonly LineManager Ann = new(Some.Email("ann.boss"), "Ann Boss");
    private static readonly LineManager Configured = new(Some.Email("acc"), "acc@example.org");

    private GraphBench bench = null!;

    public async ValueTask InitializeAsync()
    {
        bench = await GraphBench.Start();
        bench.Graph.Has(new FakeGraph.User(FakeGraph.Id(9), "Ann Boss", "ann.boss@example.org", "ann.boss@example.org"));
        bench.Graph.Has(new FakeGraph.User(FakeGraph.Id(1), "Jo Traffic", "srp.lead@example.org", "jo@force.example")
        {
            Manager = FakeGraph.Id(9),
            AutomaticReplies = """{"status":"alwaysEnabled"}""",
        });
        await bench.Rows.Directory.TryWrite(
            [new Person(Lead, "Head of Traffic", [new Grant(Some.PlanId, Roles.Lead, []) { LineManager = Configured.Email }])], default);
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Theory]
    [InlineData("7", 7, "seconds")]
    [InlineData("Mon, 05 Jan 2026 09:00:09 GMT", 9, "a date, nine seconds after it was nine")]
    [InlineData(null, 2, "some services never say")]
    public async Task A_batch_that_is_throttled_goes_again_when_Graph_says(string? retryAfter, int seconds, string reason)
    {
        var refusals = 1;
        bench.Graph.Instead = http => refusals-- > 0 ? Refuse(http, 429, retryAfter) : Task.FromResult(false);

        var told = bench.LookUpOne(Lead);
        await bench.Clock.PassOnceAwaited(TimeSpan.FromSeconds(seconds));

        (await told).Manager.ShouldBe(Ann, reason);
    }

    [Fact]
    public async Task Of_a_batch_only_what_was_throttled_goes_again_after_the_longest_wait()
    {
        var refusals = 2;
        bench.Graph.Has(new FakeGraph.User(FakeGraph.Id(2), "Mo", "mo@example.org", "mo@force.example"));
        bench.Graph.Has(new FakeGraph.User(FakeGraph.Id(3), "Flo", "flo@example.org", "flo@force.example"));
        bench.Graph.Refuses = request => request.Contains("mailbox", StringComparison.Ordinal) && !request.Contains(FakeGraph.Id(2), StringComparison.Ordinal) && refusals-- > 0
            ? new FakeGraph.Refusal(429, refusals == 0 ? "4" : "3")
            : null;

        var told = bench.LookUp(Lead, Some.Email("mo"), Some.Email("flo"));
        await bench.Clock.PassOnceAwaited(TimeSpan.FromSeconds(4));

        (await told)[Lead].IsAway(new DateOnly(2026, 1, 5)).ShouldBeTrue();
        bench.Graph.Batches.Select(b => b.Count).ShouldBe([3, 3, 3, 2]);
    }

    [Fact]
    public async Task A_Graph_that_wants_to_be_left_alone_for_long_is_and_is_asked_again_then()
    {
        bench.Graph.Instead = http => Refuse(http, 429, "300");
        (await bench.LookUpOne(Lead)).Manager.ShouldBe(Configured);

        bench.Graph.Instead = _ => Task.FromResult(false);
        bench.Clock.Advance(TimeSpan.FromSeconds(299));
        (await bench.LookUpOne(Lead)).Manager.ShouldBe(Configured);
        bench.Graph.Batches.ShouldBeEmpty();

        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        (await bench.LookUpOne(Lead)).Manager.ShouldBe(Ann);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_Graph_that_is_down_is_tried_three_times_and_done_without(int status)
    {
        var calls = 0;
        bench.Graph.Instead = http =>
        {
            calls++;
            return Refuse(http, status, null);
        };

        var told = bench.LookUpOne(Lead);
        await bench.Clock.PassOnceAwaited(TimeSpan.FromSeconds(2));
        await bench.Clock.PassOnceAwaited(TimeSpan.FromSeconds(2));

        (await told).Manager.ShouldBe(Configured);
        calls.ShouldBe(3, "and nothing more is asked that minute");
        bench.Log.Count(l => l.Contains("does not answer", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_Graph_that_does_not_answer_in_time_is_done_without()
    {
        bench.Graph.Instead = async http =>
        {
            await new TaskCompletionSource().Task.WaitAsync(http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };

        var told = bench.LookUpOne(Lead);
        await bench.Clock.PassOnceAwaited(TimeSpan.FromSeconds(10));
        await bench.Clock.PassOnceAwaited(TimeSpan.FromSeconds(2));
        await bench.Clock.PassOnceAwaited(TimeSpan.FromSeconds(10));
        await bench.Clock.PassOnceAwaited(TimeSpan.FromSeconds(2));
        await bench.Clock.PassOnceAwaited(TimeSpan.FromSeconds(10));

        (await told).Manager.ShouldBe(Configured);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_asked_and_nothing_fails()
    {
        bench.Token = () => throw new AuthenticationFailedException("no identity");

        var told = bench.LookUpOne(Lead);
        await bench.Clock.PassOnceAwaited(TimeSpan.FromSeconds(2));
        await bench.Clock.PassOnceAwaited(TimeSpan.FromSeconds(2));

        (await told).Manager.ShouldBe(Configured);
        bench.Graph.Batches.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_permission_that_is_missing_is_told_once_and_done_without_until_it_is_given()
    {
        bench.Graph.Refuses = request => request.Contains("/manager", StringComparison.Ordinal) ? new FakeGraph.Refusal(403) : null;

        for (var i = 0; i < 3; i++)
        {
            var told = await bench.LookUpOne(Lead);
            told.Manager.ShouldBe(Configured);
            told.IsAway(new DateOnly(2026, 1, 5)).ShouldBeTrue("automatic replies need another permission");
            bench.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        bench.Log.ShouldHaveSingleItem().ShouldContain("Microsoft Graph refuses User.Read.All (line managers)");
        bench.Refused.ShouldBe(["User.Read.All (line managers)"]);

        bench.Graph.Refuses = _ => null;
        (await bench.LookUpOne(Lead)).Manager.ShouldBe(Ann);
        bench.Refused.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_permission_for_some_mailboxes_is_not_missing_where_it_is_given()
    {
        bench.Graph.Has(new FakeGraph.User(FakeGraph.Id(2), "Mo", "mo@example.org", "mo@force.example"));
        bench.Graph.Refuses = request => request.Contains($"{FakeGraph.Id(1)}/mailbox", StringComparison.Ordinal) ? new FakeGraph.Refusal(403) : null;

        var told = await bench.LookUp(Lead, Some.Email("mo"));

        told[Lead].IsAway(new DateOnly(2026, 1, 5)).ShouldBeFalse("nobody said so");
        bench.Refused.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_logged_names_nobody()
    {
        bench.Graph.Refuses = _ => new FakeGraph.Refusal(403);
        await bench.LookUpOne(Lead);
        bench.Graph.Instead = http => Refuse(http, 429, "300");
        await bench.LookUpOne(Some.Email("mo"));

        bench.Log.Count.ShouldBe(2);
        bench.Log.ShouldAllBe(line => !line.Contains('@'));
    }

    private static async Task<bool> Refuse(HttpContext http, int status, string? retryAfter)
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null)
            http.Response.Headers.RetryAfter = retryAfter;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync("""{"error":{"code":"TooManyRequests","message":"jo@example.org may not be told of."}}""");
        return true;
    }
}
