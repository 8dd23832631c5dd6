using AfiBot.Graph;
using AfiBot.Storage;
using AfiBot.Teams;
using AfiBot.Telemetry;

namespace AfiBot.Functions;

/// <summary>The settings of the Functions app.</summary>
/// <param name="Store">Where the register and the queue are.</param>
/// <param name="SignIn">Under which registration cards are sent; null without one, and then to connectors on this machine only.</param>
/// <param name="SendLimits">How fast.</param>
/// <param name="Telemetry">Where traces, metrics and logs are sent.</param>
/// <param name="Graph">Whether the force's directory is asked; it needs a registration.</param>
/// <param name="Backup">Where the nightly copy goes.</param>
internal sealed record FunctionsOptions(StoreOptions Store, SignInOptions? SignIn, SendLimits SendLimits, TelemetryOptions Telemetry, GraphOptions Graph, BackupOptions Backup)
{
    /// <summary>Reads the options from settings. Where the store is not named, the host's own storage account is taken: its queues are the
    /// ones that the host listens to.</summary>
    public static FunctionsOptions From(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var store = StoreOptions.From(setting, dataFolder: "");
        if (store.IsFile)
            store = StoreOptions.From(name => setting(OfTheHost(name)), dataFolder: "");
        return new FunctionsOptions(
            store,
            string.IsNullOrEmpty(setting(nameof(SignInOptions.MicrosoftAppId))) ? null : SignInOptions.From(setting),
            SendLimits.From(setting),
            TelemetryOptions.From(setting),
            GraphOptions.From(setting),
            BackupOptions.From(setting));
    }

    /// <summary>Why the app does not start with these, or null where it may.</summary>
    public string? Problem() => this switch
    {
        { Store.IsFile: true } => "Neither Storage:ConnectionString nor Storage:AccountName is set, nor AzureWebJobsStorage: the register of a Functions app is in a storage account.",
        _ => Store.Problem() ?? SignIn?.Problem() ?? SendLimits.Problem() ?? Telemetry.Problem() ?? Graph.Problem() ?? Backup.Problem(),
    };

    /// <summary>What the host calls its own storage account, by our names.</summary>
    private static string OfTheHost(string name) => name switch
    {
        StoreOptions.ConnectionStringSetting => "AzureWebJobsStorage",
        StoreOptions.AccountNameSetting => "AzureWebJobsStorage:accountName",
        _ => name,
    };
}
