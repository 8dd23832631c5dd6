using AfiBot.Conversation;

namespace AfiBot.Cards;

/// <summary>Numbers side by side, each above its label; one that opens something is to be tapped.</summary>
internal static class NumberRow
{
    public static ColumnSet Draw(Block.Numbers numbers, Buttons buttons) => new([.. numbers.Of.Select(n => Draw(n, buttons))]) { Spacing = "medium" };

    private static Column Draw(Number number, Buttons buttons) => new(
        "stretch",
        [
            new RichTextBlock([new TextRun(number.Value) { Size = "large", Weight = "bolder" }]) { HorizontalAlignment = "center" },
            new RichTextBlock([new TextRun(number.Opens is null ? number.Label : $"{number.Label} ›") { IsSubtle = true }]) { HorizontalAlignment = "center", Spacing = "none" },
        ])
    {
        SelectAction = number.Opens is { } opens ? buttons.ToTap(opens) : null,
    };
}
