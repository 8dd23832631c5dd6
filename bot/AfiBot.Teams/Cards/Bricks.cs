using System.Globalization;
using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>The small pieces that all cards are built from, so that they look alike.</summary>
internal static class Bricks
{
    /// <summary>How much of somebody's words a list shows; the rest is one tap away.</summary>
    private const int ExcerptLength = 240;

    /// <summary>A row of buttons in a chat of 400 pixels, in letters.</summary>
    private const int RowWidth = 42;

    /// <summary>What a button takes beside its title, in letters.</summary>
    private const int ButtonEdges = 5;

    /// <summary>What a card is about.</summary>
    public static CardElement Title(string text) => Heading(text, "large");

    /// <summary>What a part of a card is about.</summary>
    public static CardElement Subtitle(string text) => Heading(text, "default") with { Spacing = "large", Separator = true };

    /// <summary>A heading where Markdown makes nothing of the text; else text that looks like one.</summary>
    public static CardElement Heading(string text, string size) => Literal.IsPlain(text)
        ? new TextBlock(text) { Size = size }
        : new RichTextBlock([new TextRun(text) { Size = size, Weight = "bolder" }]);

    /// <summary>A line that matters less.</summary>
    public static RichTextBlock Note(string text) => new([new TextRun(text) { IsSubtle = true }]) { Spacing = "small" };

    public static RichTextBlock Words(string text) => new([new TextRun(text)]);

    /// <summary>A label in bold and what it is of.</summary>
    public static RichTextBlock Labelled(string label, string text) => new([new TextRun($"{label} ") { Weight = "bolder" }, new TextRun(text)]) { Spacing = "small" };

    /// <summary>Somebody's words of several lines, as they were written.</summary>
    public static IEnumerable<CardElement> Paragraphs(string text) =>
        Lines(text).Select(l => Words(l) with { Spacing = "small" });

    /// <summary>The improvement wanted, with the area it is wanted in.</summary>
    public static string Wanted(Afi afi) => afi.Area is { } area ? $"{area}: {afi.Improvement}" : afi.Improvement;

    /// <summary>An AFI's reference and what it shows.</summary>
    public static RichTextBlock Standing(AfiPosition position) => new(
    [
        new TextRun($"{position.Afi.Reference} ") { Weight = "bolder" },
        new TextRun(Conversation.Words.Of(position)) { Color = Colour(position.Status) },
    ]);

    /// <summary>An AFI's target date, and whether it has passed; null where it has none.</summary>
    public static RichTextBlock? Target(AfiPosition position) => position.Afi.TargetDate is { } target
        ? new RichTextBlock(
        [
            new TextRun($"Target {Conversation.Words.Short(target)}") { IsSubtle = true },
            .. position.Overdue ? [new TextRun(" · overdue") { Color = "attention" }] : Array.Empty<TextRun>(),
        ])
        {
            Spacing = "small",
        }
        : null;

    /// <summary>What has just happened, or what has to be put right.</summary>
    public static Container Notice(string text, string style) => new([.. Paragraphs(text)]) { Style = style };

    /// <summary>A button with the fallback that older clients need.</summary>
    public static CardButton Button(Choice choice, bool takesInputs = false, string? style = null) =>
        Button(choice.Label, choice.Action, takesInputs, style);

    /// <param name="title">What it says.</param>
    /// <param name="action">What it does.</param>
    /// <param name="takesInputs">Whether it sends what the form holds.</param>
    /// <param name="style"><c>positive</c>, or null.</param>
    /// <param name="tooltip">What it does in more words, where others on the card say the same.</param>
    public static CardButton Button(string title, TopicRequest action, bool takesInputs = false, string? style = null, string? tooltip = null)
    {
        var (verb, data) = action.AsButton();
        var inputs = takesInputs ? null : "none";
        return new ExecuteButton(title, verb, data)
        {
            Style = style,
            AssociatedInputs = inputs,
            Tooltip = tooltip,
            Fallback = new SubmitButton(title, new Dictionary<string, string>(data) { [CardTap.VerbKey] = verb }) { Style = style, AssociatedInputs = inputs, Tooltip = tooltip },
        };
    }

