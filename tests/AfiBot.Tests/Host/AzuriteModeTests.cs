using System.Diagnostics;
using System.Globalization;
using AfiBot.Tests.Support;
using Azure.Data.Tables;

namespace AfiBot.Tests.Host;

/// <summary><c>afibot run --storage azurite</c>: the real bot with a real Table service beside it.</summary>
public sealed class AzuriteModeTests : IDisposable
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");
    private static readonly string[] OnAzurite = ["--storage", "azurite"];

    private readonly TemporaryFolder data = new();

    private DirectoryInfo Folder => new DataFolder(data.Folder).Azurite;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_second_start_goes_on_where_the_first_was_killed_and_where_the_second_was_stopped()
    {
        await using var connector = await FakeConnector.Start();
        connector.Knows("29:srp", "srp.lead@example.org");
        var lead = new Activities(connector.ServiceUrl);
        var (first, firstAddress) = await BotProcess.Start(data.Path, OnAzurite);
        await using var _ = first;
        await Send(firstAddress, lead.Message("update SRP-04"), lead.Message("completed"));
        await connector.Next();
        await connector.Next();
        await first.Kill();

        var (second, secondAddress) = await BotProcess.Start(data.Path, OnAzurite);
        await using var __ = second;
        await Send(secondAddress, lead.Message("The car pound opened in March."));

        (await connector.Next()).Summary.ShouldNotBeNull().ShouldStartWith("SRP-04: Is there a target date?");
        File.Exists(new DataFolder(data.Folder).Store.DatabaseFile).ShouldBeFalse();
        (await second.PressCtrlC()).ShouldBe(130);
        File.Exists(AzuriteStore.AddressIn(Folder).FullName).ShouldBeFalse();

        var (third, thirdAddress) = await BotProcess.Start(data.Path, OnAzurite);
        await using var ___ = third;
        await Send(thirdAddress, lead.Message("no"));

        (await connector.Next()).Summary.ShouldNotBeNull().ShouldStartWith("SRP-04");
    }

    [Fact]
    public async Task No_Azurite_is_left_behind_when_the_bot_is_killed()
    {
        var (bot, _) = await BotProcess.Start(data.Path, [.. OnAzurite, "--no-sample"]);
        await using var __ = bot;
        using var azurite = Process.GetProcessById(await AzuriteOn(Folder));

        await bot.Kill();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await azurite.WaitForExitAsync(patience.Token);
        File.Exists(AzuriteStore.AddressIn(Folder).FullName).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_gets_in_with_the_key_of_another_start()
    {
        var (bot, _) = await BotProcess.Start(data.Path, [.. OnAzurite, "--no-sample"]);
        await using var __ = bot;
        var connection = await File.ReadAllTextAsync(AzuriteStore.AddressIn(Folder).FullName);
        var others = connection.Replace("AccountKey=", "AccountKey=AAAA", StringComparison.Ordinal);

        (await new TableServiceClient(connection).QueryAsync(t => t.Name == "plans").ToListAsync()).ShouldHaveSingleItem();
        await Should.ThrowAsync<Azure.RequestFailedException>(async () => await new TableServiceClient(others).QueryAsync(t => t.Name == "plans").ToListAsync());
    }

    [Fact]
    public async Task A_second_bot_on_the_same_folder_is_told_so()
    {
        var (bot, _) = await BotProcess.Start(data.Path, [.. OnAzurite, "--no-sample"]);
        await using var __ = bot;

        var (exitCode, _, errors) = await BotProcess.Run(null, ["run", "--no-playground", "--urls", "http://127.0.0.1:0", "--data", data.Path, .. OnAzurite]);

        exitCode.ShouldBe(2);
        errors.ShouldContain("another AfiBot runs on");
    }

    [Fact]
    public async Task An_import_goes_into_the_store_whether_the_bot_runs_or_not()
    {
        (await Import()).ShouldContain("189 AFIs (189 new, 0 changed, 0 as they were)");
        var (bot, _) = await BotProcess.Start(data.Path, OnAzurite);
        await using var __ = bot;

        (await Import()).ShouldContain("189 AFIs (0 new, 0 changed, 189 as they were)");
        (await BotProcess.Run(null, ["playground", "--as", "nobody@example.org", "--data", data.Path, .. OnAzurite]))
            .Errors.ShouldContain("nobody@example.org is not known. There are:");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("playground", "--as", "srp.lead@example.org")]
    public async Task Any_other_storage_is_an_error(params string[] command)
    {
        var (exitCode, _, errors) = await BotProcess.Run(null, [.. command, "--data", data.Path, "--storage", "postgres"]);

        exitCode.ShouldBe(2);
        errors.ShouldContain("'postgres' is no storage of local mode. There are: sqlite, azurite.");
    }

    private async Task<string> Import()
    {
        var (exitCode, output, errors) = await BotProcess.Run(
            null,
            [
                "import", "--plan", "Baseline Assessment 2005-06", "--data", data.Path,
                "--frameworks", Path.Combine(Samples, "frameworks.csv"), "--afis", Path.Combine(Samples, "afis.csv"), "--people", Path.Combine(Samples, "people.csv"),
                .. OnAzurite,
            ]);
        exitCode.ShouldBe(0, errors);
        return output;
    }

    private static async Task Send(Uri bot, params System.Text.Json.Nodes.JsonNode[] activities)
    {
        using var client = new BotClient(bot);
        foreach (var activity in activities)
            await client.Send(activity);
    }

    private static async Task<int> AzuriteOn(DirectoryInfo folder)
    {
        using var search = Process.Start(new ProcessStartInfo("pgrep", ["-f", "--", $"--location {folder.FullName}"]) { RedirectStandardOutput = true })!;
        return int.Parse(await search.StandardOutput.ReadToEndAsync(), CultureInfo.InvariantCulture);
    }
}
