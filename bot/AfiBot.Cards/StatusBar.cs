using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Cards;

/// <summary>A chart as a bar of its parts.</summary>
internal static class StatusBar
{
    public static StackedBar Draw(Block.Chart chart) => new(
        chart.Caption,
        [
            new("AFIs", [.. Enum.GetValues<ShownStatus>().Where(s => chart.Figures.Count(s) > 0)
                .Select(s => new ChartValue(Words.Of(s), chart.Figures.Count(s), Colour(s)))]),
        ]);

    private static string Colour(ShownStatus status) => status switch
    {
        ShownStatus.WorkInProgress => "categoricalBlue",
        ShownStatus.Completed => "good",
        ShownStatus.NoFurtherAction => "neutral",
        ShownStatus.UpdateAwaited => "warning",
        ShownStatus.ManagedElsewhere => "categoricalPurple",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
