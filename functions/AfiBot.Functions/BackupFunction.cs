using System.Globalization;
using AfiBot.Storage;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace AfiBot.Functions;

/// <summary>Every night at two (UTC): keeps a copy of the register as a file of its own in a container, and removes those that are too old.
/// A copy is what <c>afibot storage backup</c> makes, and <c>afibot storage restore</c> brings it back.</summary>
public sealed partial class BackupFunction(IRowStore rows, BackupOptions options, TimeProvider clock, ILogger<BackupFunction> log)
{
    /// <summary>How long a copy is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(35);

    /// <summary>A copy is named after its instant.</summary>
    private const string Name = "'afibot-'yyyyMMdd'T'HHmmss'Z.db'";

    /// <exception cref="InvalidOperationException">The register was not still long enough for a whole copy: none is kept of this night.</exception>
    [Function("Backup")]
    public async Task Run([TimerTrigger("0 0 2 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        if (options.Open() is not { } container)
            return;
        var now = clock.GetUtcNow();
        var folder = Directory.CreateTempSubdirectory("afibot-backup-");
        try
        {
            var rowsKept = await Copy(folder, cancellation);
            await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
            await container.GetBlobClient(now.ToString(Name, CultureInfo.InvariantCulture)).UploadAsync(FileIn(folder), cancellation);
            LogKept(rowsKept, await RemoveOld(container, now - Kept, cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <returns>How many rows are in it.</returns>
    private async Task<int> Copy(DirectoryInfo folder, CancellationToken cancellation)
    {
        using var target = new VersionedRowStore(Stores.OpenTold(new StoreOptions { DataFolder = folder.FullName }));
        return await new StoreCopy(rows, target).Follow(cancellation) is CopyOutcome.Copied copied
            ? copied.Tables.Sum(t => t.Target)
            : throw new InvalidOperationException("The register was never still: no whole copy could be made.");
    }

    private static async Task<int> RemoveOld(BlobContainerClient container, DateTimeOffset before, CancellationToken cancellation)
    {
        var removed = 0;
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellation))
        {
            if (!DateTimeOffset.TryParseExact(blob.Name, Name, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var made) || made >= before)
                continue;
            await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellation);
            removed++;
        }

        return removed;
    }

    private static string FileIn(DirectoryInfo folder) => Path.Combine(folder.FullName, StoreOptions.DatabaseFileName);

    [LoggerMessage(23, LogLevel.Information, "A copy of the register with {Rows} rows was kept; {Removed} old ones were removed")]
    private partial void LogKept(int rows, int removed);
}
