using AfiBot.Teams;
using CsCheck;

namespace AfiBot.Tests.Teams.Connector;

public sealed class RateWindowTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Calls that come at any time, last for some time, and are each made as soon as the window lets them.</summary>
    private static readonly Gen<(int Calls, (int After, int For, bool IsAsked)[] Coming)> Histories =
        Gen.Select(Gen.Int[1, 60], Gen.Select(Gen.Int[0, 120], Gen.Int[0, 400], Gen.Bool).Array[1, 300]);

    [Fact]
    public void No_second_has_more_calls_than_it_may_wherever_it_begins() => Histories.Sample(history =>
    {
        var made = Make(history.Calls, history.Coming);

        // Wherever on its way each call arrives: so many before this one are over for a second, as it begins.
        foreach (var (call, number) in made.Select((c, i) => (c, i)))
            made.Take(number).Count(c => c.Ended > call.Began - Second).ShouldBeLessThan(history.Calls);
    });

    [Fact]
    public void Nobody_who_waits_is_held_back_while_there_is_room() => Histories.Sample(history =>
    {
        var made = Make(history.Calls, history.Coming);
        foreach (var (call, number) in made.Select((c, i) => (c, i)))
        {
            if (call.IsAsked && call.Began > call.Came)
                made.Take(number).Count(c => c.Ended >= call.Began - Second).ShouldBeGreaterThanOrEqualTo(history.Calls);
        }
    });

    [Theory]
    [InlineData(50, 25)]
    [InlineData(10, 125)]
    [InlineData(1, 1000)]
    public void What_nobody_waits_for_is_spread_over_four_fifths_of_the_rate(int calls, int milliseconds)
    {
        var window = new RateWindow(calls);
        window.Begin(isAsked: false, TimeSpan.Zero);
        window.End(TimeSpan.Zero);

        window.Wait(isAsked: false, TimeSpan.Zero).ShouldBe(TimeSpan.FromMilliseconds(milliseconds));
        window.Wait(isAsked: true, TimeSpan.Zero).ShouldBe(calls > 1 ? TimeSpan.Zero : TimeSpan.FromSeconds(1));
    }

    private static List<(TimeSpan Came, TimeSpan Began, TimeSpan Ended, bool IsAsked)> Make(int calls, (int After, int For, bool IsAsked)[] coming)
    {
        var window = new RateWindow(calls);
        var made = new List<(TimeSpan, TimeSpan, TimeSpan, bool)>();
        var underWay = new PriorityQueue<TimeSpan, TimeSpan>();
        var (came, now) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var (after, lasts, isAsked) in coming)
        {
            came += TimeSpan.FromMilliseconds(after);
            now = came > now ? came : now;
            var before = now;
            while (true)
            {
                while (underWay.TryPeek(out var end, out _) && end <= now)
                    window.End(underWay.Dequeue());
                var wait = window.Wait(isAsked, now);
                if (wait == TimeSpan.Zero)
                    break;
                now = underWay.TryPeek(out var next, out _) && next - now < wait ? next : now + wait;
            }

            window.Begin(isAsked, now);
            underWay.Enqueue(now + TimeSpan.FromMilliseconds(lasts), now + TimeSpan.FromMilliseconds(lasts));
            made.Add((before, now, now + TimeSpan.FromMilliseconds(lasts), isAsked));
        }

        return made;
    }
}
