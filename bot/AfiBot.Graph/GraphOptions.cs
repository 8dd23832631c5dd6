namespace AfiBot.Graph;

/// <summary>Whether, and where, the force's directory is asked through Microsoft Graph.</summary>
public sealed record GraphOptions
{
    private const string Section = "Graph:";

    /// <summary>The setting that chooses the Bot Service's cloud chooses Graph's with it.</summary>
    private const string ChannelService = "ChannelService";

    /// <summary>A bot of all tenants has none whose directory it could ask.</summary>
    private const string AppType = "MicrosoftAppType";

    private string? problem;

    /// <summary>Whether Graph is asked at all. Off unless set: a force gives the permissions first.</summary>
    public bool Enabled { get; init; }

    /// <summary>Graph's address, without a version.</summary>
    public Uri BaseUrl { get; init; } = new("https://graph.microsoft.com");

    /// <summary>The bot's registration, which is also the id of its Teams app.</summary>
    public string AppId { get; init; } = "";

    /// <summary>The force's tenant.</summary>
    public string? Tenant { get; init; }

    /// <summary>What a token is asked for.</summary>
    internal string Scope => $"{BaseUrl.GetLeftPart(UriPartial.Authority)}/.default";

    /// <summary>Reads the options from settings: <c>Graph:Enabled</c>, and <c>Graph:BaseUrl</c> for a cloud that is neither the public one
    /// nor the United States government's. Ask <see cref="Problem"/> before using them.</summary>
    public static GraphOptions From(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var (enabled, url) = (Given(setting($"{Section}{nameof(Enabled)}")), Given(setting($"{Section}{nameof(BaseUrl)}")));
        var ofTheCloud = Given(setting(ChannelService)) is null ? "https://graph.microsoft.com" : "https://graph.microsoft.us";
        return new GraphOptions
        {
            Enabled = enabled is "true",
            BaseUrl = IsAddress(url) ? new Uri(url!) : new Uri(ofTheCloud),
            AppId = Given(setting("MicrosoftAppId")) ?? "",
            Tenant = Given(setting("MicrosoftAppTenantId")),
            problem = (enabled, url) switch
            {
                (not (null or "true" or "false"), _) => $"{Section}{nameof(Enabled)} is '{enabled}': write true or false.",
                (_, not null) when !IsAddress(url) => $"{Section}{nameof(BaseUrl)} is '{url}', which is not an https address.",
                ("true", _) when Given(setting(AppType)) is "multitenant" => $"{Section}{nameof(Enabled)} is set, but a bot of type MultiTenant has no directory to ask. Unset it.",
                _ => null,
            },
        };
    }

    /// <summary>Why Graph cannot be asked with these, in a line for whoever set them; null where nothing is wrong.</summary>
    public string? Problem() => problem;

    private static bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme is "https" || (url.Scheme is "http" && url.IsLoopback));

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim().ToLowerInvariant();
}
