using System.Diagnostics;
using System.Text.RegularExpressions;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Infra;

/// <summary>What looks before a deployment whether the subscription can take it, with a stand-in for the Azure command line.</summary>
public sealed partial class RegistrationsTests : IDisposable
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_subscription_with_every_registration_is_taken() => (await Check("echo Registered", isPrivate: true)).ShouldBe((0, ""));

    [Fact]
    public async Task With_private_networking_a_missing_Microsoft_App_is_named_with_what_to_do()
    {
        const string Az = "case \"$4\" in Microsoft.App) echo NotRegistered;; *) echo Registered;; esac";

        var (exitCode, errors) = await Check(Az, isPrivate: true);

        exitCode.ShouldBe(1);
        errors.ShouldContain("the subscription is not registered for: Microsoft.App. ");
        errors.ShouldContain("az provider register --wait --namespace Microsoft.App\n");
        (await Check(Az, isPrivate: false)).ShouldBe((0, ""), "without a network nothing of Container Apps is made");
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_told()
    {
        var (exitCode, errors) = await Check("exit 1", isPrivate: false);

        exitCode.ShouldBe(1);
        errors.ShouldContain("az cannot tell whether Microsoft.Authorization is registered; sign in with az login.");
    }

    [Fact]
    public async Task Every_provider_of_the_templates_is_looked_at()
    {
        var used = Template.All(await Bicep.Main).Select(r => ((string)r["type"]!).Split('/')[0]).Where(p => p is not "Microsoft.Resources").Append("Microsoft.App").Distinct();

        ProviderPattern().Matches(Repository.Read("infra", "hooks", "registrations.sh")).Select(m => m.Value).Distinct().ShouldBe(used, ignoreOrder: true);
        Repository.Read("azure.yaml").ShouldContain("run: infra/hooks/registrations.sh");
    }

    private async Task<(int ExitCode, string Errors)> Check(string az, bool isPrivate)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A script of the shell.");
        if (OperatingSystem.IsWindows())
            return default;
        var standIn = Path.Combine(folder.Path, "az");
        await File.WriteAllTextAsync(standIn, $"#!/bin/sh\n{az}\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(standIn, Executable);
        var start = new ProcessStartInfo("sh", [Repository.PathOf("infra", "hooks", "registrations.sh")]) { RedirectStandardError = true };
        start.Environment["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["AFIBOT_PRIVATE_NETWORKING"] = isPrivate ? "true" : "false";
        using var check = Process.Start(start)!;
        var errors = await check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (check.ExitCode, errors);
    }

    [GeneratedRegex("Microsoft[.][A-Za-z]+(?=[ \"\n])")]
    private static partial Regex ProviderPattern();
}
