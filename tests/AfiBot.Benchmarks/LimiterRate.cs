using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using AfiBot.Teams;
using Activity = AfiBot.Teams.Activity;

namespace AfiBot.Benchmarks;

/// <summary>How fast messages leave under the send limits, and what the limiter costs where it does not bind.</summary>
internal static class LimiterRate
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    public static async Task Run()
    {
        Console.WriteLine("what                                          sends   seconds   sends/s   most in any second");
        var limits = new SendLimits();
        var unlimited = new SendLimits { PerConversation = 10_000_000, PerTenant = 10_000_000 };
        await Measure("one conversation, limit 7/s", limits, conversations: 1, each: 35);
        await Measure("one tenant, 100 conversations, limit 50/s", limits, conversations: 100, each: 5);
        var free = await Measure("one tenant, 100 conversations, no limit", unlimited, conversations: 100, each: 500);
        var bare = await Bare(sends: 50_000);
        await AnswersAmongCards(limits);
        Console.WriteLine($"A send through the limiter and the retries takes {free / bare:0.0} times one without them.");
    }

    /// <returns>Seconds for a send.</returns>
    private static async Task<double> Measure(string what, SendLimits limits, int conversations, int each)
    {
        var times = new ConcurrentQueue<TimeSpan>();
        var clock = Stopwatch.StartNew();
        using var limiter = new SendLimiter(limits, TimeProvider.System);
        using var http = ConnectorHttp.Create(limits, limiter, TimeProvider.System, new Answering(() => times.Enqueue(clock.Elapsed)));
        var client = new ConnectorClient(http, new ServiceUrls(loopbackOnly: true), TimeProvider.System);
        var service = new ServiceAddress("http://127.0.0.1:1", "tenant");
        await Task.WhenAll(
            from number in Enumerable.Range(0, each)
            from conversation in Enumerable.Range(0, conversations)
            select client.Send(service, $"c{conversation}", new Activity { Type = "message", Text = "Hello" }, default));
        var seconds = clock.Elapsed.TotalSeconds;
        var count = conversations * each;
        Console.WriteLine($"{what,-44} {count,6} {seconds,9:0.00} {count / seconds,9:0.0} {MostInAnySecond([.. times.Order()]),20}");
        return seconds / count;
    }

    /// <summary>Ten people are answered one after another while cards wait to leave.</summary>
    private static async Task AnswersAmongCards(SendLimits limits)
    {
        using var limiter = new SendLimiter(limits, TimeProvider.System);
        using var http = ConnectorHttp.Create(limits, limiter, TimeProvider.System, new Answering(() => { }));
        var client = new ConnectorClient(http, new ServiceUrls(loopbackOnly: true), TimeProvider.System);
        var service = new ServiceAddress("http://127.0.0.1:1", "tenant");
        var hello = new Activity { Type = "message", Text = "Hello" };
        var cards = Task.WhenAll(Enumerable.Range(0, 200).Select(i => client.Unasked.Send(service, $"c{i}", hello, default)));
        var waits = new List<double>();
        for (var i = 0; i < 10; i++)
        {
            var clock = Stopwatch.StartNew();
            await client.Send(service, $"p{i}", hello, default);
            waits.Add(clock.Elapsed.TotalMilliseconds);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        Console.WriteLine($"An answer while 200 cards wait: median {waits.Order().ElementAt(5):0.0} ms, longest {waits.Max():0.0} ms; the cards were {(cards.IsCompleted ? "gone" : "still leaving")}.");
        await cards;
    }

    private static async Task<double> Bare(int sends)
    {
        using var http = new HttpClient(new Answering(() => { }));
        var address = new Uri("http://127.0.0.1:1/v3/conversations/c/activities");
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < sends; i++)
        {
            using var answer = await http.PostAsJsonAsync(address, new { type = "message", text = "Hello" });
            await answer.Content.ReadAsByteArrayAsync();
        }

        return clock.Elapsed.TotalSeconds / sends;
    }

    private static int MostInAnySecond(TimeSpan[] times) =>
        times.Select((from, i) => times.Skip(i).TakeWhile(t => t - from < Window).Count()).Max();

    private sealed class Answering(Action taken) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            taken();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = JsonContent.Create(new { id = "1" }) });
        }
    }
}
