using Azure.Identity;
using Azure.Storage.Blobs;

namespace AfiBot.Functions;

/// <summary>Where the nightly copy of the register goes.</summary>
/// <param name="Container">The https address of a container, reached by the app's identity; null for no copy, or where there is a connection string.</param>
/// <param name="ConnectionString">Of a storage account with a container <c>backups</c>. It holds a key.</param>
/// <param name="ClientId">Of the managed identity.</param>
public sealed record BackupOptions(string? Container, string? ConnectionString, string? ClientId)
{
    public const string ContainerSetting = "Backup:Container";

    public const string ConnectionStringSetting = "Backup:ConnectionString";

    public const string DefaultContainer = "backups";

    public static BackupOptions From(Func<string, string?> setting) =>
        new(Given(setting(ContainerSetting)), Given(setting(ConnectionStringSetting)), Given(setting(Storage.StoreOptions.ClientIdSetting)));

    /// <summary>Why no copy can go there, or null where one can, or none is wanted.</summary>
    public string? Problem() => Container is null || (Uri.TryCreate(Container, UriKind.Absolute, out var address) && address is { Scheme: "https", Query: "", AbsolutePath.Length: > 1 })
        ? null
        : $"{ContainerSetting} is '{Container}', which is not the address of a container such as https://NAME.blob.core.windows.net/backups.";

    /// <summary>The container, or null where no copy is wanted.</summary>
    public BlobContainerClient? Open() => this switch
    {
        { ConnectionString: { } connection } => new BlobContainerClient(connection, DefaultContainer),
        { Container: { } address } => new BlobContainerClient(new Uri(address), new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = ClientId })),
        _ => null,
    };

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
