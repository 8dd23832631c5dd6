namespace AfiBot.Local;

/// <summary>Azurite on the files of a folder. A folder has one at a time, since each keeps all of it in memory and writes it out whole.</summary>
/// <remarks>A file in the folder says how to reach it. Azurite removes it last of all, so a start that finds one left by a bot
/// that was killed waits until what that one acknowledged is written.</remarks>
internal sealed class AzuriteStore : IAsyncDisposable
{
    private const string Account = "afibot";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly FileStream? guard;
    private readonly AzuriteProcess? process;

    private AzuriteStore(string connectionString, FileStream? guard = null, AzuriteProcess? process = null) =>
        (ConnectionString, this.guard, this.process) = (connectionString, guard, process);

    public string ConnectionString { get; }

    /// <summary>The file in a folder that says how the Azurite that runs on it is reached; empty while it starts.</summary>
    public static FileInfo AddressIn(DirectoryInfo folder) => new(Path.Combine(folder.FullName, "connection.txt"));

    /// <summary>Starts it for this process alone.</summary>
    /// <exception cref="AzuriteException">It cannot be had, or another process has it.</exception>
    public static async Task<AzuriteStore> Own(DirectoryInfo folder, CancellationToken cancellation) =>
        Guard(folder) is { } guard
            ? await Start(folder, guard, cancellation)
            : throw new AzuriteException($"another AfiBot runs on {folder.FullName}. Stop it first, or give this one another --data.");

    /// <summary>Reaches the one that runs on the folder, or else starts it for this process.</summary>
    /// <exception cref="AzuriteException">It cannot be had.</exception>
    public static async Task<AzuriteStore> Share(DirectoryInfo folder, CancellationToken cancellation)
    {
        if (Guard(folder) is { } guard)
            return await Start(folder, guard, cancellation);
        var address = AddressIn(folder);
        var connection = "";
        if (!await Until(async () => File.Exists(address.FullName) && (connection = await File.ReadAllTextAsync(address.FullName, cancellation)).Length > 0, cancellation))
            throw new AzuriteException($"another AfiBot runs on {folder.FullName}, but has not started yet. Try again.");
        return new AzuriteStore(connection);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await process.DisposeAsync();
        if (guard is not null)
            await guard.DisposeAsync();
    }

    private static async Task<AzuriteStore> Start(DirectoryInfo folder, FileStream guard, CancellationToken cancellation)
    {
        var address = AddressIn(folder);
        try
        {
            // First, since it may take long and be given up: nothing is left behind by it.
            await AzuriteProcess.Install(cancellation);

            // One that is still there after this was not removed because Azurite itself was killed, or the machine stopped.
            await Until(() => Task.FromResult(!File.Exists(address.FullName)), cancellation);
            await File.WriteAllTextAsync(address.FullName, "", cancellation);
            var process = await AzuriteProcess.Start([Account], folder, address, cancellation);
            var store = new AzuriteStore(process.ConnectionString(Account), guard, process);
            await File.WriteAllTextAsync(address.FullName, store.ConnectionString, CancellationToken.None);
            return store;
        }
        catch
        {
            await guard.DisposeAsync();
            throw;
        }
    }

    private static FileStream? Guard(DirectoryInfo folder)
    {
        folder.Create();
        try
        {
            return new FileStream(Path.Combine(folder.FullName, ".in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <returns>False where it did not come true in time.</returns>
    private static async Task<bool> Until(Func<Task<bool>> isSo, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Moment)
        {
            if (await isSo())
                return true;
            await Task.Delay(Moment, TimeProvider.System, cancellation);
        }

        return false;
    }
}
