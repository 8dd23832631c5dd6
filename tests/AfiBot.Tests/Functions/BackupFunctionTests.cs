using AfiBot.Functions;
using AfiBot.Storage;
using AfiBot.Tests.Support;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Functions;

/// <summary>The nightly copy, on Azurite's tables and blobs.</summary>
public sealed class BackupFunctionTests : IDisposable
{
    private static readonly DateTimeOffset Night = new(2026, 11, 28, 2, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider time = new(Night);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_published_worker_keeps_a_copy_that_the_command_brings_back_into_an_empty_account()
    {
        var (backups, fresh) = (await Azurite.NewAccountWithBlobs(), await Azurite.NewAccount());
        await using var rig = await FunctionsRig.Start(("Backup__ConnectionString", backups));

        (await rig.Host.Fire("Backup")).ShouldBeTrue(rig.Host.Worker.Said);

        var blob = (await Names(backups)).ShouldHaveSingleItem();
        blob.ShouldMatch("^afibot-[0-9]{8}T[0-9]{6}Z[.]db$");
        await Container(backups).GetBlobClient(blob).DownloadToAsync(Path.Combine(folder.Path, StoreOptions.DatabaseFileName), TestContext.Current.CancellationToken);
        var (exitCode, output, errors) = await BotProcess.Run(null, "storage", "restore", "--from", folder.Path, "--store", fresh, "--by", "ilau.officer@example.org");

        exitCode.ShouldBe(0, errors);
        output.ShouldContain("Both hold the same.");
        var view = (await new Register(Azurite.Open(fresh)).Read(ReferencePlan.Id, default)).ShouldNotBeNull();
        view.Afis.Select(a => (a.Reference, a.Lead)).ShouldBe((await rig.Plan()).Afis.Select(a => (a.Reference, a.Lead)), ignoreOrder: true);
        view.Afis.Count.ShouldBe(189);
    }

    [Fact]
    public async Task Copies_are_kept_for_35_days_and_what_is_no_copy_is_let_be()
    {
        var backups = await Azurite.NewAccountWithBlobs();
        var container = Container(backups);
        await container.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        foreach (var name in (string[])["afibot-20261023T020000Z.db", "afibot-20261024T020000Z.db", "afibot-20261127T020000Z.db", "mine.db"])
            await container.UploadBlobAsync(name, BinaryData.FromString("a copy"), TestContext.Current.CancellationToken);

        await New(backups).Run(null!, default);

        // 24 October is 35 days before 28 November.
        (await Names(backups)).ShouldBe(["afibot-20261024T020000Z.db", "afibot-20261127T020000Z.db", "afibot-20261128T020000Z.db", "mine.db"], ignoreOrder: true);
    }

    [Fact]
    public async Task Where_no_container_is_named_none_is_made() => await new BackupFunction(
        await Azurite.OpenNew(), BackupOptions.From(_ => null), time, NullLogger<BackupFunction>.Instance).Run(null!, default);

    [Theory]
    [InlineData("https://stafibot.blob.core.windows.net/backups", null)]
    [InlineData("backups", "Backup:Container is 'backups', which is not the address of a container such as https://NAME.blob.core.windows.net/backups.")]
    [InlineData("https://stafibot.blob.core.windows.net/", "Backup:Container is 'https://stafibot.blob.core.windows.net/', which is not the address of a container such as https://NAME.blob.core.windows.net/backups.")]
    public void A_container_is_named_by_its_address(string container, string? problem) => new BackupOptions(container, null, null).Problem().ShouldBe(problem);

    private BackupFunction New(string backups) => new(
        new VersionedRowStore(new InMemoryRowStore()), new BackupOptions(null, backups, null), time, NullLogger<BackupFunction>.Instance);

    private static BlobContainerClient Container(string account) => new(account, BackupOptions.DefaultContainer);

    private static async Task<List<string>> Names(string account)
    {
        var names = new List<string>();
        await foreach (var blob in Container(account).GetBlobsAsync())
            names.Add(blob.Name);
        return names;
    }
}
