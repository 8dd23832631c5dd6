using AfiBot.Conversation;
using AfiBot.Core;
using AfiBot.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AfiBot.Teams;

/// <summary>The protocol that the conversation is held over, as a host puts it together.</summary>
public static class TeamsServices
{
    /// <summary>The connector, and what takes activities to the conversation. Besides these a host needs <see cref="AddLoopback"/>, or a registration's sign-in.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="limits">Of which <see cref="SendLimits.Problem"/> says nothing.</param>
    public static IServiceCollection AddAfiTeams(this IServiceCollection services, SendLimits limits) => services
        .AddSingleton(limits)
        .AddSingleton(s => new SendLimiter(s.GetRequiredService<SendLimits>(), s.GetRequiredService<TimeProvider>()))
        .AddSingleton(s => ConnectorHttp.Create(
            s.GetRequiredService<SendLimits>(),
            s.GetRequiredService<SendLimiter>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<HttpMessageHandler>()))
        .AddSingleton<ConnectorClient>()
        .AddSingleton<IConnector>(s => s.GetRequiredService<ConnectorClient>())
        .AddSingleton<Messenger>()
        .AddSingleton<IMessenger>(s => new PausingMessenger(s.GetRequiredService<Messenger>(), s.GetRequiredService<ISendPause>(), s.GetRequiredService<TimeProvider>()))
        .AddSingleton<Acquaintance>()
        .AddSingleton(new TurnPatience())
        .AddSingleton<Answering>()
        .AddSingleton(_ => new FileUpload(new HttpClient(Network()) { Timeout = TimeSpan.FromMinutes(1) }))
        .AddSingleton<ActivityHandler>();

    /// <summary>No registration: connectors on this machine only, and no token.</summary>
    public static IServiceCollection AddLoopback(this IServiceCollection services) => services
        .AddSingleton(new ServiceUrls(loopbackOnly: true))
        .AddSingleton<HttpMessageHandler>(_ => Network());

    /// <summary>The sign-in of a registered bot towards connectors.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="options">Of which <see cref="SignInOptions.Problem"/> says nothing.</param>
    public static IServiceCollection AddConnectorSignIn(this IServiceCollection services, SignInOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return services
            .AddSingleton(options)
            .AddSingleton(new ServiceUrls(loopbackOnly: false, allowLoopback: options.AllowEmulator))
            .AddSingleton(ConnectorCredentials.Of(options))
            .AddSingleton<ConnectorTokens>()
            .AddSingleton<HttpMessageHandler>(s => new AuthorizationHandler(s.GetRequiredService<ConnectorTokens>(), s.GetRequiredService<ServiceUrls>()) { InnerHandler = Network() });
    }

    /// <summary>The check of who brings activities to a registered bot.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="options">Of which <see cref="SignInOptions.Problem"/> says nothing.</param>
    public static IServiceCollection AddInboundSignIn(this IServiceCollection services, SignInOptions options) => services
        .AddSingleton(s => new InboundSignIn(
            options,
            metadata => new SigningKeys(metadata, new HttpClient(Network()), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<SigningKeys>>()),
            s.GetRequiredService<TimeProvider>()))
        .AddSingleton(new TenantPolicy(options))
        .AddSingleton<Admission>();

    /// <summary>The way out: no redirect is followed, and addresses are looked up anew now and then.</summary>
    private static SocketsHttpHandler Network() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
}
