using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace AfiBot.Local;

/// <summary>A running Azurite: Microsoft's emulator of the Table, Queue or Blob service, on a free port of loopback. It ends with this process,
/// however this one ends. Disposing stops it, and waits until its files are written.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    private const string TableService = "table";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string PackageFolder = Path.Combine(AppContext.BaseDirectory, "Azurite");

    private static readonly NpmPackages Packages = new(PackageFolder, "Azurite");

    private readonly Process process;
    private readonly int port;
    private readonly string key;
    private readonly string service;

    private AzuriteProcess(Process process, int port, string key, string service) => (this.process, this.port, this.key, this.service) = (process, port, key, service);

    public bool HasExited => process.HasExited;

    /// <summary>How to reach one of its accounts. The key is made anew for each process, so it opens this one only.</summary>
    public string ConnectionString(string account) => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};{EndpointOf(account)}");

    /// <summary>How to reach one of its accounts with the same account of another, started <see cref="StartBeside"/> this one.</summary>
    public string ConnectionStringWith(AzuriteProcess other, string account) => ConnectionString(account) + other.EndpointOf(account);

    /// <summary>Installs it, where it is not installed yet.</summary>
    /// <exception cref="AzuriteException">It cannot be installed.</exception>
    public static async Task Install(CancellationToken cancellation)
    {
        try
        {
            await Packages.Install(cancellation);
        }
        catch (NpmException failed)
        {
            throw new AzuriteException(failed.Message, failed);
        }
    }

    /// <summary>Starts one, and waits until it takes requests.</summary>
    /// <param name="accounts">The accounts it has.</param>
    /// <param name="folder">Where it keeps everything; null for its memory.</param>
    /// <param name="mark">A file that it removes when it has ended, its own files written; null for none.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="AzuriteException">It cannot be installed or does not start.</exception>
    public static async Task<AzuriteProcess> Start(IEnumerable<string> accounts, DirectoryInfo? folder, FileInfo? mark, CancellationToken cancellation)
    {
        await Install(cancellation);
        return await Start(TableService, Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)), accounts, folder, mark, cancellation);
    }

    /// <summary>Starts another service, <c>queue</c> or <c>blob</c>, for the same accounts, in memory.</summary>
    public Task<AzuriteProcess> StartBeside(string other, IEnumerable<string> accounts, CancellationToken cancellation) => Start(other, key, accounts, null, null, cancellation);

    public async ValueTask DisposeAsync() => await Stop(process);

    private string EndpointOf(string account) => string.Create(
        CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(service[0])}{service[1..]}Endpoint=http://127.0.0.1:{port}/{account};");

    private static async Task<AzuriteProcess> Start(
        string service, string key, IEnumerable<string> accounts, DirectoryInfo? folder, FileInfo? mark, CancellationToken cancellation)
    {
        var process = Launch(service, accounts.Select(a => $"{a}:{key}"), folder, mark);
        try
        {
            return new AzuriteProcess(process, await PortOf(process, cancellation), key, service);
        }
        catch
        {
            await Stop(process);
            throw;
        }
    }

    private static Process Launch(string service, IEnumerable<string> accounts, DirectoryInfo? folder, FileInfo? mark)
    {
        var start = new ProcessStartInfo(
            "node",
            [
                "--require", Path.Combine(PackageFolder, "preload.cjs"),
                Packages["azurite", "dist", "src", service, "main.js"],
                $"--{service}Host", "127.0.0.1",
                $"--{service}Port", "0",
                "--skipApiVersionCheck",
                "--disableTelemetry",
                "--silent",
                .. folder is null ? (string[])["--inMemoryPersistence"] : ["--location", folder.FullName],
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', accounts);
        if (mark is not null)
            start.Environment["AFIBOT_AZURITE_MARK"] = mark.FullName;
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new AzuriteException("Azurite needs Node.js 20 or newer; install it.", missing);
        }
    }

    /// <summary>The port it was given, once it takes requests.</summary>
    private static async Task<int> PortOf(Process process, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var port = 0;
        try
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith("Port: ", StringComparison.Ordinal))
                    port = int.Parse(line[6..], CultureInfo.InvariantCulture);
                if (!line.Contains("successfully", StringComparison.Ordinal))
                    continue;
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return port;
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new AzuriteException($"Azurite did not start within {Patience.TotalSeconds} seconds.");
        }

        throw new AzuriteException($"Azurite did not start: {await errors}");
    }

    private static async Task Stop(Process process)
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
