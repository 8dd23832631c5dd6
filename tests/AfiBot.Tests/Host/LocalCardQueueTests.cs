using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Host;

public sealed class EmbeddedCardQueueTests
{
    private readonly FakeTimeProvider clock = new(Some.Monday);
    private readonly EmbeddedCardQueue queue;

    public EmbeddedCardQueueTests() => queue = new EmbeddedCardQueue(clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_waits_is_not_taken_a_second_time_but_one_that_was_taken_is()
    {
        await using var taking = queue.Take(Cancellation).GetAsyncEnumerator(Cancellation);
        await queue.Enqueue(To("a"), null, Cancellation);
        await queue.Enqueue(To("a"), null, Cancellation);
        await queue.Enqueue(To("b"), null, Cancellation);

        (await Next(taking)).ShouldBe((To("a"), 1));
        await queue.Enqueue(To("a"), null, Cancellation);
        (await Next(taking)).ShouldBe((To("b"), 1));
        (await Next(taking)).ShouldBe((To("a"), 1));
    }

    [Fact]
    public async Task A_delay_is_kept_by_the_clock()
    {
        await using var taking = queue.Take(Cancellation).GetAsyncEnumerator(Cancellation);
        queue.Enqueue(To("later"), TimeSpan.FromMinutes(3), attempt: 2);
        var next = taking.MoveNextAsync();

        clock.Advance(TimeSpan.FromMinutes(3) - TimeSpan.FromTicks(1));
        next.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromTicks(1));

        (await next).ShouldBeTrue();
        taking.Current.ShouldBe((To("later"), 2));
    }

    private static CardMessage To(string lead) => new(Some.PlanId, 1, Some.Email(lead));

    private static async Task<(CardMessage Message, int Attempt)> Next(IAsyncEnumerator<(CardMessage Message, int Attempt)> taking)
    {
        (await taking.MoveNextAsync()).ShouldBeTrue();
        return taking.Current;
    }
}
