using AfiBot.Teams;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace AfiBot.BotBuilder;

/// <summary>What the SDK is told of the bot's registration. Its calls get their token further down, from the handler that signs in for both hosts,
/// so that each kind of credential that the settings know works here too.</summary>
internal sealed class OurCredentials(SignInOptions options) : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(options.MicrosoftAppId.Equals(appId, StringComparison.Ordinal));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(new SignedInFurtherDown());

    private sealed class SignedInFurtherDown : ServiceClientCredentials;
}
