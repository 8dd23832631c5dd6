using System.Globalization;
using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Cards;

/// <summary>The five counts as a sum: one below the other, with their total under a line; each a row to tap where something lists the AFIs behind it.</summary>
internal static class CountRows
{
    private const string NumberWidth = "48px";

    private const string ChangeWidth = "80px";

    public static IEnumerable<CardElement> Draw(Block.Counts counts, Buttons buttons) => Lines(counts).Select((line, i) => Row(line, counts, buttons) with
    {
        Spacing = counts.Behind is not null || i == 0 || line.Status is null ? "small" : "none",
        Separator = line.Status is null ? true : null,
    });

    private static ColumnSet Row(Line line, Block.Counts counts, Buttons buttons) => counts.Behind is not { } behind || line.Count == 0
        ? new ColumnSet(Columns(line))
        : ItemRow.ToTap(new Choice($"List {Number(line.Count)} {line.Label}{(counts.Of is { } of ? $" of {of}" : "")}", behind(line.Status)), buttons, Columns(line));

    private static IEnumerable<Line> Lines(Block.Counts counts)
    {
        var (now, before) = (counts.Figures, counts.Before);
        foreach (var status in Enum.GetValues<ShownStatus>())
            yield return new Line(status, now.Count(status), now.Count(status) - before?.Count(status), Words.Of(status));
        yield return new Line(null, now.Total, now.Total - before?.Total, "All AFIs");
    }

    private static Column[] Columns(Line line)
    {
        var isNought = line.Count == 0;
        bool? subtle = isNought ? true : null;
        List<Column> columns =
        [
            new(NumberWidth, [Right(new TextRun(Number(line.Count)) { Weight = isNought ? null : "bolder", IsSubtle = subtle })]),
            new("stretch", [new RichTextBlock([new TextRun(line.Label) { IsSubtle = subtle, Weight = line.Status is null ? "bolder" : null }])]),
        ];
        if (line.Change is { } change)
            columns.Add(new(ChangeWidth, [Right(new TextRun(Changed(change)) { IsSubtle = change == 0 ? true : null })]));
        return [.. columns];
    }

    private static RichTextBlock Right(TextRun text) => new([text]) { HorizontalAlignment = "right" };

    private static string Changed(int change) => change switch
    {
        0 => "no change",
        > 0 => $"+{Number(change)}",
        _ => $"−{Number(-change)}",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record Line(ShownStatus? Status, int Count, int? Change, string Label);
}
