using System.Text.Json;
using System.Text.Json.Nodes;
using AfiBot.Telemetry;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Infra;

using Row = IReadOnlyDictionary<string, object?>;
using Tables = IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>>;

/// <summary>The alerts' queries, as they stand in the template, run over what Azure Monitor was sent over HTTP, once where they must find
/// something and once where they must not. Requests are the Functions host's own telemetry, which is not here: their rows are written
/// as the host names its functions.</summary>
public sealed class AlertQueriesTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    private TelemetryReceiver receiver = null!;

    public async ValueTask InitializeAsync() => receiver = await TelemetryReceiver.Start();

    public ValueTask DisposeAsync() => receiver.DisposeAsync();

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task A_message_that_nobody_can_read_is_alerted_at_the_second_look(int looks, bool found)
    {
        await using var rig = await FunctionsRig.Start(
            ("APPLICATIONINSIGHTS_CONNECTION_STRING", receiver.ConnectionString), ("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true"));
        await rig.Host.Put("cards", "{ this is not base64 }");
        await FunctionsRig.Until(async () => await rig.Host.Count("cards-poison") == 1);
        for (var look = 0; look < looks; look++)
            (await rig.Host.Fire("WatchPoison")).ShouldBeTrue();
        await rig.Host.Stop();

        (await Finds("poison-queue-stuck", Sent())).ShouldBe(found);
    }

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public async Task Twenty_sign_ins_that_were_refused_are_alerted(int refusals, bool found)
    {
        await using (var bot = await ServedBot.Start(sample: false, change: b => b.Services.AddAfiTelemetry(new TelemetryOptions(receiver.ConnectionString, null), "bot")))
        {
            bot.SignIn(null);
            for (var time = 0; time < refusals; time++)
                (await bot.Client.Post(bot.ChatOf("srp.lead@example.org").Message("hello"))).Dispose();
        }

        (await Finds("sign-in-failures", Sent())).ShouldBe(found);
        (await Finds("sign-in-broken", Sent())).ShouldBeFalse();
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task Three_times_without_keys_or_a_token_are_alerted(int times, bool found) => (await Finds("sign-in-broken", Of(
        "AppTraces", [.. Enumerable.Repeat(Row(("Properties.CategoryName", "AfiBot.Teams.ConnectorTokens")), times)]))).ShouldBe(found);

    [Fact]
    public async Task A_card_that_is_given_up_is_alerted()
    {
        (await Finds("poison-queue-not-empty", Of("AppRequests", Call("SendCardPoison", 0)))).ShouldBeTrue();
        (await Finds("poison-queue-not-empty", Of("AppRequests", Call("SendCard", 0)))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_round_that_does_not_run_or_fails_is_alerted()
    {
        (await Finds("round-not-run", Of("AppRequests"))).ShouldBeTrue();
        (await Finds("round-not-run", Of("AppRequests", Call("Round", 0, success: false)))).ShouldBeTrue();
        (await Finds("round-not-run", Of("AppRequests", Call("Round", 0)))).ShouldBeFalse();
    }

    [Theory]
    [InlineData(40, 30, true)]
    [InlineData(40, 10, false)]
    [InlineData(3, null, false)]
    [InlineData(40, null, true)]
    public async Task A_day_without_a_copy_is_alerted_and_the_first_day_is_not(int hoursUp, int? hoursSinceCopy, bool found)
    {
        Row[] calls = [Call("Round", hoursUp), Call("Round", 0), .. hoursSinceCopy is { } hours ? (Row[])[Call("Backup", hours)] : []];

        (await Finds("backup-not-made", Of("AppRequests", calls))).ShouldBe(found);
    }

    [Theory]
    [InlineData(3, "Round", true)]
    [InlineData(2, "Round", false)]
    [InlineData(3, "SendCard", false)]
    public async Task What_Teams_refuses_of_the_round_is_alerted(int refusals, string function, bool found)
    {
        var tables = new Dictionary<string, IReadOnlyList<Row>>
        {
            ["AppRequests"] = [Row(("Name", function), ("Success", true), ("OperationId", "trace-1"))],
            ["AppDependencies"] = [.. Enumerable.Repeat(Row(("Name", "connector POST"), ("Success", false), ("OperationId", "trace-1")), refusals), Row(("Name", "connector POST"), ("Success", true), ("OperationId", "trace-1"))],
        };

        (await Finds("digest-not-posted", tables)).ShouldBe(found);
    }

    /// <summary>Whether an alert fires.</summary>
    private static async Task<bool> Finds(string alert, Tables tables)
    {
        var query = (string)Template.Templates(await Bicep.Main).Single(t => t["variables"]?["alerts"] is JsonArray)["variables"]!["alerts"]!.AsArray()
            .Single(a => (string)a!["name"]! == alert)!["query"]!;
        return Kql.Run(query, tables, Now).Max(r => (double)r["Found"]!) > 0;
    }

    /// <summary>What was sent, as the workspace has it.</summary>
    private Dictionary<string, IReadOnlyList<Row>> Sent() => receiver.Items.GroupBy(i => i.Type).Where(g => g.Key is "MessageData" or "ExceptionData").ToDictionary(
        g => g.Key is "MessageData" ? "AppTraces" : "AppExceptions",
        g => (IReadOnlyList<Row>)[.. g.Select(i => (Row)i.Data.GetProperty("properties").EnumerateObject().ToDictionary(p => $"Properties.{p.Name}", p => (object?)Text(p.Value)))]);

    private static string? Text(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText();

    private static Dictionary<string, IReadOnlyList<Row>> Of(string table, params Row[] rows) => new() { [table] = rows };

    private static Dictionary<string, object?> Call(string function, int hoursAgo, bool success = true) => Row(("Name", function), ("Success", success), ("TimeGenerated", Now.AddHours(-hoursAgo)));

    private static Dictionary<string, object?> Row(params (string Name, object? Value)[] columns) => columns.ToDictionary(c => c.Name, c => c.Value);
}
