using System.Diagnostics;
using System.Globalization;
using AfiBot.Storage;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace AfiBot.Tests.Support;

/// <summary>Microsoft's emulator of the Table service, in memory: one for all tests, started by the first that wants it, on a free
/// port. Each test has an account of its own in it.</summary>
internal sealed class Azurite
{
    private const int Accounts = 2_000;
    private const string Key = "YWZpYm90";

    private static readonly NpmPackages Packages = new(Path.Combine(AppContext.BaseDirectory, "Support", "azurite"), "Azurite");
    private static readonly Lazy<Task<Azurite>> Shared = new(Start);
    private static int lastAccount;

    private readonly Process process;
    private readonly int port;

    private Azurite(Process process, int port) => (this.process, this.port) = (process, port);

    /// <summary>The connection string of an account that nothing has been kept in.</summary>
    public static async Task<string> NewAccount()
    {
        var azurite = await Shared.Value;
        if (azurite.process.HasExited)
            throw new InvalidOperationException("Azurite has stopped.");
        var account = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref lastAccount)}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{azurite.port}/{account};");
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

    private static async Task<Azurite> Start()
    {
        await Packages.Install(CancellationToken.None);
        var start = new ProcessStartInfo(
            "node",
            [
                "--require", Path.Combine(AppContext.BaseDirectory, "Support", "azurite", "preload.cjs"),
                Packages["azurite", "dist", "src", "table", "main.js"],
                "--tableHost", "127.0.0.1",
                "--tablePort", "0",
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
            if (!line.Contains("successfully started", StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new Azurite(process, port);
        }

        throw new InvalidOperationException($"Azurite did not start: {await errors}");
    }
}
