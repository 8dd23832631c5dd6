using System.Text;
using AfiBot.Tests.Support;
using AfiBot.Tests.Teams.SignIn;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Host;

/// <summary>Clients that lie, dawdle or shout, at a registered bot's door.</summary>
public sealed class RudeClientTests
{
    [Fact]
    public async Task Every_bad_token_that_a_header_can_carry_gets_401_at_the_endpoint()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var bot = await ServedBot.Start(time, sample: false, emulator: false);
        var body = new Activities(TokenBench.ServiceUrl, tenant: TokenBench.Tenant).Message("what do I owe?").ToJsonString();
        var refused = 0;

        foreach (var (what, header) in BadTokenTests.ThatAHeaderCanCarry(bot.Bench))
        {
            // Past the pause between two fetches, so that a row's own keys are found.
            time.Advance(TimeSpan.FromMinutes(6));
            using var http = RawHttp.To(bot.Address);
            string[] headers = [$"Content-Length: {Encoding.UTF8.GetByteCount(body)}", "Connection: close", .. header(bot.Bench) is { } value ? [$"Authorization: {value}"] : Array.Empty<string>()];
            await http.Write(RawHttp.Head(headers) + body);
            (await http.StatusAtTheEnd()).ShouldBe(401, what);
            bot.Bench.Keys.Clear();
            bot.Bench.Keys.Add(BenchKey.Current.Entry());
            refused++;
        }

        refused.ShouldBeGreaterThanOrEqualTo(60);
    }

    [Fact]
    public async Task A_body_that_trickles_in_is_cut_off()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var bot = await ServedBot.Start(time, sample: false);
        using var http = RawHttp.To(bot.Address);
        await http.Write(RawHttp.Head("Content-Length: 1000", $"Authorization: Bearer {bot.Token()}") + "{\"type\":");

        var answer = http.StatusAtTheEnd();
        while (!answer.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(answer, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
        }

        (await answer).ShouldBe(408);
        (time.GetUtcNow() - time.Start).ShouldBeGreaterThanOrEqualTo(MessagesEndpoint.Patience);
    }

    [Fact]
    public async Task A_body_larger_than_any_activity_gets_413_whether_it_is_announced_or_just_comes()
    {
        await using var bot = await ServedBot.Start(sample: false);
        var signedIn = $"Authorization: Bearer {bot.Token()}";
        using var announced = RawHttp.To(bot.Address);
        using var chunked = RawHttp.To(bot.Address);

        await announced.Write(RawHttp.Head($"Content-Length: {MessagesEndpoint.MaxActivitySize + 1}", signedIn));
        var chunk = new string(' ', (int)MessagesEndpoint.MaxActivitySize + 1);
        await chunked.Write($"{RawHttp.Head("Transfer-Encoding: chunked", signedIn)}{chunk.Length:x}\r\n{chunk}\r\n");

        (await announced.StatusAtTheEnd()).ShouldBe(413);
        (await chunked.StatusAtTheEnd()).ShouldBe(413);
    }

    [Theory]
    [InlineData("Content-Length: 100000", "{}", "more is announced than comes")]
    [InlineData("Content-Length: -1", "{}", "less than nothing is announced")]
    [InlineData("Content-Length: 2\r\nContent-Length: 3", "{} ", "two lengths")]
    [InlineData("Content-Length: two", "{}", "a length in words")]
    [InlineData("Transfer-Encoding: chunked", "zz\r\n{}", "a chunk without a length")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 2", "zz\r\n{}", "a chunk without a length, and a length besides")]
    [InlineData("Transfer-Encoding: gzip", "{}", "an encoding that is not served")]
    public async Task A_request_that_lies_about_its_length_is_refused_and_its_connection_closed(string header, string body, string how)
    {
        await using var bot = await ServedBot.Start(sample: false);
        using var http = RawHttp.To(bot.Address);

        await http.Write(RawHttp.Head(header, $"Authorization: Bearer {bot.Token()}") + body);

        (await http.EndOfSending().StatusAtTheEnd()).ShouldBeOneOf([0, 400, 411, 501], how);
    }

    [Fact]
    public async Task More_headers_than_anybody_needs_and_longer_ones_get_431()
    {
        await using var bot = await ServedBot.Start(sample: false);
        using var many = RawHttp.To(bot.Address);
        using var large = RawHttp.To(bot.Address);

        await many.Write(RawHttp.Head([.. Enumerable.Range(0, 100).Select(i => $"X-{i}: 1")]));
        await large.Write(RawHttp.Head($"X: {new string('x', 40_000)}"));

        (await many.StatusAtTheEnd()).ShouldBe(431);
        (await large.StatusAtTheEnd()).ShouldBe(431);
    }

    [Fact]
    public async Task JSON_nested_deeper_than_any_activity_gets_400()
    {
        await using var bot = await ServedBot.Start(sample: false);

        using var answer = await bot.Client.PostText($$"""{"type":"message","value":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}""");

        ((int)answer.StatusCode).ShouldBe(400);
    }
}
