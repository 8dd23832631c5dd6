using System.CommandLine;
using AfiBot.Storage;

namespace AfiBot.Local;

/// <summary>Where local mode keeps everything, in its data folder: a SQLite file, or Azurite's files with Azurite running on them.</summary>
internal sealed class LocalStore : IAsyncDisposable
{
    public const string Sqlite = "sqlite";
    public const string Azurite = "azurite";

    private readonly AzuriteStore? azurite;

    private LocalStore(StoreOptions options, AzuriteStore? azurite = null) => (Options, this.azurite) = (options, azurite);

    public StoreOptions Options { get; }

    /// <summary>The option by which it is chosen.</summary>
    public static Option<string> Kind() => new("--storage")
    {
        Description = $"What holds the store in the folder: {Sqlite}, or {Azurite}, Microsoft's emulator of Azure Table Storage, started beside the bot.",
        DefaultValueFactory = _ => Sqlite,
    };

    /// <summary>Why there is no such store, or null where there is.</summary>
    public static string? Problem(string kind) =>
        kind is Sqlite or Azurite ? null : $"'{kind}' is no storage of local mode. There are: {Sqlite}, {Azurite}.";

    /// <summary>The store for the bot, which starts what it needs and lets no other bot have it.</summary>
    /// <exception cref="AzuriteException">Azurite cannot be had.</exception>
    public static Task<LocalStore> Own(string kind, DataFolder data, CancellationToken cancellation) =>
        Open(kind, data, AzuriteStore.Own, cancellation);

    /// <summary>The store for a command that looks into it, whether a bot runs on it or not.</summary>
    /// <exception cref="AzuriteException">Azurite cannot be had.</exception>
    public static Task<LocalStore> Share(string kind, DataFolder data, CancellationToken cancellation) =>
        Open(kind, data, AzuriteStore.Share, cancellation);

    public ValueTask DisposeAsync() => azurite?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<LocalStore> Open(
        string kind, DataFolder data, Func<DirectoryInfo, CancellationToken, Task<AzuriteStore>> open, CancellationToken cancellation)
    {
        if (kind is not Azurite)
            return new LocalStore(data.Store);
        var azurite = await open(data.Azurite, cancellation);
        return new LocalStore(data.Store with { ConnectionString = azurite.ConnectionString }, azurite);
    }
}
