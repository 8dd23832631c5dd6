using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfiBot.Telemetry;
using AfiBot.Tests.Support;
using Microsoft.AspNetCore.Http;

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

    /// <summary>A bot that is talked to, and a worker that sends cards and is once asked to wait: each query finds something in what they sent.</summary>
    [Fact]
    public async Task Each_of_its_queries_finds_what_the_bot_and_the_worker_really_send()
    {
        await using var receiver = await TelemetryReceiver.Start();
        await using (var bot = await ServedBot.Start(change: b => b.Services.AddAfiTelemetry(new TelemetryOptions(receiver.ConnectionString, null), "bot")))
            await bot.Client.Send(bot.ChatOf("ilau.officer@example.org").Message("status of roads"));
        await using var rig = await FunctionsRig.Start(
            ("APPLICATIONINSIGHTS_CONNECTION_STRING", receiver.ConnectionString), ("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true"));
        (await rig.Host.Fire("Round")).ShouldBeTrue(rig.Host.Worker.Said);
        var lead = (await rig.Requests()).Keys.Order().First();
        await rig.Meet(lead);
        var asked = 0;
        rig.Connector.Instead = http =>
        {
            if (Interlocked.Increment(ref asked) > 1)
                return Task.FromResult(false);
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = "1";
            return Task.FromResult(true);
        };
        (await rig.Host.Fire("Round")).ShouldBeTrue();
        await FunctionsRig.Until(() => Task.FromResult(asked > 0));
        await rig.Host.Drained();
        var connection = await rig.Host.Worker.Ready(default);
        await rig.Host.Stop();

        var now = TimeProvider.System.GetUtcNow();
        var tables = MonitorTables.Of(receiver.Items, connection.Ended, now);
        foreach (var (title, query) in Queries())
        {
            var rows = Kql.Run(query.Replace("{Time:grain}", "1h", StringComparison.Ordinal), tables, now);
            rows.ShouldNotBeEmpty(title);
            rows.ShouldAllBe(r => r.All(c => c.Value != null), title);
        }

        Kql.Run(Queries().Single(q => q.Title.StartsWith("Throttling:", StringComparison.Ordinal)).Query.Replace("{Time:grain}", "1h", StringComparison.Ordinal), tables, now)
            .Sum(r => (double)r["sum_valueSum"]!).ShouldBeGreaterThanOrEqualTo(1);
    }

    private static IEnumerable<(string Title, string Query)> Queries() =>
        from item in JsonNode.Parse(Text)!["items"]!.AsArray()
        where item!["content"]!["query"] is not null
        select ((string)item["content"]!["title"]!, (string)item["content"]!["query"]!);

    [GeneratedRegex("name == \\\\\"(afibot[a-z.]+)\\\\\"")]
    private static partial Regex NamePattern();
}
