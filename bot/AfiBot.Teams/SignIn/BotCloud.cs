namespace AfiBot.Teams;

/// <summary>The addresses and names of one Bot Service: whose tokens are taken, and where the bot's own come from.</summary>
/// <remarks>Source: <c>AuthenticationConstants</c> and <c>GovernmentAuthenticationConstants</c> of the Bot Framework SDK.</remarks>
public sealed record BotCloud
{
    /// <summary>The value of <c>ChannelService</c> that chooses <see cref="UsGovernment"/>.</summary>
    public const string UsGovernmentChannelService = "https://botframework.azure.us";

    /// <summary>Where the Bot Service says which keys it signs with.</summary>
    public required Uri Metadata { get; init; }

    /// <summary>The issuer of the Bot Service's tokens, compared exactly.</summary>
    public required string Issuer { get; init; }

    /// <summary>What the bot asks a token for when it calls the connector.</summary>
    public required string Scope { get; init; }

    /// <summary>Where the bot asks for it; the tenant's id is added to it.</summary>
    public required Uri LoginAuthority { get; init; }

    /// <summary>The tenant of which a bot of all tenants asks for its tokens.</summary>
    public required string MultiTenantDirectory { get; init; }

    /// <summary>What a managed identity asks a token for that stands in for the app's secret.</summary>
    public required string AssertionScope { get; init; }

    /// <summary>Where Entra says which keys it signs the emulator's tokens with.</summary>
    public required Uri EmulatorMetadata { get; init; }

    /// <summary>The issuers of the emulator's tokens: the Bot Framework's own tenants, in the first and the second form.</summary>
    public required IReadOnlyList<string> EmulatorIssuers { get; init; }

    /// <summary>Everywhere but where a government has its own.</summary>
    public static BotCloud Public { get; } = new()
    {
        Metadata = new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        Issuer = "https://api.botframework.com",
        Scope = "https://api.botframework.com/.default",
        LoginAuthority = new Uri("https://login.microsoftonline.com/"),
        MultiTenantDirectory = "botframework.com",
        AssertionScope = "api://AzureADTokenExchange/.default",
        EmulatorMetadata = new Uri("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"),
        EmulatorIssuers =
        [
            "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
            "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
            "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
            "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
        ],
    };

    /// <summary>The United States government's (GCC High and DoD; GCC is served by <see cref="Public"/>).</summary>
    public static BotCloud UsGovernment { get; } = new()
    {
        Metadata = new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        Issuer = "https://api.botframework.us",
        Scope = "https://api.botframework.us/.default",
        LoginAuthority = new Uri("https://login.microsoftonline.us/"),
        MultiTenantDirectory = "MicrosoftServices.onmicrosoft.us",
        AssertionScope = "api://AzureADTokenExchangeUSGov/.default",
        EmulatorMetadata = new Uri("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration"),
        EmulatorIssuers =
        [
            "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/",
            "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0",
        ],
    };

    /// <summary>The one that a value of <c>ChannelService</c> chooses, or null where it chooses none that is known.</summary>
    public static BotCloud? Of(string? channelService) => channelService switch
    {
        null or "" => Public,
        _ when channelService.TrimEnd('/').Equals(UsGovernmentChannelService, StringComparison.OrdinalIgnoreCase) => UsGovernment,
        _ => null,
    };
}
