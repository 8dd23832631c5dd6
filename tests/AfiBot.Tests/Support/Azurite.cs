using System.Globalization;
using AfiBot.Storage;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace AfiBot.Tests.Support;

/// <summary>Microsoft's emulator of the Table and Queue services, in memory: one of each for all tests, started by the first that wants it.
/// Each test has an account of its own in it.</summary>
internal static class Azurite
{
    private const int Accounts = 2_000;

    private static readonly Lazy<Task<AzuriteProcess>> Shared = new(() => AzuriteProcess.Start(Enumerable.Range(1, Accounts).Select(Name), null, null, CancellationToken.None));
    private static readonly Lazy<Task<AzuriteProcess>> Queues = new(async () => await (await Shared.Value).StartBeside("queue", Enumerable.Range(1, Accounts).Select(Name), CancellationToken.None));
    private static readonly Lazy<Task<AzuriteProcess>> Blobs = new(async () => await (await Shared.Value).StartBeside("blob", Enumerable.Range(1, Accounts).Select(Name), CancellationToken.None));
    private static int lastAccount;

    /// <summary>The connection string of an account that nothing has been kept in.</summary>
    public static async Task<string> NewAccount()
    {
        var azurite = await Shared.Value;
        return azurite.HasExited
            ? throw new InvalidOperationException("Azurite has stopped.")
            : azurite.ConnectionString(Name(Interlocked.Increment(ref lastAccount)));
    }

    /// <summary>The same with queues.</summary>
    public static async Task<string> NewAccountWithQueues() => (await Shared.Value).ConnectionStringWith(await Queues.Value, Name(Interlocked.Increment(ref lastAccount)));

    /// <summary>An account that nothing has been kept in, with blobs.</summary>
    public static async Task<string> NewAccountWithBlobs() => (await Shared.Value).ConnectionStringWith(await Blobs.Value, Name(Interlocked.Increment(ref lastAccount)));

    /// <summary>A row store in an account.</summary>
    /// <param name="account">The account's connection string.</param>
    /// <param name="between">What is between the store and the emulator; it sees every try of a request.</param>
    public static TablesRowStore Open(string account, DelegatingHandler? between = null)
    {
        var options = TablesRowStore.ClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        if (between is not null)
        {
            between.InnerHandler = new SocketsHttpHandler();
            options.Transport = new HttpClientTransport(between);
        }

        return new TablesRowStore(new TableServiceClient(account, options));
    }

    /// <summary>A row store in an account that nothing has been kept in.</summary>
    public static async Task<TablesRowStore> OpenNew(DelegatingHandler? between = null) => Open(await NewAccount(), between);

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"test{number}");
}
