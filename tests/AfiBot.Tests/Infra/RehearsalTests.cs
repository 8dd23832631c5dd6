using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Infra;

/// <summary>The deployment, rehearsed: the bot and the Functions worker each in a process of its own, as they are deployed, with sign-in on,
/// a managed identity, one storage account, and stand-ins over HTTP for Microsoft's services only.</summary>
public sealed class RehearsalTests
{
    private const int Leads = 20;

    [Fact]
    public async Task A_whole_cycle_in_production_mode()
    {
        await using var bench = await TokenBench.Start(TimeProvider.System);
        await using var connector = await FakeConnector.Start();
        connector.KeepsRequestCards = true;
        var account = await Azurite.NewAccountWithQueues();
        var settings = Settings(bench, account);
        await using var bot = BotProcess.Launch(settings, "serve", "--urls", "http://127.0.0.1:0");
        await using var functions = await FunctionsHost.Start(FunctionsRig.App, account, settings);
        using var client = new BotClient(await bot.Says("AfiBot:"));
        var (lead, officer) = (Person(connector, "srp.lead@example.org"), Person(connector, "ilau.officer@example.org"));

        // Nobody gets in without a token.
        using (var refused = await client.Post(lead.Message("hello")))
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        client.Http.DefaultRequestHeaders.Authorization = new("Bearer", bench.Token().With("serviceurl", connector.ServiceUrl).ToString());
        (await client.Http.GetAsync(new Uri("readyz", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK, bot.Errors);

        // Somebody has the app before there is a plan; then the plan is imported straight into the account.
        await client.Send(lead.Message("hello"));
        (await connector.Next()).Text.ShouldNotBeNull().ShouldContain("you are not in my directory");
        await Import(account);

        // A lead says hello, an officer opens the cycle, and the Functions app sends the lead their card under the bot's token.
        await client.Send(lead.Message("hello"));
        (await connector.Next()).Authorization.ShouldStartWith("Bearer token-");
        await client.Send(officer.Message("open the cycle"));
        await client.Send(officer.Message("yes"));
        var said = await Next(connector, call => (call.Text ?? call.Summary)?.Contains("is open: 20 leads asked about 148 AFIs", StringComparison.Ordinal) is true, functions);
        said.ShouldNotBeNull();
        await functions.Fire("Round");
        var card = await Next(connector, call => call.Path.Contains("srp.lead", StringComparison.Ordinal) && call.Card is not null, functions);
        card.Authorization.ShouldStartWith("Bearer token-");

        // The lead answers in the card.
        var form = await Tap(lead.Execute("open", ("afi", "SRP-01")), "basedOn");
        await Tap(
            lead.Execute("save", ("afi", "SRP-01"), ("cycle", "1"), ("basedOn", BotClient.BasedOn(form)), ("status", "WorkInProgress"), ("narrative", "The car pound opened in March.")),
            "SRP-01 is saved.");

        // The officer names the channel, and the digest is posted there; the cycle is closed.
        var channel = new Activities(connector.ServiceUrl, officer.User, "19:ilau@thread.tacv2;messageid=1", "channel", TokenBench.Tenant);
        await client.Send(channel.Mention("use this channel for the digest"));
        await client.Send(channel.Mention("post the digest"));
        (await Next(connector, call => call.Path.EndsWith("v3/conversations", StringComparison.Ordinal), functions)).Card.ShouldNotBeNull();
        await client.Send(officer.Message("close the cycle"));
        await client.Send(officer.Message("yes"));
        await Next(connector, call => (call.Text ?? call.Summary)?.Contains("Cycle 1 is closed", StringComparison.Ordinal) is true, functions);

        // Everybody is accounted for, and the figures add up to the plan's 189.
        var register = new Register(Stores.Open(new StoreOptions { ConnectionString = account }));
        var view = (await register.Read(ReferencePlan.Id, default)).ShouldNotBeNull();
        var counts = DeliveryCounts.Of(view.Requests);
        (counts.Sent, counts.Unreachable, counts.Failed).ShouldBe((1, Leads - 1, 0));
        Figures.Of(PlanPosition.Of(view, TimeProvider.System.GetUtcNow()).Afis).Total.ShouldBe(189);
        functions.TimedOut.ShouldBeEmpty();
        (bot.Output + bot.Errors + functions.Worker.Output + functions.Worker.Errors).ShouldNotContain("car pound");

        // On a busy machine the answer to a tap may come later, in the chat.
        async Task<JsonElement> Tap(JsonNode tap, string wanted)
        {
            var answer = await client.TapOrLater(tap) ?? (await Next(connector, call => call.Card?.GetRawText().Contains(wanted, StringComparison.Ordinal) is true, functions)).Card!.Value;
            answer.GetRawText().ShouldContain(wanted);
            return answer;
        }
    }

    private static Dictionary<string, string> Settings(TokenBench bench, string account) => new()
    {
        ["MicrosoftAppId"] = TokenBench.AppId,
        ["MicrosoftAppType"] = "UserAssignedMSI",
        ["MicrosoftAppTenantId"] = TokenBench.Tenant,
        ["ToBotFromChannelOpenIdMetadataUrl"] = bench.Metadata.ToString(),
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = bench.EmulatorMetadata.ToString(),
        ["AllowEmulator"] = "true",
        ["Storage__ConnectionString"] = account,
        ["IDENTITY_ENDPOINT"] = new Uri(bench.Address, "msi/token").ToString(),
        ["IDENTITY_HEADER"] = "of this machine",
    };

    private static async Task Import(string account)
    {
        string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);
        var (exitCode, _, errors) = await BotProcess.Run(
            null,
            "import", "--store", account, "--by", "ilau.officer@example.org", "--plan", ReferencePlan.Name, "--frameworks", Sample("frameworks.csv"), "--afis", Sample("afis.csv"), "--people", Sample("people.csv"));
        exitCode.ShouldBe(0, errors);
    }

    private static Activities Person(FakeConnector connector, string email)
    {
        connector.Knows($"29:{email}", email);
        return new Activities(connector.ServiceUrl, $"29:{email}", $"a:{email}", tenant: TokenBench.Tenant);
    }

    /// <summary>The next message of a kind; others that come before it are passed over.</summary>
    private static async Task<FakeConnector.Call> Next(FakeConnector connector, Func<FakeConnector.Call, bool> isIt, FunctionsHost functions)
    {
        try
        {
            while (true)
            {
                var call = await connector.Next();
                if (isIt(call))
                    return call;
            }
        }
        catch (OperationCanceledException)
        {
            throw new ShouldAssertException($"It did not come. The worker said: {functions.Worker.Errors}");
        }
    }
}
