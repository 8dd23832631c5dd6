using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;

namespace AfiBot.Storage;

/// <summary>Opens the store that is chosen.</summary>
public static class Stores
{
    /// <summary>The store.</summary>
    /// <param name="options">Of which <see cref="StoreOptions.Problem"/> says nothing.</param>
    /// <exception cref="StoreException">There is a problem with the options, or with the file.</exception>
    public static IRowStore Open(StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problem() is { } problem)
            throw new StoreException(problem);
        return options switch
        {
            { ConnectionString: { } connection } => new TablesRowStore(new TableServiceClient(connection, TablesRowStore.ClientOptions())),
            { AccountName: not null } => new TablesRowStore(new TableServiceClient(options.Endpoint, Credential(options), TablesRowStore.ClientOptions())),
            _ => Told(Path.GetFullPath(options.DatabaseFile), () => new SqliteRowStore(options.DatabaseFile)),
        };
    }

    /// <summary>The store as hosts use it: whatever is wrong with it, then or later, is a <see cref="StoreException"/>.</summary>
    /// <inheritdoc cref="Open"/>
    public static IRowStore OpenTold(StoreOptions options)
    {
        var rows = Open(options);
        if (options.IsFile)
            return new ToldRowStore(rows, failed => StoreFailure.OfFile(options.Place, failed));
        return new ToldRowStore(rows, failed => StoreFailure.OfAccount(options.Place, failed));
    }

    /// <summary>Makes the data folder of a store in a file, where it is not there.</summary>
    /// <exception cref="StoreException">It cannot be made.</exception>
    public static void MakeFolder(StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var path = Path.GetFullPath(options.DatabaseFile);
        Told(path, () => Directory.CreateDirectory(Path.GetDirectoryName(path)!));
    }

    /// <summary>A queue in the same storage account, as the Functions host reads it: its texts in base64.</summary>
    /// <param name="options">Of a storage account.</param>
    /// <param name="name">The queue's name.</param>
    /// <exception cref="InvalidOperationException">There is a problem with the options, or they are of a file.</exception>
    public static QueueClient OpenQueue(StoreOptions options, string name)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problem() is { } problem)
            throw new InvalidOperationException(problem);
        var encoded = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        return options switch
        {
            { ConnectionString: { } connection } => new QueueClient(connection, name, encoded),
            { AccountName: not null } => new QueueClient(new Uri(options.QueueEndpoint, name), Credential(options), encoded),
            _ => throw new InvalidOperationException("A file has no queue."),
        };
    }

    private static T Told<T>(string path, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception failed) when (StoreFailure.OfFile(path, failed) is { } told)
        {
            throw told;
        }
    }

    /// <summary>The managed identity in the cloud; on an officer's machine whoever is signed in to the Azure command line.</summary>
    private static DefaultAzureCredential Credential(StoreOptions options) =>
        new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId });
}
