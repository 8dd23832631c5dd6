using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

public sealed class LocalModeTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData("http://0.0.0.0:3978", "all addresses of this machine")]
    [InlineData("http://*:3978", "all addresses of this machine")]
    [InlineData("http://[::]:3978", "all addresses of this machine")]
    [InlineData("http://192.0.2.1:3978", "an address others can reach")]
    [InlineData("http://example.org:3978", "a name that is not this machine's")]
    [InlineData("https://127.0.0.1:3978", "https needs a certificate, which local mode has none of")]
    [InlineData("3978", "no address")]
    public async Task The_bot_does_not_start_where_others_could_reach_it(string url, string why)
    {
        var (exitCode, _, errors) = await BotProcess.Run(null, "run", "--no-playground", "--urls", url, "--data", data.Path);

        exitCode.ShouldBe(2, why);
        errors.ShouldContain(url);
    }

    [Fact]
    public async Task Nothing_in_the_environment_moves_the_bot_off_this_machine()
    {
        await using var bot = BotProcess.Launch(
            new Dictionary<string, string>
            {
                ["ASPNETCORE_URLS"] = "http://0.0.0.0:0",
                ["ASPNETCORE_HTTP_PORTS"] = "0",
                ["Kestrel__Endpoints__Http__Url"] = "http://0.0.0.0:0",
            },
            "run", "--no-playground", "--urls", "http://127.0.0.1:0", "--data", data.Path, "--no-sample");

        (await bot.Says("AfiBot:")).Host.ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task Local_mode_does_not_start_for_a_registered_bot()
    {
        var (exitCode, _, errors) = await BotProcess.Run(
            new Dictionary<string, string> { ["MicrosoftAppId"] = "00000000-0000-0000-0000-000000000001" },
            "run", "--no-playground", "--urls", "http://127.0.0.1:0", "--data", data.Path);

        exitCode.ShouldBe(2);
        errors.ShouldContain("MicrosoftAppId");
        errors.ShouldContain("afibot serve");
    }

    [Fact]
    public async Task The_log_has_one_line_a_turn_and_nothing_a_person_wrote()
    {
        await using var connector = await FakeConnector.Start();
        connector.Knows("29:srp", "srp.lead@example.org");
        var (bot, address) = await BotProcess.Start(data.Path);
        await using var _ = bot;
        using var client = new BotClient(address);
        var lead = new Activities(connector.ServiceUrl);

        await client.Send(lead.Message("SRP-04 is completed, the unicorn pound opened in March"));
        await client.Send(lead.Message("cancel"));
        await connector.Next();
        await connector.Next();

        var lines = await bot.Until(output => output.Count(l => l.Contains("Turn:", StringComparison.Ordinal)) == 2);
        var log = string.Join('\n', lines) + bot.Errors;
        log.ShouldNotContain("unicorn");
        log.ShouldNotContain("srp.lead");
    }

    [Fact]
    public async Task A_second_start_goes_on_where_the_first_stopped()
    {
        await using var connector = await FakeConnector.Start();
        connector.Knows("29:srp", "srp.lead@example.org");
        var lead = new Activities(connector.ServiceUrl);
        var (first, firstAddress) = await BotProcess.Start(data.Path);
        using (var client = new BotClient(firstAddress))
        {
            await client.Send(lead.Message("update SRP-04"));
            await client.Send(lead.Message("completed"));
        }

        await connector.Next();
        await connector.Next();
        await first.Kill();
        await first.DisposeAsync();

        var (second, secondAddress) = await BotProcess.Start(data.Path);
        await using var _ = second;
        using var again = new BotClient(secondAddress);
        await again.Send(lead.Message("The car pound opened in March."));

        (await connector.Next()).Summary.ShouldNotBeNull().ShouldStartWith("SRP-04: Is there a target date?");
    }
}
