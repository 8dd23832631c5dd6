using System.Text.Json;
using AfiBot.Conversation;

namespace AfiBot.Cards;

/// <summary>Pages drawn as adaptive cards for Teams. Pure.</summary>
public static class TeamsCard
{
    /// <summary>Where a fallback button carries the verb that Action.Execute has as a property.</summary>
    public const string VerbKey = "verb";

    /// <summary>A reply as a card.</summary>
    public static JsonElement Draw(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var buttons = new Buttons(reply.Plan);
        var summary = Words.Excerpt(reply.Summary);
        var card = new AdaptiveCard { FallbackText = Literal.Markdown(summary), Speak = Literal.Spoken(summary), Body = [.. reply.Blocks.SelectMany(b => Draw(b, buttons))] };
        return JsonSerializer.SerializeToElement(card, CardJson.Default.AdaptiveCard);
    }

    private static IEnumerable<CardElement> Draw(Block block, Buttons buttons) => block switch
    {
        Block.Title title => [Heading(title.Text, "large")],
        Block.Subtitle subtitle => [Heading(subtitle.Text, "default") with { Spacing = "large", Separator = true }],
        Block.Note note => [Apart(note, Text(new Run(note.Text, Role.Subtle)), Break.Line)],
        Block.Line line => [Apart(line, Text([.. line.Runs]), Break.Line)],
        Block.Labelled labelled => [Apart(labelled, Text(new Run($"{labelled.Label} ", Role.Strong), labelled.Of), Break.Line)],
        Block.Paragraphs words => Paragraphs(words.Text),
        Block.Notice notice => [new Container([.. Paragraphs(notice.Text)]) { Style = StyleOf(notice.Tone) }],
        Block.Counts counts => CountRows.Draw(counts, buttons),
        Block.Chart chart => [StatusBar.Draw(chart)],
        Block.Numbers numbers => [NumberRow.Draw(numbers, buttons)],
        Block.Progress progress => [new ProgressBar(progress.Done, progress.Of)],
        Block.Folded folded => Fold(folded, buttons),
        Block.Item item => [Apart(item, ItemRow.Draw(item, buttons), Break.Line)],
        Block.Actions actions => buttons.Draw(actions.Choices),
        Block.Pager pager => Draw(pager, buttons),
        Field field => [Apart(field, Input.Draw(field), Break.Block)],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
    };

    /// <summary>Lines as one below the other in an element of their own: what stands first stands at its top.</summary>
    internal static IEnumerable<CardElement> Inside(IReadOnlyList<Block> lines, Buttons buttons) =>
        lines.SelectMany(b => Draw(b, buttons)).Select((e, i) => i == 0 ? e with { Spacing = null, Separator = null } : e);

    /// <summary>A line of text, in which nothing is active.</summary>
    internal static RichTextBlock Text(params IEnumerable<Run> runs) => new([.. runs.Select(Draw)]);

    /// <remarks>Weight and words tell roles apart, not colour: of Teams' colours for text, none but the accent can be read in both its themes.</remarks>
    private static TextRun Draw(Run run) => new(run.Text)
    {
        Weight = run.Role is Role.Strong or Role.Urgent ? "bolder" : null,
        IsSubtle = run.Role is Role.Subtle ? true : null,
        SelectAction = run.Link is { } link && link.Scheme == Uri.UriSchemeHttps ? new LinkAction(link.AbsoluteUri) : null,
    };

    /// <summary>A heading where Markdown makes nothing of the text; else text that looks like one.</summary>
    private static CardElement Heading(string text, string size) => Literal.IsPlain(text)
        ? new TextBlock(text) { Size = size }
        : new RichTextBlock([new TextRun(text) { Size = size, Weight = "bolder" }]);

    private static IEnumerable<CardElement> Paragraphs(string text) => text
        .ReplaceLineEndings("\n").Split('\n').Where(l => !string.IsNullOrWhiteSpace(l))
        .Select(l => Text(new Run(l)) with { Spacing = "small" });

    private static IEnumerable<CardElement> Fold(Block.Folded folded, Buttons buttons)
    {
        var id = buttons.NextFold();
        yield return new ActionSet([new ToggleButton(folded.Label, [id])]) { Spacing = "medium" };
        yield return new Container([.. folded.Blocks.SelectMany(b => Draw(b, buttons))]) { Id = id, IsVisible = false };
    }

    private static IEnumerable<CardElement> Draw(Block.Pager pager, Buttons buttons)
    {
        var (page, count) = (pager.Page, pager.PageCount);
        var choices = new List<Choice>();
        if (page > 0)
            choices.Add(new Choice("Previous page", pager.TurnTo(page - 1)) { InFull = $"Page {page} of {count}" });
        if (page < count - 1)
            choices.Add(new Choice("Next page", pager.TurnTo(page + 1)) { InFull = $"Page {page + 2} of {count}" });
        if (count > 1)
            yield return Text(new Run($"Page {page + 1} of {count}", Role.Subtle)) with { Spacing = "medium", Separator = true };
        foreach (var row in buttons.Draw([.. choices, .. pager.More]))
            yield return row;
    }

    private static string StyleOf(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Caution => "warning",
        Tone.Urgent => "attention",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, null),
    };

    private static CardElement Apart(Block block, CardElement element, Break usual) => (block.Break ?? usual) switch
    {
        Break.None => element with { Spacing = "none" },
        Break.Line => element with { Spacing = "small" },
        Break.Block => element,
        Break.Paragraph => element with { Spacing = "medium" },
        Break.Rule => element with { Spacing = "medium", Separator = true },
        var other => throw new ArgumentOutOfRangeException(nameof(block), other, null),
    };
}
