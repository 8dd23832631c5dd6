using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace AfiBot.Teams;

/// <summary>How the bot proves to Entra who it is when it wants a token for the connector.</summary>
/// <param name="Scope">What the token is for.</param>
/// <param name="New">Makes a credential, which knows no token of those before it.</param>
/// <param name="ClaimsForAnother">What to ask for when the token that was given is no longer good. Managed identities of one process
/// share their tokens whatever the credential, and only a request with claims goes past them; null where a new credential is enough.</param>
public sealed record ConnectorCredentials(string Scope, Func<TokenCredential> New, string? ClaimsForAnother = null)
{
    private const string AnyClaims = """{"access_token":{}}""";

    /// <summary>The credentials of a bot.</summary>
    /// <param name="options">Of which <see cref="SignInOptions.Problem"/> says nothing.</param>
    public static ConnectorCredentials Of(SignInOptions options) => Of(options, null);

    internal static ConnectorCredentials Of(SignInOptions options, HttpPipelineTransport? transport)
    {
        ArgumentNullException.ThrowIfNull(options);
        var cloud = options.Cloud;
        return new ConnectorCredentials(
            cloud.Scope,
            () => Create(options, cloud, transport),
            options.AppType is BotAppType.UserAssignedManagedIdentity ? AnyClaims : null);
    }

    private static TokenCredential Create(SignInOptions options, BotCloud cloud, HttpPipelineTransport? transport)
    {
        var tenant = options.AppType is BotAppType.MultiTenant ? cloud.MultiTenantDirectory : options.MicrosoftAppTenantId;
        return options switch
        {
            { AppType: BotAppType.UserAssignedManagedIdentity } => Identity(options.MicrosoftAppId),
            { MicrosoftAppPassword: { Length: > 0 } secret } =>
                new ClientSecretCredential(tenant, options.MicrosoftAppId, secret, With(new ClientSecretCredentialOptions())),
            { MicrosoftAppCertificatePath: { Length: > 0 } path } =>
                new ClientCertificateCredential(tenant, options.MicrosoftAppId, path, With(new ClientCertificateCredentialOptions())),
            { MicrosoftAppFederatedClientId: { Length: > 0 } federated } =>
                Federated(Identity(federated)),
            _ => throw new InvalidOperationException(options.Problem()),
        };

        ManagedIdentityCredential Identity(string clientId) =>
            new(With(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(clientId))));

        ClientAssertionCredential Federated(ManagedIdentityCredential identity) => new(
            tenant,
            options.MicrosoftAppId,
            async cancellation => (await identity.GetTokenAsync(new TokenRequestContext([cloud.AssertionScope]), cancellation)).Token,
            With(new ClientAssertionCredentialOptions()));

        TOptions With<TOptions>(TOptions credential)
            where TOptions : TokenCredentialOptions
        {
            credential.AuthorityHost = cloud.LoginAuthority;
            if (transport is not null)
                credential.Transport = transport;
            return credential;
        }
    }
}
