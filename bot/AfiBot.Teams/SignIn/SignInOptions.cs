namespace AfiBot.Teams;

/// <summary>How a registered bot signs in and whom it lets in. Each property is the setting of the same name; most names
/// are the Bot Framework's own, so that what a bot registration's instructions say works here.</summary>
public sealed class SignInOptions
{
    private readonly List<string> unreadable = [];

    /// <summary>The bot's id: the client id of its app or managed identity.</summary>
    public string MicrosoftAppId { get; init; } = "";

    /// <summary><c>UserAssignedMSI</c>, <c>SingleTenant</c> or <c>MultiTenant</c>.</summary>
    public string MicrosoftAppType { get; init; } = "";

    /// <summary>The bot's own tenant. A bot of all tenants has none.</summary>
    public string? MicrosoftAppTenantId { get; init; }

    /// <summary>The app's client secret.</summary>
    public string? MicrosoftAppPassword { get; init; }

    /// <summary>A file with the app's certificate and its private key: PEM, or PFX without a password.</summary>
    public string? MicrosoftAppCertificatePath { get; init; }

    /// <summary>The client id of a user-assigned managed identity that the app trusts as a federated credential, in place of a secret.</summary>
    public string? MicrosoftAppFederatedClientId { get; init; }

    /// <summary>The tenants whose people are let in, separated by commas. Empty is the bot's own.</summary>
    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    /// <summary>Whether the Bot Framework Emulator's tokens are taken as well. For development only: whoever holds the bot's
    /// secret can then say anything in anybody's name.</summary>
    public bool AllowEmulator { get; init; }

    /// <summary>Which Bot Service it is registered with: empty for the public one,
    /// <see cref="BotCloud.UsGovernmentChannelService"/> for the United States government's.</summary>
    public string? ChannelService { get; init; }

    /// <summary>In place of <see cref="BotCloud.Metadata"/>. This and the following are for rehearsing against a stand-in;
    /// they are named as in the Bot Framework SDK, and https unless they name this machine.</summary>
    public string? ToBotFromChannelOpenIdMetadataUrl { get; init; }

    /// <summary>In place of <see cref="BotCloud.Issuer"/>.</summary>
    public string? ToBotFromChannelTokenIssuer { get; init; }

    /// <summary>In place of <see cref="BotCloud.EmulatorMetadata"/>.</summary>
    public string? ToBotFromEmulatorOpenIdMetadataUrl { get; init; }

    /// <summary>In place of <see cref="BotCloud.LoginAuthority"/>; a tenant in its path is dropped. Always https.</summary>
    public string? ToChannelFromBotLoginUrl { get; init; }

    /// <summary>In place of <see cref="BotCloud.Scope"/>, with or without <c>/.default</c>.</summary>
    public string? ToChannelFromBotOAuthScope { get; init; }

    /// <summary>What <see cref="MicrosoftAppType"/> names, or null where it names nothing known.</summary>
    public BotAppType? AppType => MicrosoftAppType.ToUpperInvariant() switch
    {
        "USERASSIGNEDMSI" => BotAppType.UserAssignedManagedIdentity,
        "SINGLETENANT" => BotAppType.SingleTenant,
        "MULTITENANT" => BotAppType.MultiTenant,
        _ => null,
    };

    /// <summary>The Bot Service it is registered with.</summary>
    /// <exception cref="InvalidOperationException"><see cref="Problem"/> was not asked.</exception>
    public BotCloud Cloud
    {
        get
        {
            var cloud = BotCloud.Of(ChannelService) ?? throw new InvalidOperationException(Problem());
            return cloud with
            {
                Metadata = Given(ToBotFromChannelOpenIdMetadataUrl) is { } metadata ? new Uri(metadata) : cloud.Metadata,
                Issuer = Given(ToBotFromChannelTokenIssuer) ?? cloud.Issuer,
                EmulatorMetadata = Given(ToBotFromEmulatorOpenIdMetadataUrl) is { } emulator ? new Uri(emulator) : cloud.EmulatorMetadata,
                LoginAuthority = Given(ToChannelFromBotLoginUrl) is { } login ? new Uri(new Uri(login).GetLeftPart(UriPartial.Authority)) : cloud.LoginAuthority,
                Scope = Given(ToChannelFromBotOAuthScope) is { } scope ? WithDefault(scope) : cloud.Scope,
            };
        }
    }

    /// <summary>Reads the options from settings, such as <c>name => configuration[name]</c>. Ask <see cref="Problem"/> before using them.</summary>
    public static SignInOptions From(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var allowEmulator = Given(setting(nameof(AllowEmulator)));
        var options = new SignInOptions
        {
            MicrosoftAppId = Given(setting(nameof(MicrosoftAppId))) ?? "",
            MicrosoftAppType = Given(setting(nameof(MicrosoftAppType))) ?? "",
            MicrosoftAppTenantId = Given(setting(nameof(MicrosoftAppTenantId))),
            MicrosoftAppPassword = setting(nameof(MicrosoftAppPassword)) is { Length: > 0 } password ? password : null,
            MicrosoftAppCertificatePath = Given(setting(nameof(MicrosoftAppCertificatePath))),
            MicrosoftAppFederatedClientId = Given(setting(nameof(MicrosoftAppFederatedClientId))),
            AllowedTenants = setting(nameof(AllowedTenants))?.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            AllowEmulator = bool.TryParse(allowEmulator, out var allow) && allow,
            ChannelService = Given(setting(nameof(ChannelService))),
            ToBotFromChannelOpenIdMetadataUrl = Given(setting(nameof(ToBotFromChannelOpenIdMetadataUrl))),
            ToBotFromChannelTokenIssuer = Given(setting(nameof(ToBotFromChannelTokenIssuer))),
            ToBotFromEmulatorOpenIdMetadataUrl = Given(setting(nameof(ToBotFromEmulatorOpenIdMetadataUrl))),
            ToChannelFromBotLoginUrl = Given(setting(nameof(ToChannelFromBotLoginUrl))),
            ToChannelFromBotOAuthScope = Given(setting(nameof(ToChannelFromBotOAuthScope))),
        };
        if (allowEmulator is not null && !bool.TryParse(allowEmulator, out _))
            options.unreadable.Add($"{nameof(AllowEmulator)} is '{allowEmulator}': write true or false.");
        return options;
    }

