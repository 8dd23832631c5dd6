using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AfiBot.Tests.Teams.Cards;

/// <summary>A drawn card as a short text that somebody can read through: its words in their order, what kind each piece is, what each
/// button and each row does. How far apart things stand, and what every card has alike, is left to the other tests.</summary>
/// <remarks><c>#</c> is a heading, <c>**</c> strong, <c>_</c> subtle; <c>[ ]</c> is a button (<c>!</c> for the one that stands out), <c>&gt;</c> a row
/// to tap, <c>→</c> what it does; <c>|</c> stands between columns, <c>----</c> for a line.</remarks>
internal static class Outline
{
    /// <summary>The text, each line with a line feed.</summary>
    public static string Of(JsonElement card)
    {
        var outline = new StringBuilder();
        outline.Append(CultureInfo.InvariantCulture, $"In a line: {TextOf(card, "fallbackText")}\n");
        foreach (var plan in CardJsonReader.All(card).Where(e => TextOf(e, "type") == "Action.Execute").Select(PlanOf).Distinct().Order(StringComparer.Ordinal))
            outline.Append(CultureInfo.InvariantCulture, $"Plan: {plan}\n");
        outline.Append('\n');
        foreach (var line in card.GetProperty("body").EnumerateArray().SelectMany(Lines))
            outline.Append(line).Append('\n');
        return outline.ToString();
    }

    private static IEnumerable<string> Lines(JsonElement element)
    {
        var lines = TextOf(element, "type") switch
        {
            "TextBlock" => [$"{(TextOf(element, "size") == "large" ? "#" : "##")} {TextOf(element, "text")}"],
            "RichTextBlock" => [Runs(element)],
            "Container" when element.TryGetProperty("isVisible", out _) => Items(element).Select(l => $"  {l}").Prepend("(folded)"),
            "Container" => Items(element).Select(l => TextOf(element, "style") is { } style ? $"({style}) {l}" : l),
            "ProgressBar" => [$"bar {element.GetProperty("value")} of {element.GetProperty("max")}"],
            "ColumnSet" => Row(element),
            "ActionSet" => element.GetProperty("actions").EnumerateArray().Select(Button),
            "Chart.HorizontalBar.Stacked" => [$"bar of {TextOf(element, "title")}: {string.Join(", ", element.GetProperty("data").EnumerateArray().SelectMany(b => b.GetProperty("data").EnumerateArray()).Select(d => $"{TextOf(d, "legend")} {d.GetProperty("value")}"))}"],
            { } input when input.StartsWith("Input.", StringComparison.Ordinal) => [Input(input, element)],
            var other => throw new NotSupportedException($"The outline does not know {other}."),
        };
        return element.TryGetProperty("separator", out _) ? ["----", .. lines] : lines;
    }

    private static IEnumerable<string> Items(JsonElement element) => element.GetProperty("items").EnumerateArray().SelectMany(Lines);

    private static string Runs(JsonElement element) => string.Concat(element.GetProperty("inlines").EnumerateArray().Select(run =>
    {
        var text = TextOf(run, "text")!;
        var shown = text.Trim();
        var marked = (TextOf(run, "weight") == "bolder", run.TryGetProperty("isSubtle", out _)) switch
        {
            _ when shown.Length == 0 => shown,
            (true, false) => $"**{shown}**",
            (false, true) => $"_{shown}_",
            (true, true) => $"_**{shown}**_",
            _ => shown,
        };
        return (TextOf(run, "size"), TextOf(run, "color")) switch
        {
            _ when run.TryGetProperty("selectAction", out var opens) => $"{marked} (opens {TextOf(opens, "url")})",
            (null, null) => text.Length == 0 ? text : text.Replace(shown, marked, StringComparison.Ordinal),
            ({ } size, _) => $"{(size == "large" ? "#" : "##")} {marked}",
            (_, { } colour) => $"{marked} ({colour})",
        };
    }));

    /// <summary>The columns beside each other, but for the mark at the end of a row to tap; where one has several lines, below each other from its second on.</summary>
    private static IEnumerable<string> Row(JsonElement element)
    {
        var columns = element.GetProperty("columns").EnumerateArray().Select(Column).Where(c => c is not ["**›** (accent)"]).ToList();
        var first = string.Join(" | ", columns.Select(c => c[0]));
        if (!element.TryGetProperty("selectAction", out var tap))
            return [first, .. columns.SelectMany(c => c.Skip(1))];
        return [$"> {first}", .. columns.SelectMany(c => c.Skip(1)).Select(l => $"  {l}"), $"  → {TextOf(tap, "title")}: {Does(tap)}"];
    }

    /// <summary>What stands in a column; where it is to be tapped, in one line with what that does.</summary>
    private static List<string> Column(JsonElement column) => column.TryGetProperty("selectAction", out var tap)
        ? [$"{string.Join(' ', Items(column))} → {TextOf(tap, "title")}: {Does(tap)}"]
        : [.. Items(column)];

    private static string Button(JsonElement button)
    {
        if (TextOf(button, "type") is "Action.ToggleVisibility")
            return $"[{TextOf(button, "title")}] → shows or hides it";
        var more = TextOf(button, "tooltip") is { } tooltip ? $" ({tooltip})" : "";
        return $"[{TextOf(button, "title")}{(TextOf(button, "style") is null ? "" : " !")}]{more} → {Does(button)}{(TextOf(button, "associatedInputs") == "none" ? "" : ", with what is filled in")}";
    }

    private static string Input(string type, JsonElement input)
    {
        var about = new StringBuilder($"{type} {TextOf(input, "label") ?? TextOf(input, "title")} ({TextOf(input, "id")})");
        if (input.TryGetProperty("choices", out var choices))
            about.Append(CultureInfo.InvariantCulture, $": {string.Join(" / ", choices.EnumerateArray().Select(c => TextOf(c, "title")))}");
        foreach (var (property, called) in (IEnumerable<(string, string)>)[("value", "holds"), ("placeholder", "hint"), ("errorMessage", "where it is empty"), ("style", "style")])
        {
            if (TextOf(input, property) is { } text)
                about.Append(CultureInfo.InvariantCulture, $"; {called}: {text.ReplaceLineEndings(" / ")}");
        }

        foreach (var flag in (string[])["isRequired", "isMultiline", "maxLength"])
        {
            if (input.TryGetProperty(flag, out var value))
                about.Append(CultureInfo.InvariantCulture, $"; {flag}{(value.ValueKind is JsonValueKind.True ? "" : $" {value}")}");
        }

        return about.ToString();
    }

    private static string Does(JsonElement action) => string.Join(
        ' ', CardJsonReader.DataOf(action).Where(d => d.Key != "plan").Select(d => $"{d.Key}={d.Value}").Prepend(TextOf(action, "verb")!));

    private static string PlanOf(JsonElement action) => CardJsonReader.DataOf(action).GetValueOrDefault("plan", "none");

    private static string? TextOf(JsonElement element, string property) => CardJsonReader.TextOf(element, property);
}
