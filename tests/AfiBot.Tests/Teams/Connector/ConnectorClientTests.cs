using System.Net;
using AfiBot.Teams;
using AfiBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Teams.Connector;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private readonly SendLimiter limiter = new(new SendLimits(), TimeProvider.System);
    private FakeConnector connector = null!;
    private HttpClient http = null!;
    private ConnectorClient client = null!;

    private ServiceAddress Service => new(connector.ServiceUrl, "tenant-1");

    private static Activity Hello => new() { Type = "message", Text = "Hello" };

    public async ValueTask InitializeAsync()
    {
        connector = await FakeConnector.Start();
        http = ConnectorHttp.Create(new SendLimits(), limiter, clock, new SocketsHttpHandler());
        client = new ConnectorClient(http, new ServiceUrls(loopbackOnly: true), clock);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        limiter.Dispose();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task Each_call_has_the_method_and_the_path_of_the_protocol()
    {
        (await client.Send(Service, "c", Hello, default)).ShouldBe("1");
        (await client.Reply(Service, "c", "a", Hello, default)).ShouldBe("2");
        await client.Update(Service, "c", "a", Hello, default);
        await client.Delete(Service, "c", "a", default);
        (await client.StartThread(Service, "channel", Hello, default)).ShouldBe("4");
        (await client.CreateConversation(Service, "28:bot", "29:user", default)).ShouldBe("conversation-with-29:user");

        connector.Seen.ShouldBe(
        [
            "POST /v3/conversations/c/activities",
            "POST /v3/conversations/c/activities/a",
            "PUT /v3/conversations/c/activities/a",
            "DELETE /v3/conversations/c/activities/a",
            "POST /v3/conversations",
            "POST /v3/conversations",
        ]);
    }

    [Fact]
    public async Task Ids_with_odd_characters_stay_one_part_of_the_path()
    {
        await client.Send(Service, "19:abc@thread.tacv2;messageid=17/../%2e?x=1#y", Hello, default);

        connector.Seen.ShouldBe(["POST /v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D17%2F..%2F%252e%3Fx%3D1%23y/activities"]);
    }

    [Fact]
    public async Task A_service_url_with_and_without_a_slash_at_its_end_is_the_same()
    {
        await client.Send(Service with { Url = $"{connector.ServiceUrl}/" }, "c", Hello, default);

        connector.Seen.ShouldBe(["POST /v3/conversations/c/activities"]);
    }

    [Fact]
    public async Task Members_come_a_page_at_a_time()
    {
        for (var i = 0; i < 3; i++)
            connector.Knows($"29:{i}", $"person{i}@example.org");

        var first = await client.Members(Service, "c", null, default);
        var second = await client.Members(Service, "c", first.ContinuationToken, default);

        first.Members!.Concat(second.Members!).Select(m => m.Email).Order().ShouldBe(["person0@example.org", "person1@example.org", "person2@example.org"]);
        second.ContinuationToken.ShouldBeNull();
    }

    [Fact]
    public async Task A_service_url_that_is_not_allowed_is_not_called()
    {
        var refused = await Should.ThrowAsync<ConnectorException>(() => client.Send(new ServiceAddress("https://example.org/", null), "c", Hello, default));

        refused.IsPassing.ShouldBeFalse();
        connector.Seen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task What_would_fail_again_is_not_tried_again(int status)
    {
        connector.Instead = http => Answer(http, status, """{"error":{"code":"ConversationBlockedByUser","message":"No."}}""");

        var refused = await Should.ThrowAsync<ConnectorException>(() => client.Send(Service, "c", Hello, default));

        refused.Status.ShouldBe((HttpStatusCode)status);
        refused.Code.ShouldBe("ConversationBlockedByUser");
        refused.IsPassing.ShouldBeFalse();
        connector.Seen.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_go_through_later_is_tried_three_times_more_and_then_given_up_for_now(int status)
    {
        connector.Instead = http => Answer(http, status, "<html>busy</html>");

        var sending = client.Send(Service, "c", Hello, default);
        await Advance(until: sending);

        var refused = await Should.ThrowAsync<ConnectorException>(() => sending);
        refused.Status.ShouldBe((HttpStatusCode)status);
        refused.IsPassing.ShouldBeTrue();
        connector.Seen.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_throttled_call_waits_as_long_as_the_service_asks()
    {
        var arrived = 0;
        connector.Instead = http =>
        {
            http.Response.Headers.RetryAfter = "12";
            return arrived++ == 0 ? Answer(http, 429, "") : Task.FromResult(false);
        };

        var sending = client.Send(Service, "c", Hello, default);
        await connector.Sees(1);
        clock.Advance(TimeSpan.FromSeconds(11));
        sending.IsCompleted.ShouldBeFalse();
        connector.Seen.Count.ShouldBe(1);
        await Advance(until: sending);

        (await sending).ShouldBe("1");
        connector.Seen.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_card_that_is_throttled_lets_an_answer_in_its_chat_pass()
    {
        connector.Instead = http =>
        {
            http.Response.Headers.RetryAfter = "12";
            return connector.Seen.Count == 1 ? Answer(http, 429, "") : Task.FromResult(false);
        };
        var card = client.Unasked.Send(Service, "c", Hello, default);
        await connector.Sees(1);

        (await client.Send(Service, "c", Hello, default)).ShouldBe("1");

        await Advance(until: card);
        (await card).ShouldBe("2");
    }

    [Fact]
    public async Task A_service_that_asks_for_a_long_wait_is_left_to_whoever_can_wait_that_long()
    {
        connector.Instead = http =>
        {
            http.Response.Headers.RetryAfter = "300";
            return Answer(http, 429, "");
        };

        var refused = await Should.ThrowAsync<ConnectorException>(() => client.Send(Service, "c", Hello, default));

        refused.RetryAfter.ShouldBe(TimeSpan.FromSeconds(300));
        refused.IsPassing.ShouldBeTrue();
        connector.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_connector_that_is_not_there_may_be_there_later()
    {
        var gone = Service;
        await connector.DisposeAsync();

        var refused = await Should.ThrowAsync<ConnectorException>(() => client.Send(gone, "c", Hello, default));

        refused.Status.ShouldBeNull();
        refused.IsPassing.ShouldBeTrue();
    }

    private static async Task<bool> Answer(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body);
        return true;
    }

    /// <summary>Lets the fake time run until a task is done, however many waits it takes.</summary>
    private async Task Advance(Task until)
    {
        while (!until.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