    /// <summary>Why the bot cannot sign in with these, in a line for whoever set them; null where nothing is wrong.</summary>
    public string? Problem() =>
        unreadable.FirstOrDefault() ?? ProblemOfIdentity() ?? ProblemOfCredential() ?? ProblemOfTenants() ?? ProblemOfAddresses();

    /// <summary>Names the bot, and no secret.</summary>
    public override string ToString() => $"{MicrosoftAppType} {MicrosoftAppId}";

    private string? ProblemOfIdentity()
    {
        if (MicrosoftAppId.Length is 0)
            return $"{nameof(MicrosoftAppId)} is not set.";
        if (!IsId(MicrosoftAppId))
            return $"{nameof(MicrosoftAppId)} is '{MicrosoftAppId}', which is not the id of an app such as 00000000-0000-0000-0000-000000000001.";
        if (AppType is null)
            return $"{nameof(MicrosoftAppType)} is '{MicrosoftAppType}': write UserAssignedMSI, SingleTenant or MultiTenant, as the bot is registered.";
        return BotCloud.Of(ChannelService) is null
            ? $"{nameof(ChannelService)} is '{ChannelService}': leave it out, or write {BotCloud.UsGovernmentChannelService} for the United States government's cloud."
            : null;
    }

    private string? ProblemOfCredential()
    {
        string[] given =
        [
            .. Name(nameof(MicrosoftAppPassword), MicrosoftAppPassword),
            .. Name(nameof(MicrosoftAppCertificatePath), MicrosoftAppCertificatePath),
            .. Name(nameof(MicrosoftAppFederatedClientId), MicrosoftAppFederatedClientId),
        ];
        if (AppType is BotAppType.UserAssignedManagedIdentity)
            return given is [var first, ..] ? $"{first} is set, but a managed identity (UserAssignedMSI) has no secret of its own. Unset it." : null;
        if (given.Length is 0)
            return $"A bot of type {MicrosoftAppType} needs one of {nameof(MicrosoftAppPassword)}, {nameof(MicrosoftAppCertificatePath)} and {nameof(MicrosoftAppFederatedClientId)}.";
        if (given.Length > 1)
            return $"{string.Join(" and ", given)} are set. Keep one.";
        if (MicrosoftAppFederatedClientId is { } federated && given is [nameof(MicrosoftAppFederatedClientId)] && !IsId(federated))
            return $"{nameof(MicrosoftAppFederatedClientId)} is '{federated}', which is not the client id of a managed identity.";
        return given is [nameof(MicrosoftAppCertificatePath)] && !File.Exists(MicrosoftAppCertificatePath)
            ? $"{nameof(MicrosoftAppCertificatePath)} names '{MicrosoftAppCertificatePath}', which does not exist."
            : null;
    }

    private string? ProblemOfTenants()
    {
        var own = Given(MicrosoftAppTenantId);
        if (AppType is BotAppType.MultiTenant)
        {
            if (own is not null)
                return $"{nameof(MicrosoftAppTenantId)} is set, but a bot of type MultiTenant has no tenant of its own. Unset it, or write SingleTenant.";
            if (AllowedTenants.Count is 0)
                return $"A bot of type MultiTenant needs {nameof(AllowedTenants)}: the ids of the tenants whose people it serves.";
        }
        else if (own is null)
        {
            return $"A bot of type {MicrosoftAppType} needs {nameof(MicrosoftAppTenantId)}.";
        }
        else if (!IsId(own))
        {
            return $"{nameof(MicrosoftAppTenantId)} is '{own}': write the tenant's id, not its name.";
        }

        return AllowedTenants.FirstOrDefault(t => !IsId(t)) is { } odd
            ? $"{nameof(AllowedTenants)} names '{odd}': write the ids of tenants, separated by commas."
            : null;
    }

    private string? ProblemOfAddresses()
    {
        (string Name, string? Url, bool LoopbackToo)[] addresses =
        [
            (nameof(ToBotFromChannelOpenIdMetadataUrl), ToBotFromChannelOpenIdMetadataUrl, true),
            (nameof(ToBotFromEmulatorOpenIdMetadataUrl), ToBotFromEmulatorOpenIdMetadataUrl, true),
            (nameof(ToChannelFromBotLoginUrl), ToChannelFromBotLoginUrl, false),
        ];
        return Array.Find(addresses, a => Given(a.Url) is { } url && !IsAddress(url, a.LoopbackToo)) is { Name: { } name, Url: var wrong }
            ? $"{name} is '{wrong}', which is not an https address."
            : null;
    }

    private static bool IsAddress(string text, bool loopbackToo) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme is "https" || (loopbackToo && url.Scheme is "http" && url.IsLoopback));

    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out _);

    private static string WithDefault(string scope) => scope.EndsWith("/.default", StringComparison.Ordinal) ? scope : $"{scope}/.default";

    private static string[] Name(string name, string? value) => string.IsNullOrEmpty(value) ? [] : [name];

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
