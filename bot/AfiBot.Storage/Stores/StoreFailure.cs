using Azure;
using Azure.Identity;
using Microsoft.Data.Sqlite;

namespace AfiBot.Storage;

/// <summary>What the engines' own exceptions mean, in words for whoever can mend it. What says nothing of the store is null.</summary>
internal static class StoreFailure
{
    private const int NotFound = 404;

    /// <summary>What went wrong with a store in a file.</summary>
    public static StoreException? OfFile(string path, Exception failed) => failed switch
    {
        SqliteException sqlite => OfSqlite(path, sqlite) is { } message ? new StoreException(message, failed) : null,
        IOException or UnauthorizedAccessException => new StoreException(OfFolder(path, failed), failed),
        _ => null,
    };

    /// <summary>What went wrong with a store in a storage account. The account's key is in none of it.</summary>
    public static StoreException? OfAccount(string address, Exception failed) => failed switch
    {
        AuthenticationFailedException => new StoreException($"the sign-in to the store at {address} failed: {FirstLine(failed)} Sign in with 'az login', or look at the identity.", failed),
        RequestFailedException { Status: 0 } => Unreachable(address, failed),
        RequestFailedException { Status: 401 or 403 } refused => new StoreException(
            $"the store at {address} refuses access ({refused.ErrorCode ?? "no reason given"}). Look at the key, or at the role of the identity.", failed),
        RequestFailedException { Status: NotFound or >= 500 } refused => new StoreException($"the store at {address} answered {refused.Status}: {FirstLine(failed)} Look at the account's name, or try again later.", failed),
        AggregateException or HttpRequestException or OperationCanceledException => Unreachable(address, failed),
        _ => null,
    };

    private static StoreException Unreachable(string address, Exception failed) => new(
        $"the store at {address} cannot be reached: {FirstLine(failed is AggregateException { InnerExceptions: [var first, ..] } ? first : failed)} Look at its name and the network, and try again.", failed);

    private static string? OfSqlite(string path, SqliteException failed) => failed.SqliteErrorCode switch
    {
        5 or 6 => $"{path} is locked by another program. Stop what uses it, and try again.",
        8 => $"{path} may only be read. Give this account the right to write it and its folder.",
        3 or 23 => $"this account has no right to {path}. Give it the right to read and write the file and its folder.",
        10 => $"{path} cannot be read or written: the disk reports an error. Look at the disk, and at its room.",
        11 => $"{path} is damaged ({failed.Message.Split('\'').ElementAtOrDefault(1)}). Bring it back from a backup.",
        13 => $"the disk of {path} is full. Make room, and try again; nothing was written.",
        14 when Directory.Exists(path) => $"{path} is a folder, and should be a file. Name another data folder.",
        14 => $"{path} cannot be opened. Give this account the right to read and write the file and its folder.",
        26 => $"{path} is not a database. Bring it back from a backup, or name another data folder.",
        1 when failed.Message.Contains("no such", StringComparison.Ordinal) => $"{path} is a database, but not AfiBot's. Name another data folder.",
        _ => null,
    };

    private static string OfFolder(string path, Exception failed)
    {
        var folder = Path.GetDirectoryName(path)!;
        for (var above = folder; !string.IsNullOrEmpty(above); above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
                return $"{above} is a file, so the data folder {folder} cannot be. Name another data folder.";
        }

        return failed is UnauthorizedAccessException
            ? $"this account has no right to the data folder {folder}. Give it the right, or name another data folder."
            : $"the data folder {folder} cannot be used: {FirstLine(failed)} Name another data folder.";
    }

    private static string FirstLine(Exception failed) => failed.Message.Split('\n')[0].Trim().TrimEnd('.') + ".";
}
