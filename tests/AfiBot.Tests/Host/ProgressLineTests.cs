using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Host;

/// <summary>The line that moves while something takes its time.</summary>
public sealed class ProgressLineTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly StringWriter screen = new();

    public void Dispose() => screen.Dispose();

    [Fact]
    public void It_is_written_over_and_taken_off_at_the_end()
    {
        using (var line = ProgressLine.On(screen, clock))
        {
            line.Say("package", 9, 1200);
            line.Say("done");
        }

        screen.ToString().ShouldBe("\rpackage 9 of 1,200\rdone              \r    \r");
    }

    [Fact]
    public void It_moves_four_times_a_second_at_most()
    {
        using var line = ProgressLine.On(screen, clock);
        line.Say("row", 1, 9);
        line.Say("row", 2, 9);
        clock.Advance(TimeSpan.FromMilliseconds(250));
        line.Say("row", 3, 9);

        screen.ToString().ShouldBe("\rrow 1 of 9\rrow 3 of 9");
    }

    [Fact]
    public void Where_nothing_was_said_nothing_is_taken_off()
    {
        ProgressLine.On(screen, clock).Dispose();

        screen.ToString().ShouldBeEmpty();
    }
}
