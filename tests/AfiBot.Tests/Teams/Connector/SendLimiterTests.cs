using AfiBot.Teams;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Teams.Connector;

public sealed class SendLimiterTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly SendLimiter limiter;

    /// <summary>Calls that wait or are under way.</summary>
    private readonly List<Task<IDisposable>> open = [];

    public SendLimiterTests() => limiter = new SendLimiter(new SendLimits(), clock);

    [Fact]
    public async Task A_burst_of_cards_leaves_room_for_answers_at_once()
    {
        var cards = Ask(1000, Card);

        // For two seconds: cards leave all the time, and each tenth of a second somebody is answered.
        for (var tenth = 0; tenth < 20; tenth++)
        {
            await Advance(TimeSpan.FromMilliseconds(100));
            Ask(1, Answer)[0].IsCompleted.ShouldBeTrue();
        }

        cards.Count(c => c.IsCompleted).ShouldBe(81, "one at once, and one each 25 ms");
    }

    [Fact]
    public async Task Of_more_people_than_there_is_room_for_each_lets_no_card_pass()
    {
        var cards = Ask(1000, Card);
        await Advance(TimeSpan.FromSeconds(3));
        var people = Ask(30, Answer);
        var sent = cards.Count(c => c.IsCompleted);

        people.Count(p => p.IsCompleted).ShouldBe(10, "what the cards leave free");
        while (people.Exists(p => !p.IsCompleted))
        {
            cards.Count(c => c.IsCompleted).ShouldBe(sent);
            await Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    [Fact]
    public async Task Answers_and_cards_together_keep_to_the_limits_in_any_second()
    {
        var sent = new List<(string Chat, TimeSpan At)>();
        var waiting = new List<(string Chat, Task<IDisposable> Permit)>();
        var start = clock.GetUtcNow();
        for (var millisecond = 0; millisecond < 5000; millisecond++)
        {
            if (millisecond % 7 == 0)
                waiting.Add(Ask($"c{millisecond % 5}", isCard: false));
            if (millisecond % 10 == 0)
                waiting.Add(Ask($"c{millisecond % 40}", isCard: true));
            clock.Advance(TimeSpan.FromMilliseconds(1));
            foreach (var (chat, permit) in waiting.Where(w => w.Permit.IsCompleted).ToList())
            {
                sent.Add((chat, clock.GetUtcNow() - start));
                (await permit).Dispose();
                waiting.RemoveAll(w => w.Permit == permit);
            }
        }

        sent.Count.ShouldBeGreaterThan(200);
        MostInASecond(sent.Select(s => s.At)).ShouldBeLessThanOrEqualTo(50);
        foreach (var chat in sent.GroupBy(s => s.Chat))
            MostInASecond(chat.Select(s => s.At)).ShouldBeLessThanOrEqualTo(7);

        (string, Task<IDisposable>) Ask(string chat, bool isCard) => (chat, limiter.Permit(isCard ? Card(chat) : Answer(chat), default));
    }

    [Fact]
    public async Task In_a_chat_an_answer_waits_for_the_call_that_is_being_made_and_for_no_other()
    {
        var first = await limiter.Permit(Card("c"), default);
        var second = limiter.Permit(Card("c"), default);
        var answer = limiter.Turn(Answer("c"), default);
        await Advance(TimeSpan.FromSeconds(5));
        (second.IsCompleted, answer.IsCompleted).ShouldBe((false, false));

        first.Dispose();

        (second.IsCompleted, answer.IsCompleted).ShouldBe((false, true));
        (await answer).Dispose();
        second.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Answers_in_a_chat_go_in_the_order_in_which_they_came()
    {
        var first = await limiter.Turn(Answer("c"), default);
        var (second, third) = (limiter.Turn(Answer("c"), default), limiter.Turn(Answer("c"), default));

        first.Dispose();
        (second.IsCompleted, third.IsCompleted).ShouldBe((true, false));
        (await second).Dispose();
        third.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_gives_up_is_not_waited_for()
    {
        using var patience = new CancellationTokenSource();
        var first = await limiter.Turn(Answer("c"), default);
        var gone = limiter.Turn(Answer("c"), patience.Token);
        var patient = limiter.Turn(Answer("c"), default);
        await patience.CancelAsync();

        first.Dispose();

        await Should.ThrowAsync<OperationCanceledException>(() => gone);
        patient.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public void The_limits_of_one_tenant_are_not_anothers()
    {
        for (var i = 0; i < 50; i++)
            limiter.Permit(Answer($"p{i}"), default).IsCompleted.ShouldBeTrue();

        limiter.Permit(Answer("more"), default).IsCompleted.ShouldBeFalse();
        limiter.Permit(Answer("of another", tenant: "tenant-2"), default).IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public void Without_limits_nobody_waits()
    {
        using var free = new SendLimiter(SendLimits.None, clock);

        for (var i = 0; i < 10_000; i++)
            free.Permit(Answer("c"), default).IsCompleted.ShouldBeTrue();
    }

    public void Dispose() => limiter.Dispose();

    /// <summary>Asks for so many permits, each into a chat of its own.</summary>
    private List<Task<IDisposable>> Ask(int count, Func<string, HttpRequestMessage> call)
    {
        List<Task<IDisposable>> asked = [.. Enumerable.Range(0, count).Select(_ => limiter.Permit(call(Guid.NewGuid().ToString()), default))];
        open.AddRange(asked);
        return asked;
    }

    private static int MostInASecond(IEnumerable<TimeSpan> times)
    {
        var all = times.Order().ToList();
        return all.Select((from, i) => all.Skip(i).TakeWhile(t => t - from < TimeSpan.FromSeconds(1)).Count()).Max();
    }

    private static HttpRequestMessage Card(string chat)
    {
        var request = Answer(chat);
        request.Options.Set(ConnectorCall.IsUnasked, true);
        return request;
    }

    private static HttpRequestMessage Answer(string chat) => Answer(chat, "tenant-1");

    private static HttpRequestMessage Answer(string chat, string tenant)
    {
        var request = new HttpRequestMessage();
        request.Options.Set(ConnectorCall.Conversation, chat);
        request.Options.Set(ConnectorCall.Tenant, tenant);
        return request;
    }

    /// <summary>In small steps, as time goes; each call takes no longer than one.</summary>
    private async Task Advance(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromMilliseconds(1))
        {
            foreach (var permit in open.Where(p => p.IsCompleted).ToList())
            {
                (await permit).Dispose();
                open.Remove(permit);
            }

            clock.Advance(TimeSpan.FromMilliseconds(1));
        }
    }
}
