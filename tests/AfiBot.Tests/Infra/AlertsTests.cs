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

    /// <summary>An alert counts all that a class logs, so the class must log nothing but what is wrong.</summary>
    [Fact]
    public async Task What_an_alert_counts_is_logged_and_is_a_warning_at_least()
    {
        var looked = (await Alerts()).SelectMany(a => CategoryPattern().Matches((string)a["query"]!)).Select(m => m.Value.Trim('"')).ToList();

        looked.ShouldBe(["AfiBot.Functions.WatchPoisonFunction", "AfiBot.Teams.Admission", "AfiBot.Teams.SigningKeys", "AfiBot.Teams.ConnectorTokens"]);
        foreach (var category in looked)
        {
            Logged(category).ShouldNotBeEmpty();
            Logged(category).ShouldAllBe(level => level >= LogLevel.Warning);
        }
    }

    [Fact]
    public async Task Every_function_that_an_alert_looks_for_is_there()
    {
        var looked = (await Alerts()).SelectMany(a => FunctionPattern().Matches((string)a["query"]!)).Select(m => m.Groups[1].Value).Distinct().ToList();

        looked.ShouldBe(["SendCardPoison", "Backup", "Round"], ignoreOrder: true);
        looked.Where(f => !Repository.Read("functions", "AfiBot.Functions", $"{f}Function.cs").Contains($"[Function(\"{f}\")]", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>A first deployment has had no round yet, and no night.</summary>
    [Fact]
    public async Task What_looks_for_something_that_is_missing_gives_a_deployment_its_time()
    {
        var alerts = (await Alerts()).ToDictionary(a => (string)a["name"]!);

        ((int)alerts["round-not-run"]["periods"]!).ShouldBe(4);
        ((string)alerts["backup-not-made"]["query"]!).ShouldContain("First < ago(26h) and ");
    }

    /// <summary>A deployment starts the bot anew, which takes it minutes, and makes the app minutes before there is a bot in it.</summary>
    [Fact]
    public async Task A_bot_that_is_unhealthy_is_told_after_longer_than_a_deployment_takes()
    {
        var alert = Template.Properties(Template.Resources(await Bicep.Main, "Microsoft.Insights/metricAlerts").ShouldHaveSingleItem());
        var window = System.Xml.XmlConvert.ToTimeSpan((string)alert["windowSize"]!);
        var healthy = (int)alert["criteria"]!["allOf"]!.AsArray().ShouldHaveSingleItem()!["threshold"]! / 100.0;

        (window * (1 - healthy)).ShouldBe(TimeSpan.FromMinutes(15));
        System.Xml.XmlConvert.ToTimeSpan((string)alert["evaluationFrequency"]!).ShouldBe(TimeSpan.FromMinutes(15), "the runbook says how often all of them look");
        ((bool)alert["autoMitigate"]!).ShouldBeTrue();
    }

    private static async Task<IReadOnlyList<JsonObject>> Alerts() =>
        [.. Template.Templates(await Bicep.Main).Single(t => t["variables"]?["alerts"] is JsonArray)["variables"]!["alerts"]!.AsArray().OfType<JsonObject>()];

    /// <summary>How bad what a class logs is; the category is named after the class.</summary>
    private static IReadOnlyList<LogLevel> Logged(string category) =>
    [
        .. from method in (typeof(AfiBot.Teams.SendLimits).Assembly.GetType(category) ?? typeof(AfiBot.Functions.WatchPoisonFunction).Assembly.GetType(category, throwOnError: true)!)
               .GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
           from logged in method.GetCustomAttributes<LoggerMessageAttribute>()
           select logged.Level,
    ];

    [GeneratedRegex("^## ([a-z-]+)$", RegexOptions.Multiline)]
    private static partial Regex SectionPattern();

    [GeneratedRegex("\"AfiBot\\.[A-Za-z.]+\"")]
    private static partial Regex CategoryPattern();

    [GeneratedRegex("Name (?:==|has) \"([A-Za-z]+)\"")]
    private static partial Regex FunctionPattern();
}
