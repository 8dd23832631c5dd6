using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Logging;

namespace AfiBot.Teams;

/// <summary>The bot's own token for the connector: one is kept until shortly before it expires, and asked for by one caller at a time,
/// since many at once are throttled.</summary>
public sealed partial class ConnectorTokens
{
    /// <summary>So long before it expires a token is no longer used.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>Between two tokens asked for because the connector refused one: a bot it does not know is refused with any token.</summary>
    public static readonly TimeSpan PauseAfterRefusal = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConnectorCredentials credentials;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly Lock gate = new();
    private TokenCredential credential;
    private AccessToken? held;
    private Task<string>? underWay;
    private DateTimeOffset? lastRefusal;

    /// <summary>Keeps the token that these credentials get.</summary>
    public ConnectorTokens(ConnectorCredentials credentials, TimeProvider time, ILogger<ConnectorTokens> log)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        (this.credentials, this.time, this.log) = (credentials, time, log);
        credential = credentials.New();
    }

    /// <summary>A token for the connector. Where none can be had, the last one serves until it expires.</summary>
    /// <exception cref="AuthenticationFailedException">Entra gave none, or could not be reached.</exception>
    public Task<string> Get(CancellationToken cancellation)
    {
        lock (gate)
        {
            return held is { } token && time.GetUtcNow() < token.ExpiresOn - Margin
                ? Task.FromResult(token.Token)
                : Fetch(another: false).WaitAsync(cancellation);
        }
    }

    /// <summary>A token in place of one that the connector refused.</summary>
    /// <returns>Another one, or the same where another was asked for just before.</returns>
    /// <exception cref="AuthenticationFailedException">Entra gave none, or could not be reached.</exception>
    public Task<string> Refresh(string usedToken, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (held is { } token && token.Token != usedToken)
                return Task.FromResult(token.Token);
            if (underWay is null)
            {
                var now = time.GetUtcNow();
                if (now - lastRefusal < PauseAfterRefusal)
                    return Task.FromResult(usedToken);
                lastRefusal = now;
                held = null;
                credential = credentials.New();
            }

            return Fetch(another: true).WaitAsync(cancellation);
        }
    }

    private Task<string> Fetch(bool another) => underWay ??= Task.Run(() => Ask(credential, another));

    private async Task<string> Ask(TokenCredential from, bool another)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, time);
            var context = new TokenRequestContext([credentials.Scope], claims: another ? credentials.ClaimsForAnother : null);
            var token = await from.GetTokenAsync(context, patience.Token);
            lock (gate)
                held = token;
            return token.Token;
        }
        catch (Exception failed)
        {
            // Whatever went wrong, there is no new token, and callers know that as one thing.
            LogFailed(failed.Message);
            lock (gate)
            {
                if (held is { } token && time.GetUtcNow() < token.ExpiresOn)
                    return token.Token;
            }

            throw failed as AuthenticationFailedException ?? new AuthenticationFailedException("The token endpoint gave no answer.", failed);
        }
        finally
        {
            lock (gate)
                underWay = null;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Sign-in: no token for the connector, {Reason}")]
    private partial void LogFailed(string reason);
}
