using System.Collections.Concurrent;
using System.Text.Json;
using AfiBot.Teams;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Teams.Connector;

public sealed class ManySendsTests
{
    private const int Conversations = 100;
    private const int Each = 100;

    [Fact]
    public async Task Ten_thousand_sends_to_a_connector_in_a_bad_mood_arrive_once_each_and_in_order()
    {
        // Limits so high that they never bind, and waits so short that nobody waits for them: this is about order and number.
        var limits = new SendLimits { PerConversation = 1_000_000, PerTenant = 1_000_000, Retries = 40, RetryDelay = TimeSpan.FromMilliseconds(1), LongestDelay = TimeSpan.FromMilliseconds(2) };
        var taken = new ConcurrentDictionary<string, ConcurrentQueue<int>>();
        var busy = new ConcurrentDictionary<string, int>();
        await using var connector = await FakeConnector.Start();
        connector.Instead = async http =>
        {
            var conversation = http.Request.Path.Value!.Split('/')[3];
            busy.AddOrUpdate(conversation, 1, (_, n) => n + 1).ShouldBe(1, "two sends at once in one conversation");
            for (var i = Random.Shared.Next(4); i > 0; i--)
                await Task.Yield();
            var mood = Random.Shared.Next(10);
            if (mood < 3)
            {
                http.Response.StatusCode = new[] { 429, 412, 503 }[mood];
                if (mood == 0)
                    http.Response.Headers.RetryAfter = "0";
            }
            else
            {
                using var body = await JsonDocument.ParseAsync(http.Request.Body);
                taken.GetOrAdd(conversation, _ => new()).Enqueue(int.Parse(body.RootElement.GetProperty("text").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
                http.Response.StatusCode = 201;
            }

            busy[conversation] = 0;
            return true;
        };
        using var limiter = new SendLimiter(limits, TimeProvider.System);
        using var http = ConnectorHttp.Create(limits, limiter, TimeProvider.System, new SocketsHttpHandler());
        var client = new ConnectorClient(http, new ServiceUrls(loopbackOnly: true), TimeProvider.System);
        var service = new ServiceAddress(connector.ServiceUrl, "tenant-1");

        // All in the order of their numbers, conversation by conversation in turn, and nobody waits for anybody.
        var sends =
            from number in Enumerable.Range(0, Each)
            from conversation in Enumerable.Range(0, Conversations)
            select client.Send(service, $"c{conversation}", new Activity { Type = "message", Text = $"{number}" }, default);
        await Task.WhenAll(sends);

        taken.Count.ShouldBe(Conversations);
        foreach (var numbers in taken.Values)
            numbers.ShouldBe(Enumerable.Range(0, Each));
    }
}
