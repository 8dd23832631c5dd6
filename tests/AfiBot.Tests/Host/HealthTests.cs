using System.Net;
using AfiBot.Graph;
using AfiBot.Storage;
using AfiBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Host;

/// <summary>Whether it lives and whether it is ready, over real HTTP.</summary>
public sealed class HealthTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_bot_in_local_mode_lives_and_is_ready()
    {
        await using var bot = await LocalBot.Start(sample: false);

        (await Ask(bot.Client, "healthz")).ShouldBe((HttpStatusCode.OK, "ready"));
        (await Ask(bot.Client, "readyz")).ShouldBe((HttpStatusCode.OK, "ready"));
    }

    [Fact]
    public async Task A_registered_bot_is_ready_with_its_store_and_a_token_of_its_own()
    {
        await using var bot = await ServedBot.Start(sample: false);
        bot.SignIn(null);

        (await Ask(bot.Client, "readyz")).ShouldBe((HttpStatusCode.OK, "ready"));
        bot.Bench.TokenRequests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_token_it_lives_and_is_not_ready_and_says_no_more_than_that()
    {
        await using var bot = await ServedBot.Start(sample: false);
        bot.Bench.InsteadOfToken = Refuse;

        (await Ask(bot.Client, "readyz")).ShouldBe((HttpStatusCode.ServiceUnavailable, "missing: connector token"));
        (await Ask(bot.Client, "healthz")).ShouldBe((HttpStatusCode.OK, "ready"));
    }

    [Fact]
    public async Task A_permission_that_Microsoft_Graph_refuses_is_named_and_it_is_ready_all_the_same()
    {
        var rights = new GraphRights(new MissingPermissions(new InMemoryRowStore()), NullLogger<GraphRights>.Instance);
        rights.Note(GraphRight.Mailboxes, [403]);
        await using var bot = await ServedBot.Start(sample: false, change: builder => builder.Services.AddSingleton(rights));

        (await Ask(bot.Client, "readyz")).ShouldBe((HttpStatusCode.OK, "ready, without Microsoft Graph's MailboxSettings.Read (automatic replies)"));
    }

    [Fact]
    public async Task An_answer_is_kept_for_five_seconds_and_then_found_anew()
    {
        var time = new FakeTimeProvider(Monday);
        await using var bot = await ServedBot.Start(time, sample: false);
        bot.Bench.InsteadOfToken = Refuse;
        await Ask(bot.Client, "readyz");
        var asked = bot.Bench.TokenRequests.Count;
        bot.Bench.InsteadOfToken = null;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Ask(bot.Client, "readyz")));

        (await Ask(bot.Client, "readyz")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        bot.Bench.TokenRequests.Count.ShouldBe(asked);

        time.Advance(TimeSpan.FromSeconds(5));

        (await Ask(bot.Client, "readyz")).ShouldBe((HttpStatusCode.OK, "ready"));
    }

    [Fact]
    public async Task Without_store_and_queue_both_are_named()
    {
        var queue = new CardQueue(Stores.OpenQueue(new StoreOptions { ConnectionString = Nowhere }, CardQueue.Name));
        await using var bot = await ServedBot.Start(sample: false, change: builder => builder.Services
            .AddSingleton<IRowStore>(new VersionedRowStore(Stores.Open(new StoreOptions { ConnectionString = Nowhere })))
            .AddReach("queue", _ => queue.Reach));

        (await Ask(bot.Client, "readyz")).ShouldBe((HttpStatusCode.ServiceUnavailable, "missing: store, queue"));
    }

    [Fact]
    public async Task A_queue_that_was_never_written_to_is_no_fault()
    {
        await using var service = await QueueService.Start();

        await new CardQueue(Stores.OpenQueue(new StoreOptions { ConnectionString = service.ConnectionString }, CardQueue.Name)).Reach(default);

        service.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task What_does_not_answer_is_missing_when_patience_ends_and_is_asked_once()
    {
        var time = new FakeTimeProvider(Monday);
        var tries = 0;
        var asked = new TaskCompletionSource();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time).AddReach("silence", _ => _ => Try()).BuildServiceProvider();
        var health = services.GetRequiredService<HealthCheckService>();

        Task<HealthReport>[] answers = [health.CheckHealthAsync(), health.CheckHealthAsync()];
        await asked.Task;
        time.Advance(ReachCheck.Patience);

        foreach (var answer in answers)
            (await answer).Entries["silence"].Status.ShouldBe(HealthStatus.Unhealthy);
        tries.ShouldBe(1);

        Task Try()
        {
            tries++;
            asked.SetResult();
            return new TaskCompletionSource().Task;
        }
    }

    private const string Nowhere = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a;";

    private static async Task<bool> Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        await http.Response.WriteAsync("""{"error":"invalid_client","error_description":"AADSTS7000215: a secret"}""");
        return true;
    }

    private static async Task<(HttpStatusCode Status, string Text)> Ask(BotClient client, string path)
    {
        using var answer = await client.Http.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
