using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
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
    public async Task A_port_in_use_is_noticed_before_anything_is_loaded_and_the_option_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var folder = Path.Combine(data.Path, "new");

        var (exitCode, output, errors) = await BotProcess.Run(null, "run", "--no-playground", "--urls", $"http://127.0.0.1:{port}", "--data", folder);

        (exitCode, output).ShouldBe((2, ""));
        errors.ShouldBe($"afibot: http://127.0.0.1:{port} is in use. Stop what listens there, or give this bot another address: --urls http://127.0.0.1:{port + 1}");
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task A_bot_that_starts_says_which_plan_it_has_and_who_one_can_be()
    {
        var (bot, _) = await BotProcess.Start(data.Path);
        await using var _ = bot;

        var lines = await bot.Until(output => output.Any(l => l == "Ctrl-C stops."));
        lines.ShouldContain(l => l.StartsWith("Plan:       Baseline Assessment 2005-06: 189 AFIs, cycle 1 is open, due ", StringComparison.Ordinal));
        lines.ShouldContain(l => l.Contains("ilau.officer@example.org", StringComparison.Ordinal) && l.Contains("(ILAU officer", StringComparison.Ordinal));
        lines.Count(l => l.Contains("@example.org", StringComparison.Ordinal)).ShouldBeGreaterThan(22, "each lead of the 22 frameworks, and the others");
    }

    [Fact]
    public async Task On_a_plan_without_a_cycle_it_says_how_to_open_one()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        (await BotProcess.Run(
            null, "import", "--plan", "PEEL 2026", "--data", data.Path, "--frameworks", Path.Combine(samples, "frameworks.csv"), "--afis", Path.Combine(samples, "afis.csv"), "--people", Path.Combine(samples, "people.csv"))).ExitCode.ShouldBe(0);

        var (bot, _) = await BotProcess.Start(data.Path);
        await using var _ = bot;

        var lines = await bot.Until(output => output.Any(l => l == "Ctrl-C stops."));
        lines.ShouldContain("Plan:       PEEL 2026: 189 AFIs, no cycle is open");
        lines.ShouldContain(l => l.StartsWith("            To open one: './afibot playground --as ", StringComparison.Ordinal) && l.EndsWith("' and say \"open the cycle\".", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_plan_it_says_how_to_take_one_in()
    {
        var (bot, _) = await BotProcess.Start(data.Path, "--no-sample");
        await using var _ = bot;

        (await bot.Until(output => output.Any(l => l == "Ctrl-C stops."))).ShouldContain("Plan:       none yet: './afibot import --template FOLDER' shows how to make one");
    }

    [Fact]
    public async Task A_Playground_finds_the_bot_that_runs_with_its_folder_and_says_where_none_does()
    {
        // A home of its own: other tests' bots run on this machine too.
        var home = new Dictionary<string, string> { ["XDG_DATA_HOME"] = Path.Combine(data.Path, "home") };
        (await BotProcess.Run(home, "playground", "--as", "srp.lead@example.org")).ShouldBe((2, "", "afibot: no bot runs on this machine. Start one with './afibot run', and then this in another terminal."));

        await using (var bot = BotProcess.Launch(home, "run", "--no-playground", "--urls", "http://127.0.0.1:0", "--data", Path.Combine(data.Path, "bot")))
        {
            await bot.Until(output => output.Any(l => l == "Ctrl-C stops."));
            var (_, _, errors) = await BotProcess.Run(home, "playground");
            errors.ShouldStartWith("afibot: name who you want to be by --as. There are:\n  srp.lead@example.org");
            (await bot.PressCtrlC()).ShouldBe(130);
        }

        (await BotProcess.Run(home, "playground")).Errors.ShouldStartWith("afibot: no bot runs on this machine.");
        Directory.EnumerateFiles(home["XDG_DATA_HOME"], "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_packages_cannot_be_had_it_is_a_line_and_soon()
    {
        await File.WriteAllTextAsync(Path.Combine(data.Path, ".npmrc"), $"registry=http://127.0.0.1:1/\ncache={Path.Combine(data.Path, "cache")}\n");
        await File.WriteAllTextAsync(Path.Combine(data.Path, "package.json"), """{ "name": "x", "dependencies": { "left-pad": "1.3.0" } }""");
        await File.WriteAllTextAsync(
            Path.Combine(data.Path, "package-lock.json"),
            """{ "name": "x", "lockfileVersion": 3, "packages": { "": { "name": "x", "dependencies": { "left-pad": "1.3.0" } }, "node_modules/left-pad": { "version": "1.3.0", "integrity": "sha512-XI5MPzVNApjAyhQzphX8BkmKsKUxD4LdyK24iZeQGinBN9yTQT3bFlCBy/aVx2HrNcqQGsdot8ghrjyrvMCoEA==" } } }""");
        var started = Stopwatch.StartNew();

        var failed = await Should.ThrowAsync<NpmException>(() => new NpmPackages(data.Path, "a package").Install(default));

        failed.Message.ShouldBe("npm could not install a package: its registry cannot be reached (ECONNREFUSED). Look at the network, or at 'npm config get registry', and try again.");
        started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
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
        var log = string.Join('\n', lines.SkipWhile(l => l != "Ctrl-C stops.")) + bot.Errors;
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
