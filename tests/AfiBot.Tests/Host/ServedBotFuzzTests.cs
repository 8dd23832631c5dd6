using System.Net.Http.Headers;
using System.Text;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

public sealed class ServedBotFuzzTests
{
    private const int Requests = 20_000;
    private const int AtOnce = 16;

    /// <summary>Stands for the run: a failing one is run again with the same.</summary>
    private const int Seed = 20070115;

    [Fact]
    public async Task Twenty_thousand_requests_with_a_mutated_header_let_nobody_in_break_nothing_and_change_nothing()
    {
        await using var bot = await ServedBot.Start();
        var good = $"Bearer {bot.Token()}";
        var emulator = $"Bearer {bot.Bench.EmulatorToken()}";
        var owes = Encoding.UTF8.GetBytes(bot.ChatOf("srp.lead@example.org").Message("SRP-04 is completed, the car pound opened").ToJsonString());
        bot.SignIn(null);
        var before = await StoreText.Of(bot.Services);

        var statuses = new int[600];
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, cancellation) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new ByteArrayContent(owes) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.TryAddWithoutValidation("Authorization", new Mutator(Seed + i).MutateHeader(i % 2 == 0 ? good : emulator));
            using var answer = await bot.Client.Http.SendAsync(request, cancellation);
            Interlocked.Increment(ref statuses[(int)answer.StatusCode]);
        });

        statuses.Select((count, status) => (status, count)).Where(s => s.count > 0).Select(s => s.status).ShouldBeSubsetOf([400, 401]);
        statuses.Sum().ShouldBe(Requests);
        bot.Log.Where(line => !line.StartsWith("Warning: Sign-in refused", StringComparison.Ordinal)).Take(5).ShouldBeEmpty();
        bot.Connector.Seen.ShouldBeEmpty();
        (await StoreText.Of(bot.Services)).ShouldBe(before);
    }
}
