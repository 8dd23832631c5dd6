using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;

namespace AfiBot.Storage;

/// <summary>Opens the store that is chosen.</summary>
public static class Stores
{
    /// <summary>The store.</summary>
    /// <param name="options">Of which <see cref="StoreOptions.Problem"/> says nothing.</param>
    /// <exception cref="InvalidOperationException">There is a problem with the options, or with the file.</exception>
    public static IRowStore Open(StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problem() is { } problem)
            throw new InvalidOperationException(problem);
        return options switch
        {
            { ConnectionString: { } connection } => new TablesRowStore(new TableServiceClient(connection, TablesRowStore.ClientOptions())),
            { AccountName: not null } => new TablesRowStore(new TableServiceClient(options.Endpoint, Credential(options), TablesRowStore.ClientOptions())),
            _ => new SqliteRowStore(options.DatabaseFile),
        };
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

    /// <summary>The managed identity in the cloud; on an officer's machine whoever is signed in to the Azure command line.</summary>
    private static DefaultAzureCredential Credential(StoreOptions options) =>
        new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId });
}
