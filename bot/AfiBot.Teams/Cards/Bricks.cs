using System.Globalization;
using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>The small pieces that all cards are built from, so that they look alike.</summary>
internal static class Bricks
{
    /// <summary>How much of somebody's words a list shows; the rest is one tap away.</summary>
    private const int ExcerptLength = 240;

    public static TextBlock Title(string text) => new(Plain(text)) { Size = "large", Weight = "bolder", Style = "heading" };

    public static TextBlock Subtitle(string text) => new(Plain(text)) { Weight = "bolder", Spacing = "medium", Separator = true };

    public static TextBlock Note(string text) => new(Plain(text)) { IsSubtle = true, Spacing = "none" };

    /// <summary>Words of people, or of the plan: shown as they are.</summary>
    public static RichTextBlock Words(string text) => new([new TextRun(text)]);

    /// <summary>A label in bold and words of people after it.</summary>
    public static RichTextBlock Labelled(string label, string text) => new([new TextRun($"{label} ") { Weight = "bolder" }, new TextRun(text)]);

    public static RichTextBlock Said(string text) => new([new TextRun(text) { IsSubtle = true }]) { Spacing = "small" };

    /// <summary>What has just happened, or what has to be put right.</summary>
    public static Container Notice(string text, string style) =>
        new([new RichTextBlock([new TextRun(text) { Weight = "bolder" }])]) { Style = style };

    /// <summary>A button with the fallback that older clients need.</summary>
    public static CardButton Button(Choice choice, bool takesInputs = false, string? style = null) =>
        Button(choice.Label, choice.Action, takesInputs, style);

    public static CardButton Button(string title, CardAction action, bool takesInputs = false, string? style = null)
    {
        var (verb, data) = CardActionData.Write(action);
        var inputs = takesInputs ? null : "none";
        return new ExecuteButton(title, verb, data)
        {
            Style = style,
            AssociatedInputs = inputs,
            Fallback = new SubmitButton(title, new Dictionary<string, string>(data) { [CardTap.VerbKey] = verb }) { Style = style, AssociatedInputs = inputs },
        };
    }

    /// <summary>What tapping a whole row does. The schema gives it no fallback, so a button beside it must do the same.</summary>
    public static CardButton Tap(string title, CardAction action)
    {
        var (verb, data) = CardActionData.Write(action);
        return new ExecuteButton(title, verb, data) { AssociatedInputs = "none", Tooltip = title };
    }

    public static ActionSet Buttons(IEnumerable<Choice> choices) => new([.. choices.Select(c => Button(c))]);

    /// <summary>Buttons that turn pages; nothing on a single page.</summary>
    public static IEnumerable<CardElement> Pager(int page, int pageCount, Func<int, CardAction> turnTo)
    {
        if (pageCount <= 1)
            yield break;
        var buttons = new List<CardButton>();
        if (page > 0)
            buttons.Add(Button("◀ Previous", turnTo(page - 1)));
        if (page < pageCount - 1)
            buttons.Add(Button("Next ▶", turnTo(page + 1)));
        yield return new TextBlock($"Page {page + 1} of {pageCount}") { IsSubtle = true, Spacing = "medium" };
        yield return new ActionSet(buttons);
    }

    /// <summary>The five counts in a row, each in its colour, with their sum at the end.</summary>
    public static ColumnSet Counts(Figures figures) => new(
    [
        .. Enum.GetValues<ShownStatus>().Select(s => Count(Number(figures.Count(s)), Conversation.Words.Of(s), figures.Count(s) == 0 ? null : Colour(s))),
        Count(Number(figures.Total), "All", null),
    ]);

    public static DonutChart Donut(string title, Figures figures) => new(
        title,
        [.. Enum.GetValues<ShownStatus>().Where(s => figures.Count(s) > 0).Select(s => new ChartValue(Conversation.Words.Of(s), figures.Count(s), ChartColour(s)))])
    {
        Fallback = new TextBlock(Plain(Conversation.Words.Line(figures))),
    };

    /// <summary>Colour of a status's text.</summary>
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

    /// <summary>Text that a TextBlock shows as it is: what Markdown and the date macro would make of it is taken away.</summary>
    public static string Plain(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '\\' or '*' or '_' or '[' or ']' or '`' or '<' or '>' or '#' or '~' or '|')
                plain.Append('\\');
            plain.Append(c);
        }

        return plain.ToString().Replace("{{", "{ {", StringComparison.Ordinal);
    }

    private static Column Count(string number, string label, string? colour) => new("stretch",
    [
        new TextBlock(number) { Size = "extraLarge", Weight = "bolder", Color = colour, HorizontalAlignment = "center" },
        new TextBlock(label) { IsSubtle = true, Size = "small", Spacing = "none", HorizontalAlignment = "center" },
    ]);

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
