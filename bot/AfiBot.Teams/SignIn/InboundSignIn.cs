using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AfiBot.Teams;

/// <summary>Checks that it is the Bot Service which brings an activity, in two steps: <see cref="Authenticate"/> on the
/// header before the body is read, and <see cref="SignIn.Covers"/> on what the body says.</summary>
/// <remarks>Source: the Bot Framework SDK's <c>JwtTokenExtractor</c>, <c>EndorsementsValidator</c>, <c>ChannelValidation</c> and
/// <c>EmulatorValidation</c>. Stricter than these where they are lenient: the service URL and the channel must be there, the
/// issuer is never made from the token's own tenant, and a key that is not known has the keys fetched again.</remarks>
public sealed class InboundSignIn
{
    /// <summary>How far the clocks of the Bot Service and of this machine may be apart.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler tokens = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = UnverifiedToken.MaxLength };
    private readonly string appId;
    private readonly string issuer;
    private readonly SigningKeys channelKeys;
    private readonly HashSet<string> emulatorIssuers = new(StringComparer.Ordinal);
    private readonly SigningKeys? emulatorKeys;
    private readonly TimeProvider time;

    /// <summary>Checks sign-ins to one bot.</summary>
    /// <param name="options">Of which <see cref="SignInOptions.Problem"/> says nothing.</param>
    /// <param name="keysAt">The keys of a metadata address.</param>
    /// <param name="time">The clock.</param>
    public InboundSignIn(SignInOptions options, Func<Uri, SigningKeys> keysAt, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(keysAt);
        var cloud = options.Cloud;
        this.time = time;
        appId = options.MicrosoftAppId;
        issuer = cloud.Issuer;
        channelKeys = keysAt(cloud.Metadata);
        if (!options.AllowEmulator)
            return;
        emulatorIssuers.UnionWith(cloud.EmulatorIssuers);
        if (options.AppType is not BotAppType.MultiTenant && options.MicrosoftAppTenantId is { } tenant)
            emulatorIssuers.UnionWith([$"https://sts.windows.net/{tenant}/", new Uri(cloud.LoginAuthority, $"{tenant}/v2.0").AbsoluteUri]);
        emulatorKeys = keysAt(cloud.EmulatorMetadata);
    }

    /// <summary>Fetches the Bot Service's keys, which the first activity would otherwise wait for; fails silently.</summary>
    public Task Prepare() => channelKeys.Prepare();

    /// <summary>Checks the <c>Authorization</c> header, before anything of the body is read.</summary>
    /// <param name="authorizationHeader">As it came; null where there is none.</param>
    /// <param name="cancellation">Ends a wait for keys.</param>
    public async Task<SignIn> Authenticate(string? authorizationHeader, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(authorizationHeader))
            return new SignIn.Refused("there is no token");
        if (authorizationHeader.Split(' ') is not ["Bearer", { Length: > 0 } text])
            return new SignIn.Refused("the header is not Bearer and a token");
        if (UnverifiedToken.Read(text) is not { } token)
            return new SignIn.Refused("the token is not well formed");

        var fromChannel = token.Issuer.Equals(issuer, StringComparison.Ordinal);
        if (!fromChannel && !emulatorIssuers.Contains(token.Issuer))
            return new SignIn.Refused("the issuer is not the Bot Service");
        if (!Algorithms.Contains(token.Algorithm, StringComparer.Ordinal))
            return new SignIn.Refused("the algorithm is not allowed");
        if (!appId.Equals(token.Audience, StringComparison.Ordinal))
            return new SignIn.Refused("the token is for another audience");
        if (!fromChannel && !appId.Equals(token.App, StringComparison.Ordinal))
            return new SignIn.Refused("the emulator's token is for another app");

        var keys = fromChannel ? channelKeys : emulatorKeys!;
        if (await keys.Find(token.KeyId, cancellation) is not { } key)
            return new SignIn.Refused(keys.Any ? "the key is not known" : "keys unavailable");
        if (await Flaw(text, token, key) is { } flaw)
            return new SignIn.Refused(flaw);
        return fromChannel ? SignIn.Accepted.FromChannel(token.ServiceUrl, key.Endorsements) : SignIn.Accepted.FromEmulator();
    }

    /// <summary>What is wrong with the token's signature or its lifetime; null where nothing is.</summary>
    private async Task<string?> Flaw(string text, UnverifiedToken token, SigningKey key)
    {
        try
        {
            var result = await tokens.ValidateTokenAsync(text, new TokenValidationParameters
            {
                RequireSignedTokens = true,
                ValidAlgorithms = Algorithms,
                IssuerSigningKey = key.Key,
                TryAllIssuerSigningKeys = false,
                ValidIssuer = token.Issuer,
                ValidAudience = appId,
                IgnoreTrailingSlashWhenValidatingAudience = false,
                RequireExpirationTime = true,
                LifetimeValidator = (from, until, _, _) => IsCurrent(from, until),
                LogValidationExceptions = false,
            });
            return result switch
            {
                { IsValid: true } => null,
                { Exception: SecurityTokenInvalidLifetimeException } => "the token has expired or is not valid yet",
                { Exception: SecurityTokenInvalidSignatureException } => "the signature is not the key's",
                _ => "the token cannot be checked",
            };
        }
        catch (Exception)
        {
            // No token, whatever it is made of, is worth more than a 401.
            return "the token cannot be checked";
        }
    }

    private bool IsCurrent(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is { } end && now - ClockSkew <= end && (from is not { } start || start <= now + ClockSkew);
    }
}
