using AfiBot.Tests.Support;

namespace AfiBot.Tests.Functions;

/// <summary>The custom handler's manners towards the Functions host.</summary>
public sealed class HandlerTests
{
    [Fact]
    public async Task Without_settings_it_says_what_is_missing_on_standard_error_and_ends_with_2()
    {
        var (exitCode, errors) = await FunctionsRig.RunHandler(new Dictionary<string, string> { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = "5999" });

        exitCode.ShouldBe(2);
        errors.ShouldContain("Storage:AccountName");
    }

    [Fact]
    public async Task Started_by_hand_it_says_that_the_host_starts_it()
    {
        var (exitCode, errors) = await FunctionsRig.RunHandler(new Dictionary<string, string>());

        exitCode.ShouldBe(2);
        errors.ShouldContain("FUNCTIONS_CUSTOMHANDLER_PORT");
    }

    [Fact]
    public async Task A_handler_that_is_stopped_from_outside_is_started_again()
    {
        await using var rig = await FunctionsRig.Start();

        rig.Host.Handler.Stop();
        await rig.Host.Handler.Started(2);

        (await rig.Host.Fire("OpenDueCycles")).ShouldBeTrue();
        rig.Host.Handler.IsGivenUp.ShouldBeFalse();
    }
}
