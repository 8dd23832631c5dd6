using System.Net;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

/// <summary><c>afibot serve</c>, in a process of its own.</summary>
public sealed class ServeCommandTests
{
    [Fact]
    public async Task It_starts_with_settings_alone_and_says_what_is_wrong_with_them()
    {
        using var data = new TemporaryFolder();

        var (exitCode, _, errors) = await BotProcess.Run(
            new Dictionary<string, string> { ["MicrosoftAppId"] = TokenBench.AppId, ["MicrosoftAppType"] = "SingleTenant", ["MicrosoftAppPassword"] = "never shown" },
            "serve", "--urls", "http://127.0.0.1:0", "--data", data.Path);

        exitCode.ShouldBe(2);
        errors.ShouldContain("MicrosoftAppTenantId");
        errors.ShouldNotContain("never shown");
    }

    [Fact]
    public async Task On_a_machine_without_Unicode_nothing_starts()
    {
        var (exitCode, _, errors) = await BotProcess.Run(new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" }, "serve", "--urls", "http://127.0.0.1:0");

        exitCode.ShouldBe(2);
        errors.Trim().ShouldBe("afibot: this machine does not know Unicode: install ICU (libicu), and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
    }

    [Fact]
    public async Task Without_a_registration_there_is_nothing_to_serve()
    {
        using var data = new TemporaryFolder();

        var (exitCode, _, errors) = await BotProcess.Run(null, "serve", "--urls", "http://127.0.0.1:0", "--data", data.Path);

        exitCode.ShouldBe(2);
        errors.ShouldContain("MicrosoftAppId is not set");
    }

    [Fact]
    public async Task A_registered_bot_in_a_process_of_its_own_lets_nobody_in_without_a_token()
    {
        using var data = new TemporaryFolder();
        await using var bot = BotProcess.Launch(
            new Dictionary<string, string>
            {
                ["MicrosoftAppId"] = TokenBench.AppId, ["MicrosoftAppType"] = "UserAssignedMSI", ["MicrosoftAppTenantId"] = TokenBench.Tenant,
            },
            "serve", "--urls", "http://127.0.0.1:0", "--data", data.Path);
        using var client = new BotClient(await bot.Says("AfiBot:"));

        using var answer = await client.Post(new Activities("https://smba.trafficmanager.net/uk/").Message("hello"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
