using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Infra;

/// <summary>The page on how the bot is doing, held against what is measured.</summary>
public sealed partial class WorkbookTests
{
    private static readonly string Text = Repository.Read("infra", "modules", "workbook.json");

    [Fact]
    public void Every_measure_it_shows_is_taken_and_all_but_the_models_are_shown()
    {
        var shown = NamePattern().Matches(Text).Select(m => m.Groups[1].Value).Distinct();
        var taken = typeof(Instruments).GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Select(p => p.GetValue(null)).OfType<System.Diagnostics.Metrics.Instrument>().Select(i => i.Name).ToList();

        taken.Remove("afibot.proposals").ShouldBeTrue();
        shown.ShouldBe(taken, ignoreOrder: true);
    }

    [Fact]
    public async Task It_shows_cycle_reach_sends_throttling_and_understanding_and_is_deployed()
    {
        var titles = JsonNode.Parse(Text)!["items"]!.AsArray().Select(i => (string?)i!["content"]!["title"] ?? "").ToList();

        foreach (var part in (string[])["The cycle", "Reach", "Sends", "Throttling", "Understanding"])
            titles.ShouldContain(t => t.StartsWith($"{part}:", StringComparison.Ordinal));
        Template.Resources(await Bicep.Main, "Microsoft.Insights/workbooks").ShouldHaveSingleItem();
    }

    [GeneratedRegex("name == \\\\\"(afibot[a-z.]+)\\\\\"")]
    private static partial Regex NamePattern();
}
