namespace AfiBot.Core.Tests.RollUps;

public sealed class FiguresTests
{
    [Fact]
    public void An_area_nobody_ever_answered_is_awaited()
    {
        var position = AfiPosition.Of(Some.Afi(), cycle: null, asked: false, new DateOnly(2026, 1, 5));

        Figures.Of([position]).ShouldBe(Figures.None with { UpdateAwaited = 1 });
    }
}
