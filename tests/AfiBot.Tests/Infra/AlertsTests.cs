using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfiBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace AfiBot.Tests.Infra;

/// <summary>The alerts, held against the runbook and against what is logged.</summary>
public sealed partial class AlertsTests
{
    [Fact]
    public async Task The_runbook_has_a_section_for_each_alert_and_for_no_other() =>
        SectionPattern().Matches(Repository.Read("docs", "runbook.md")).Select(m => m.Groups[1].Value)
            .ShouldBe([.. (await Alerts()).Select(a => (string)a["name"]!), "bot-unhealthy"], ignoreOrder: true);

    [Fact]
    public async Task Every_alert_finds_something_or_nothing() =>
        (await Alerts()).ShouldAllBe(a => ((string)a["query"]!).Contains(" Found = ", StringComparison.Ordinal));

    [Fact]
    public async Task Every_event_that_an_alert_looks_for_is_logged()
    {
        var looked = (await Alerts()).SelectMany(a => Events((string)a["query"]!)).ToList();

        looked.Count.ShouldBe(4);
        looked.Except(Logged()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_function_that_an_alert_looks_for_is_there()
    {
        Assert.SkipUnless(File.Exists(Repository.PathOf("functions", "AfiBot.Functions", "host.json")), "The Functions app is not here yet.");
        var looked = (await Alerts()).SelectMany(a => FunctionPattern().Matches((string)a["query"]!)).Select(m => m.Groups[1].Value).Distinct().ToList();

        looked.ShouldBe(["SendCardPoison", "OpenDueCycles", "PostWeeklyDigest"], ignoreOrder: true);
        looked.Where(f => !File.Exists(Repository.PathOf("functions", "AfiBot.Functions", f, "function.json"))).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<JsonObject>> Alerts() =>
        [.. Template.Templates(await Bicep.Main).Single(t => t["variables"]?["alerts"] is JsonArray)["variables"]!["alerts"]!.AsArray().OfType<JsonObject>()];

    /// <summary>The pairs of a category and an event's id in a query: every category with every id.</summary>
    private static IEnumerable<(string Category, int Id)> Events(string query) =>
        from category in CategoryPattern().Matches(query)
        from id in IdPattern().Matches(query)
        select (category.Value.Trim('"'), int.Parse(id.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>What the rooms log; a category is named after the class that logs.</summary>
    private static HashSet<(string Category, int Id)> Logged() =>
    [
        .. from type in typeof(AfiBot.Teams.SendLimits).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
           from logged in method.GetCustomAttributes<LoggerMessageAttribute>()
           select (type.FullName!, logged.EventId),
    ];

    [GeneratedRegex("^## ([a-z-]+)$", RegexOptions.Multiline)]
    private static partial Regex SectionPattern();

    [GeneratedRegex("\"AfiBot\\.[A-Za-z.]+\"")]
    private static partial Regex CategoryPattern();

    [GeneratedRegex("\"([0-9]+)\"")]
    private static partial Regex IdPattern();

    [GeneratedRegex("Name (?:==|has) \"([A-Za-z]+)\"")]
    private static partial Regex FunctionPattern();
}
