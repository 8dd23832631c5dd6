using System.Text.RegularExpressions;
using Azure.Data.Tables;

namespace AfiBot.Storage;

/// <summary>Where everything is kept: in a storage account with a key, in one by identity, or else in a file of a data folder.</summary>
public sealed partial record StoreOptions
{
    /// <summary>A storage account's connection string. It holds the account's key.</summary>
    public const string ConnectionStringSetting = "Storage:ConnectionString";

    /// <summary>A storage account that the bot may use by its own identity: its name, or in another cloud than the public one the
    /// https address of its Table service.</summary>
    public const string AccountNameSetting = "Storage:AccountName";

    /// <summary>The client id of the user-assigned managed identity, where there is one.</summary>
    public const string ClientIdSetting = "AZURE_CLIENT_ID";

    /// <summary>The file's name in the data folder.</summary>
    public const string DatabaseFileName = "afibot.db";

    /// <summary>What marks an account's name where a folder could be meant.</summary>
    private const string AccountPrefix = "account:";

    public string? ConnectionString { get; init; }

    public string? AccountName { get; init; }

    public string? ClientId { get; init; }

    /// <summary>What was written in the place of a store, and is none.</summary>
    private string? NoStore { get; init; }

    /// <summary>The folder that holds the file, where there is no storage account.</summary>
    public string DataFolder { get; init; } = "";

    /// <summary>Whether everything is in a file.</summary>
    public bool IsFile => ConnectionString is null && AccountName is null;

    /// <summary>The SQLite file.</summary>
    public string DatabaseFile => Path.Combine(DataFolder, DatabaseFileName);

    /// <summary>Where it is, for people: the file, or the address of the account. No key is in it.</summary>
    public string Place => this switch
    {
        { ConnectionString: { } connection } => new TableServiceClient(connection).Uri.GetLeftPart(UriPartial.Path),
        { AccountName: not null } => Endpoint.GetLeftPart(UriPartial.Path),
        _ => Path.GetFullPath(DatabaseFile),
    };

    /// <summary>The address of the account's Table service.</summary>
    internal Uri Endpoint => new(IsAddress(AccountName!) ? AccountName! : $"https://{AccountName}.table.core.windows.net");

    /// <summary>The address of its Queue service, which differs from the Table service's in one word.</summary>
    internal Uri QueueEndpoint => new(Endpoint.AbsoluteUri.Replace(".table.", ".queue.", StringComparison.Ordinal));

    /// <summary>What the settings say.</summary>
    /// <param name="setting">Gives the value of a setting by its name, or null.</param>
    /// <param name="dataFolder">The folder for the file where no storage account is set.</param>
    public static StoreOptions From(Func<string, string?> setting, string dataFolder)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return new StoreOptions
        {
            ConnectionString = Given(ConnectionStringSetting),
            AccountName = Given(AccountNameSetting),
            ClientId = Given(ClientIdSetting),
            DataFolder = dataFolder,
        };

        string? Given(string name) => setting(name)?.Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>The ways to name a store, for people.</summary>
    public const string Ways = "a data folder (a new one as ./NAME), account:NAME or https://NAME.table.core.windows.net (by your Azure sign-in), or a connection string";

    /// <summary>What somebody means by a store: a connection string, <c>account:NAME</c>, the https address of a Table service, or a data
    /// folder. A word alone is a folder only where there is one: it may as well be a slip for another kind of store.</summary>
    /// <param name="store">What they wrote.</param>
    /// <param name="setting">Gives the client id for an account.</param>
    public static StoreOptions Of(string store, Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(setting);
        var options = new StoreOptions { ClientId = From(setting, "").ClientId };
        if (store.StartsWith(AccountPrefix, StringComparison.OrdinalIgnoreCase))
            return options with { AccountName = store[AccountPrefix.Length..] };
        if (IsAddress(store))
            return options with { AccountName = store };
        if (ConnectionStringPart().IsMatch(store))
            return options with { ConnectionString = store };
        return IsFolder(store) ? options with { DataFolder = store } : options with { NoStore = store };
    }

    /// <summary>Why no store can be opened so, or null where one can. Never repeats a key.</summary>
    public string? Problem() => this switch
    {
        { NoStore: { } word } => $"'{word}' is no store. Name {Ways}.",
        { ConnectionString: not null, AccountName: not null } =>
            $"{ConnectionStringSetting} and {AccountNameSetting} are both set: keep the one that names the store.",
        { ConnectionString: { } connection } when !IsConnectionString(connection) =>
            $"{ConnectionStringSetting} is not a storage account's connection string with access to tables.",
        { AccountName: { } name } when !AccountNamePattern().IsMatch(name) && !IsPlainAddress(name) =>
            $"{AccountNameSetting} is '{name}'; a storage account's name has 3 to 24 lower-case letters and digits, and the address of its Table service is such as https://NAME.table.core.windows.net.",
        { IsFile: true } when string.IsNullOrWhiteSpace(DataFolder) => "There is neither a storage account nor a data folder.",
        _ => null,
    };

    private static bool IsFolder(string text) =>
        Directory.Exists(text) || Path.IsPathRooted(text) || (text.AsSpan().IndexOfAny('/', Path.DirectorySeparatorChar) >= 0 && !text.Contains("://", StringComparison.Ordinal));

    private static bool IsAddress(string text) => text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlainAddress(string text) =>
        IsAddress(text) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };

    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = new TableServiceClient(text);
            return true;
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[a-z0-9]{3,24}$")]
    private static partial Regex AccountNamePattern();

    [GeneratedRegex("(^|;)(AccountName|TableEndpoint|UseDevelopmentStorage)=", RegexOptions.IgnoreCase)]
    private static partial Regex ConnectionStringPart();
}
