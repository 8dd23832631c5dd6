using System.Text.Json.Nodes;
using AfiBot.Teams;
using AfiBot.Telemetry;
using AfiBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Infra;

using Row = IReadOnlyDictionary<string, object?>;
using Tables = IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>>;

/// <summary>The alerts' queries, as they stand in the template, run over what Azure Monitor was sent over HTTP, once where they must find
/// something and once where they must not. Requests are the Functions host's own telemetry, which is not here: its stand-in tells what it
/// called, in which trace, and how that ended. Only days are written by hand.</summary>
public sealed class AlertQueriesTests : IAsyncLifetime
{
    private const string Account = "AccountKey=";

    private static readonly DateTimeOffset Now = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    private TelemetryReceiver receiver = null!;

    public async ValueTask InitializeAsync() => receiver = await TelemetryReceiver.Start();

    public ValueTask DisposeAsync() => receiver.DisposeAsync();

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task A_message_that_nobody_can_read_is_alerted_at_the_second_look(int looks, bool found)
    {
        await using var rig = await StartWorker();
        await rig.Host.Put("cards", "{ this is not base64 }");
        await FunctionsRig.Until(async () => await rig.Host.Count("cards-poison") == 1);
        for (var look = 0; look < looks; look++)
            (await rig.Host.Fire("WatchPoison")).ShouldBeTrue();

        (await Finds("poison-queue-stuck", await SentBy(rig))).ShouldBe(found);
    }

    [Theory]
    [InlineData(19, false, false)]
    [InlineData(20, false, true)]
    [InlineData(20, true, true)]
    public async Task Twenty_sign_ins_that_were_refused_are_alerted(int refusals, bool isForged, bool found)
    {
        await using (var bot = await StartBot())
        {
            bot.SignIn(isForged ? bot.Token().SignedBy(BenchKey.Attacker) : null);
            for (var time = 0; time < refusals; time++)
                (await bot.Client.Post(bot.ChatOf("srp.lead@example.org").Message("hello"))).Dispose();
        }

        (await Finds("sign-in-failures", Sent())).ShouldBe(found);
        (await Finds("sign-in-broken", Sent())).ShouldBeFalse();
    }