    public static IEnumerable<CardElement> Buttons(IEnumerable<Choice> choices) => Buttons(choices.Select(c => Button(c)));

    /// <summary>Buttons in as many rows as a narrow chat needs: not every client breaks a row that is too long.</summary>
    public static IEnumerable<CardElement> Buttons(IEnumerable<CardButton> buttons)
    {
        var row = new List<CardButton>();
        var width = 0;
        string? spacing = null;
        foreach (var button in buttons)
        {
            var own = button.Title.Length + ButtonEdges;
            if (row.Count > 0 && width + own > RowWidth)
            {
                yield return new ActionSet([.. row]) { Spacing = spacing };
                row.Clear();
                width = 0;
                spacing = "small";
            }

            row.Add(button);
            width += own;
        }

        if (row.Count > 0)
            yield return new ActionSet([.. row]) { Spacing = spacing };
    }

    /// <summary>A row to tap. The schema gives what tapping it does no fallback, so older clients do without.</summary>
    public static ColumnSet Row(string title, TopicRequest action, params Column[] columns)
    {
        var (verb, data) = action.AsButton();
        return new ColumnSet([.. columns, new Column("auto", [new RichTextBlock([new TextRun("›") { Weight = "bolder", Color = "accent" }])]) { VerticalContentAlignment = "center" }])
        {
            SelectAction = new ExecuteButton(title, verb, data) { AssociatedInputs = "none", Tooltip = title },
        };
    }

    /// <summary>Buttons that turn pages, where there are several, and more beside them.</summary>
    public static IEnumerable<CardElement> Pager(int page, int pageCount, Func<int, TopicRequest> turnTo, params IEnumerable<Choice> more)
    {
        var buttons = new List<CardButton>();
        if (page > 0)
            buttons.Add(Button("◀ Previous", turnTo(page - 1), tooltip: $"Page {page} of {pageCount}"));
        if (page < pageCount - 1)
            buttons.Add(Button("Next ▶", turnTo(page + 1), tooltip: $"Page {page + 2} of {pageCount}"));
        if (pageCount > 1)
            yield return Note($"Page {page + 1} of {pageCount}") with { Spacing = "medium", Separator = true };
        foreach (var row in Buttons([.. buttons, .. more.Select(c => Button(c))]))
            yield return row;
    }

    public static DonutChart Donut(string title, Figures figures) => new(
        title,
        [.. Enum.GetValues<ShownStatus>().Where(s => figures.Count(s) > 0).Select(s => new ChartValue(Conversation.Words.Of(s), figures.Count(s), ChartColour(s)))]);

    /// <summary>Colour of a status's text. It never stands without the text.</summary>
    public static string? Colour(ShownStatus status) => status switch
    {
        ShownStatus.WorkInProgress => "accent",
        ShownStatus.Completed => "good",
        ShownStatus.UpdateAwaited => "warning",
        _ => null,
    };

    /// <summary>The start of somebody's words.</summary>
    public static string Excerpt(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= ExcerptLength)
            return line;
        var end = char.IsHighSurrogate(line[ExcerptLength - 1]) ? ExcerptLength - 1 : ExcerptLength;
        return $"{line[..end]}…";
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Where(l => !string.IsNullOrWhiteSpace(l));

    private static string ChartColour(ShownStatus status) => status switch
    {
        ShownStatus.WorkInProgress => "categoricalBlue",
        ShownStatus.Completed => "good",
        ShownStatus.NoFurtherAction => "neutral",
        ShownStatus.UpdateAwaited => "warning",
        ShownStatus.ManagedElsewhere => "categoricalPurple",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
