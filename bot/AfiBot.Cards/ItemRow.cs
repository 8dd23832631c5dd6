using AfiBot.Conversation;

namespace AfiBot.Cards;

/// <summary>One thing of a list: a row to tap where it opens something, else its lines with what stands at their edge.</summary>
internal static class ItemRow
{
    /// <summary>The longest title of a button that has room beside a line in a narrow chat, in letters.</summary>
    private const int MostBeside = 20;

    public static CardElement Draw(Block.Item item, Buttons buttons)
    {
        var lines = TeamsCard.Inside(item.Lines, buttons).ToList();
        if (item.Opens is { } opens)
            return ToTap(opens, buttons, new Column("stretch", lines));
        if (item.Leads is { } way && way.Label.Length > MostBeside)
            lines.AddRange(buttons.Draw([way]));
        else if (item.Leads is { } leads)
            lines[0] = new ColumnSet([new Column("stretch", [lines[0]]), new Column("auto", [.. buttons.Draw([leads])])]);
        if (item.Edge is { } edge)
        {
            // Where things are one line each, their edges stand in a column as numbers do.
            var alone = lines.Count == 1 && item.Choices.Count == 0;
            var first = new ColumnSet(
            [
                new Column("stretch", [lines[0]]),
                new Column("auto", [TeamsCard.Text(edge) with { HorizontalAlignment = alone ? "right" : null }]),
            ]);
            if (alone)
                return first;
            lines[0] = first;
        }

        return new Container([.. lines, .. buttons.Draw(item.Choices)]);
    }

    /// <summary>A row to tap. The schema gives what tapping it does no fallback, so older clients do without.</summary>
    public static ColumnSet ToTap(Choice choice, Buttons buttons, params Column[] columns) =>
        new([.. columns, new Column("auto", [new RichTextBlock([new TextRun("›") { Weight = "bolder", Color = "accent" }])]) { VerticalContentAlignment = "center" }])
        {
            SelectAction = buttons.ToTap(choice),
        };
}