    /// <summary>The Bot Service signs with a key that the bot has not yet, and its keys cannot be had: the bot asks for them every five minutes.</summary>
    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task Keys_that_cannot_be_fetched_three_times_are_alerted(int times, bool found)
    {
        var time = new FakeTimeProvider(Now);
        await using (var bot = await StartBot(time: time))
        {
            bot.Bench.GoDown();
            for (var fetch = 0; fetch < times; fetch++)
            {
                time.Advance(SigningKeys.Pause);
                bot.SignIn(bot.Token().SignedBy(BenchKey.Next));
                using var answer = await bot.Client.Post(bot.ChatOf("srp.lead@example.org").Message("hello"));
                ((int)answer.StatusCode).ShouldBe(StatusCodes.Status401Unauthorized);
            }
        }

        (SigningKeys.Pause * 2).ShouldBeLessThan(TimeSpan.FromMinutes(15), "three are in one window");
        (await Finds("sign-in-broken", Sent())).ShouldBe(found);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_bot_that_gets_no_token_of_its_own_is_alerted_and_one_that_does_is_not(bool isGiven, bool found)
    {
        await using (var bot = await StartBot())
        {
            bot.Bench.InsteadOfToken = isGiven ? null : http =>
            {
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.FromResult(true);
            };
            for (var message = 0; message < 3; message++)
                (await bot.Client.Post(bot.ChatOf("srp.lead@example.org").Message("hello"))).Dispose();
            await bot.Settles();
        }

        (await Finds("sign-in-broken", Sent())).ShouldBe(found);
    }

    [Theory]
    [InlineData("hello", true)]
    [InlineData(null, false)]
    public async Task A_card_that_is_given_up_is_alerted(string? message, bool found)
    {
        await using var rig = await StartWorker(("AzureFunctionsJobHost__extensions__queues__visibilityTimeout", "00:00:00"));
        await rig.Host.Fire("Round");
        if (message is not null)
        {
            await rig.Host.Put("cards", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(message)));
            await FunctionsRig.Until(async () => (await rig.Host.Worker.Ready(default)).Ended.Any(e => e.Function is "SendCardPoison"));
        }

        await rig.Host.Drained();
        (await Finds("poison-queue-not-empty", await SentBy(rig))).ShouldBe(found);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_round_that_fails_is_alerted_and_one_that_runs_well_is_not(bool isWell, bool found)
    {
        await using var rig = await StartWorker();
        if (!isWell)
            await Unreadable(rig);
        (await rig.Host.Fire("Round")).ShouldBe(isWell);

        (await Finds("round-not-run", await SentBy(rig))).ShouldBe(found);
        (await Finds("round-not-run", Of("AppRequests"))).ShouldBeTrue("none ran");
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_copy_that_cannot_be_kept_is_alerted_where_the_app_has_run_for_a_day(bool isKept, bool found)
    {
        var backups = await Azurite.NewAccountWithBlobs();
        if (!isKept)
            backups = $"{backups[..backups.IndexOf(Account, StringComparison.Ordinal)]}{Account}{Convert.ToBase64String(new byte[64])}{backups[backups.IndexOf(';', backups.IndexOf(Account, StringComparison.Ordinal))..]}";
        await using var rig = await StartWorker(("Backup__ConnectionString", backups));
        (await rig.Host.Fire("Backup")).ShouldBe(isKept, rig.Host.Worker.Said);

        var tables = await SentBy(rig);
        tables["AppRequests"] = [.. tables["AppRequests"], Call("Round", 40)];
        (await Finds("backup-not-made", tables)).ShouldBe(found);
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
    [InlineData(3, "refused", true)]
    [InlineData(3, "unreachable", true)]
    [InlineData(2, "refused", false)]
    [InlineData(3, "taken", false)]
    public async Task A_digest_that_the_worker_cannot_post_in_three_rounds_is_alerted(int rounds, string how, bool found)
    {
        await using var rig = await StartWorker();
        var channel = new ConversationReference("msteams", rig.Connector.ServiceUrl, "19:ilau@thread.tacv2", "28:bot", null, "tenant-1", IsChannel: true);
        (await rig.Register.TrySave((await rig.Plan()).Plan with { DigestChannel = channel, DigestChannelSince = TimeProvider.System.GetUtcNow().AddDays(-10) }, default)).ShouldBeTrue();
        if (how is "refused")
            rig.Connector.Instead = Refuse;
        if (how is "unreachable")
            await rig.Connector.DisposeAsync();
        for (var round = 0; round < rounds; round++)
            (await rig.Host.Fire("Round")).ShouldBeTrue(rig.Host.Worker.Said);

        var tables = await SentBy(rig);
        tables["AppDependencies"].ShouldContain(d => ((string)d["Name"]!).StartsWith("connector", StringComparison.Ordinal));
        (await Finds("digest-not-posted", tables)).ShouldBe(found);
    }

    /// <summary>An officer who orders it is told: there is nothing to alert.</summary>
    [Fact]
    public async Task A_digest_that_the_bot_cannot_post_on_order_is_told_to_whoever_ordered_it_and_alerts_nobody()
    {
        await using (var bot = await StartBot(sample: true))
        {
            var channel = new Activities(bot.Connector.ServiceUrl, bot.ChatOf("ilau.officer@example.org").User, "19:ilau@thread.tacv2;messageid=1", "channel", TokenBench.Tenant);
            await bot.Client.Send(channel.Mention("use this channel for the digest"));
            await bot.Connector.Next();
            bot.Connector.Instead = async http => http.Request.Path.Value!.EndsWith("v3/conversations", StringComparison.Ordinal) && await Refuse(http);
            for (var order = 0; order < 3; order++)
            {
                await bot.Client.Send(channel.Mention("post the digest"));
                (await bot.Connector.Next()).Text.ShouldNotBeNull();
            }

            await bot.Settles();
        }

        Sent()["AppDependencies"].Count(d => d["Success"] is false && (string)d["Name"]! is "connector POST").ShouldBe(3);
        (await Finds("digest-not-posted", Sent())).ShouldBeFalse();
    }

    /// <summary>Whether an alert fires.</summary>
    private static async Task<bool> Finds(string alert, Tables tables)
    {
        var query = (string)Template.Templates(await Bicep.Main).Single(t => t["variables"]?["alerts"] is JsonArray)["variables"]!["alerts"]!.AsArray()
            .Single(a => (string)a!["name"]! == alert)!["query"]!;
        return Kql.Run(query, tables, Now).Max(r => (double)r["Found"]!) > 0;
    }

    private Task<ServedBot> StartBot(TimeProvider? time = null, bool sample = false) =>
        ServedBot.Start(time, sample: sample, change: b => b.Services.AddAfiTelemetry(new TelemetryOptions(receiver.ConnectionString, null), "bot"));

    private Task<FunctionsRig> StartWorker(params (string Name, string Value)[] settings) => FunctionsRig.Start(
        [("APPLICATIONINSIGHTS_CONNECTION_STRING", receiver.ConnectionString), ("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true"), .. settings]);

    /// <summary>What was sent, as the workspace has it.</summary>
    private Dictionary<string, IReadOnlyList<Row>> Sent() => MonitorTables.Of(receiver.Items, [], Now);

    /// <summary>Stops the worker, and gives what it and the host sent.</summary>
    private async Task<Dictionary<string, IReadOnlyList<Row>>> SentBy(FunctionsRig rig)
    {
        var connection = await rig.Host.Worker.Ready(default);
        await rig.Host.Stop();
        return MonitorTables.Of(receiver.Items, connection.Ended, Now);
    }

    private static async Task<bool> Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        await http.Response.WriteAsync("");
        return true;
    }

    /// <summary>What the register says of the cycle cannot be read any more.</summary>
    private static async Task Unreadable(FunctionsRig rig)
    {
        var rows = Azurite.Open(rig.Account);
        var plan = (await rows.All(AfiBot.Storage.RowTable.Plans, default).ToListAsync(TestContext.Current.CancellationToken)).First(r => r.Key is "plan");
        (await rows.TryCommit(AfiBot.Storage.RowTable.Plans, plan.Partition, [new AfiBot.Storage.RowChange.Upsert(plan.Key, "{}")], default)).ShouldBeTrue();
    }

    private static Dictionary<string, IReadOnlyList<Row>> Of(string table, params Row[] rows) => new() { [table] = rows };

    private static Dictionary<string, object?> Call(string function, int hoursAgo) => new() { ["Name"] = function, ["Success"] = true, ["TimeGenerated"] = Now.AddHours(-hoursAgo) };
}
