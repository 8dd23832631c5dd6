using System.Text.Json;

namespace AfiBot.Tests.Teams.Cards;

/// <summary>Finds things in a card's JSON.</summary>
internal static class CardJsonReader
{
    /// <summary>Every object of a card, those inside buttons' fallbacks too, in the order of reading.</summary>
    public static IEnumerable<JsonElement> All(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => [element, .. element.EnumerateObject().SelectMany(p => All(p.Value))],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(All),
        _ => [],
    };

    /// <summary>The buttons.</summary>
    public static IEnumerable<JsonElement> Buttons(JsonElement card) =>
        All(card).Where(e => TextOf(e, "type") == "ActionSet").SelectMany(e => e.GetProperty("actions").EnumerateArray());

    /// <summary>The buttons that ask the bot something; the others only show and hide.</summary>
    public static IEnumerable<JsonElement> Asking(JsonElement card) => Buttons(card).Where(b => TextOf(b, "type") != "Action.ToggleVisibility");

    /// <summary>What tapping a row does.</summary>
    public static IEnumerable<JsonElement> RowsToTap(JsonElement card) =>
        All(card).Where(e => e.TryGetProperty("selectAction", out _)).Select(e => e.GetProperty("selectAction")).Where(a => TextOf(a, "type") != "Action.OpenUrl");

    /// <summary>Words that open a page of the web, with its address.</summary>
    public static IReadOnlyList<(string Text, string Url)> Links(JsonElement card) =>
        [.. All(card).Where(e => TextOf(e, "type") == "TextRun" && e.TryGetProperty("selectAction", out _)).Select(e => (TextOf(e, "text")!, TextOf(e.GetProperty("selectAction"), "url")!))];

    /// <summary>Every piece of text that a card shows, but for what buttons and inputs say, in the order of reading.</summary>
    public static IReadOnlyList<string> Texts(JsonElement card) =>
        [.. All(card).Where(e => TextOf(e, "type") is "TextBlock" or "TextRun").Select(e => TextOf(e, "text")!).Where(t => t.Length > 0)];

    public static string? TextOf(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static IReadOnlyDictionary<string, string> DataOf(JsonElement action) =>
        action.GetProperty("data").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
}
