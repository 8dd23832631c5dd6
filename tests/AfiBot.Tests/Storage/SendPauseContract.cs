namespace AfiBot.Tests.Storage;

/// <summary>What every pause must do.</summary>
public abstract class SendPauseContract
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract ISendPause Pause { get; }

    [Fact]
    public async Task Without_a_pause_there_is_no_end_of_one() => (await Pause.Until(Cancellation)).ShouldBeNull();

    [Fact]
    public async Task The_later_end_wins_whichever_comes_first()
    {
        await Pause.Extend(Some.Monday, "throttled", Cancellation);
        await Pause.Extend(Some.Monday.AddMinutes(2), "throttled again", Cancellation);
        await Pause.Extend(Some.Monday.AddMinutes(1), "throttled, too", Cancellation);

        (await Pause.Until(Cancellation)).ShouldBe(Some.Monday.AddMinutes(2));
    }

    [Fact]
    public async Task Of_many_at_once_the_latest_end_stays()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Task.Run(() => Pause.Extend(Some.Monday.AddMinutes(7 * i % 5), "throttled", Cancellation), Cancellation)));

        (await Pause.Until(Cancellation)).ShouldBe(Some.Monday.AddMinutes(4));
    }
}
