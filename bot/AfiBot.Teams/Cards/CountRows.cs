using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>The five counts as a sum: one below the other, with their total under a line.</summary>
internal static class CountRows
{
    private const string NumberWidth = "48px";

    private const string ChangeWidth = "64px";

    /// <summary>With what changed since before, where there is a before.</summary>
    public static IEnumerable<CardElement> Draw(Figures figures, Figures? before = null) =>
        Lines(figures, before).Select((l, i) => (CardElement)new ColumnSet(Columns(l)) { Spacing = i == 0 || l.Status is null ? "small" : "none", Separator = l.Status is null ? true : null });

    /// <summary>Each a row to tap that lists the AFIs behind it.</summary>
    public static IEnumerable<CardElement> Draw(Figures figures, Scope scope) =>
        Lines(figures, null).Select(l => (CardElement)(l.Count == 0
            ? new ColumnSet(Columns(l))
            : Bricks.Row($"List {Bricks.Number(l.Count)} {l.Label}", new AfiListRequest(scope, l.Status), Columns(l))) with
        {
            Spacing = "small",
            Separator = l.Status is null ? true : null,
        });

    private static IEnumerable<Line> Lines(Figures figures, Figures? before)
    {
        foreach (var status in Enum.GetValues<ShownStatus>())
            yield return new Line(status, figures.Count(status), before is null ? null : figures.Count(status) - before.Count(status), Words.Of(status));
        yield return new Line(null, figures.Total, before is null ? null : figures.Total - before.Total, "All AFIs");
    }

    private static Column[] Columns(Line line)
    {
        var isNought = line.Count == 0;
        var weight = isNought ? null : "bolder";
        List<Column> columns =
        [
            new(NumberWidth, [new RichTextBlock([new TextRun(Bricks.Number(line.Count)) { Weight = weight, IsSubtle = isNought ? true : null, Color = isNought || line.Status is not { } s ? null : Bricks.Colour(s) }]) { HorizontalAlignment = "right" }]),
            new("stretch", [new RichTextBlock([new TextRun(line.Label) { IsSubtle = isNought ? true : null, Weight = line.Status is null ? "bolder" : null }])]),
        ];
        if (line.Change is { } change)
            columns.Add(new(ChangeWidth, [new RichTextBlock([new TextRun(Changed(change)) { IsSubtle = change == 0 ? true : null }]) { HorizontalAlignment = "right" }]));
        return [.. columns];
    }

    private static string Changed(int change) => change switch
    {
        0 => "±0",
        > 0 => $"+{Bricks.Number(change)}",
        _ => $"−{Bricks.Number(-change)}",
    };

    private sealed record Line(ShownStatus? Status, int Count, int? Change, string Label);
}
