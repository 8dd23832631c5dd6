using AfiBot.Hosting;
using AfiBot.Teams;
using Microsoft.Bot.Connector.Authentication;

namespace AfiBot.BotBuilder;

/// <summary>A registered bot whose activities come and go through the Bot Framework SDK: <see cref="SdkAdapter"/> takes them, <see cref="SdkHandler"/>
/// sorts them, <see cref="SdkConnector"/> sends. Our own sign-in checks and tenant list stand in front, our send limits behind.</summary>
internal static class SdkBot
{
    /// <summary>The bot, ready to start.</summary>
    /// <param name="options">Of which <see cref="RegisteredOptions.Problem"/> says nothing.</param>
    /// <param name="change">A test's own changes, after all else.</param>
    public static WebApplication Build(RegisteredOptions options, Action<WebApplicationBuilder>? change = null)
    {
        var builder = BotServer.Builder(options);
        builder.Services.AddAfiBotBuilder();
        change?.Invoke(builder);
        var app = builder.Build();
        app.UseRouting();
        app.MapPost(MessagesEndpoint.Path, Post);
        app.MapHealth();
        app.MapPublicPages();
        return app;
    }

    private static IServiceCollection AddAfiBotBuilder(this IServiceCollection services) => services
        .AddSingleton<ConnectorHttpFactory>()
        .AddSingleton<OurCredentials>()
        .AddSingleton(s => Authentication(s.GetRequiredService<SignInOptions>(), s))
        .AddSingleton<SdkAdapter>()
        .AddSingleton<SdkHandler>()
        .AddSingleton<IConnector, SdkConnector>();

    private static Task<IResult> Post(HttpRequest request, Admission admission, SdkAdapter adapter, SdkHandler handler, TimeProvider clock) =>
        MessagesEndpoint.TakeSignedIn(request, admission, clock, activity => adapter.Process(activity, handler));

    /// <summary>How the SDK calls the connector, with our settings.</summary>
    private static BotFrameworkAuthentication Authentication(SignInOptions options, IServiceProvider services)
    {
        var cloud = options.Cloud;
        return BotFrameworkAuthenticationFactory.Create(
            channelService: options.ChannelService ?? "",
            validateAuthority: true,
            toChannelFromBotLoginUrl: cloud.LoginAuthority.AbsoluteUri,
            toChannelFromBotOAuthScope: cloud.Scope,
            toBotFromChannelTokenIssuer: cloud.Issuer,
            oAuthUrl: AuthenticationConstants.OAuthUrl,
            toBotFromChannelOpenIdMetadataUrl: cloud.Metadata.AbsoluteUri,
            toBotFromEmulatorOpenIdMetadataUrl: cloud.EmulatorMetadata.AbsoluteUri,
            callerId: Microsoft.Bot.Schema.CallerIdConstants.PublicAzureChannel,
            credentialFactory: services.GetRequiredService<OurCredentials>(),
            authConfiguration: new AuthenticationConfiguration(),
            httpClientFactory: services.GetRequiredService<ConnectorHttpFactory>(),
            logger: services.GetRequiredService<ILogger<SdkAdapter>>());
    }
}
