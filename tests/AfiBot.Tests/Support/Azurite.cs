using System.Diagnostics;
using System.Globalization;
using AfiBot.Storage;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace AfiBot.Tests.Support;

/// <summary>Microsoft's emulator of the Table and Queue services, in memory: one of each for all tests, started by the first that wants it,
/// on a free port. Each test has an account of its own in it.</summary>
internal sealed class Azurite
{
    private const int Accounts = 2_000;
    private const string Key = "YWZpYm90";

    private static readonly NpmPackages Packages = new(Path.Combine(AppContext.BaseDirectory, "Support", "azurite"), "Azurite");
    private static readonly Lazy<Task<Azurite>> Tables = new(() => Start("table"));
    private static readonly Lazy<Task<Azurite>> Queues = new(() => Start("queue"));
    private static int lastAccount;

    private readonly Process process;
    private readonly int port;

    private Azurite(Process process, int port) => (this.process, this.port) = (process, port);

    /// <summary>The connection string of an account that nothing has been kept in, with tables only.</summary>
    public static async Task<string> NewAccount()
    {
        var port = await PortOf(Tables);
        var account = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref lastAccount)}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{account};");
    }

    /// <summary>The connection string of an account that nothing has been kept in, with tables and queues.</summary>
    public static async Task<string> NewAccountWithQueues()
    {
        var tables = await NewAccount();
        var account = tables.Split(';').First(part => part.StartsWith("AccountName=", StringComparison.Ordinal))["AccountName=".Length..];
        var port = await PortOf(Queues);
        return string.Create(CultureInfo.InvariantCulture, $"{tables}QueueEndpoint=http://127.0.0.1:{port}/{account};");
    }

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

    private static async Task<int> PortOf(Lazy<Task<Azurite>> shared)
    {
        var azurite = await shared.Value;
        return azurite.process.HasExited ? throw new InvalidOperationException("Azurite has stopped.") : azurite.port;
    }

    private static async Task<Azurite> Start(string service)
    {
        await Packages.Install(CancellationToken.None);
        var start = new ProcessStartInfo(
            "node",
            [
                "--require", Path.Combine(AppContext.BaseDirectory, "Support", "azurite", "preload.cjs"),
                Packages["azurite", "dist", "src", service, "main.js"],
                $"--{service}Host", "127.0.0.1",
                $"--{service}Port", "0",
                "--inMemoryPersistence",
                "--skipApiVersionCheck",
                "--disableTelemetry",
                "--silent",
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(1, Accounts).Select(n => $"test{n}:{Key}"));
        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var port = 0;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Port: ", StringComparison.Ordinal))
                port = int.Parse(line[6..], CultureInfo.InvariantCulture);
            if (!line.Contains("successfully", StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new Azurite(process, port);
        }

        throw new InvalidOperationException($"Azurite did not start: {await errors}");
    }
}
