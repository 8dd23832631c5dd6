using AfiBot.Conversation;
using AfiBot.Core;
using AfiBot.Storage;
using AfiBot.Teams;

namespace AfiBot;

/// <summary>What the bot is made of, room by room.</summary>
internal static class Services
{
    /// <summary>The register and its rules, on the SQLite file of a data folder.</summary>
    public static IServiceCollection AddRegister(this IServiceCollection services, DataFolder data) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<IRowStore>(_ => new SqliteRowStore(data.DatabaseFile))
        .AddSingleton<IRegister, Register>()
        .AddSingleton<IDirectory, PeopleDirectory>()
        .AddSingleton<IConversationStore, ConversationStore>()
        .AddSingleton<ISendPause, SendPause>()
        .AddSingleton<RecordUpdate>()
        .AddSingleton<OpenCycle>()
        .AddSingleton<CloseCycle>()
        .AddSingleton<OpenDueCycles>()
        .AddSingleton<ChaseLateLeads>()
        .AddSingleton<EndCycles>()
        .AddSingleton<ImportPlan>()
        .AddSingleton<Installations>()
        .AddSingleton<PlaygroundChats>();

    /// <summary>The conversation, and the protocol it is held over. The connector is called through the <see cref="HttpMessageHandler"/> there is.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services, ServiceUrls serviceUrls, SendLimits limits) => services
        .AddSingleton(serviceUrls)
        .AddSingleton(limits)
        .AddSingleton<SendLimiter>()
        .AddSingleton(s => ConnectorHttp.Create(
            s.GetRequiredService<SendLimits>(),
            s.GetRequiredService<SendLimiter>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<HttpMessageHandler>()))
        .AddSingleton<ConnectorClient>()
        .AddSingleton<Messenger>()
        .AddSingleton<IMessenger>(s => new PausingMessenger(s.GetRequiredService<Messenger>(), s.GetRequiredService<ISendPause>(), s.GetRequiredService<TimeProvider>()))
        .AddSingleton<PersonalPost>()
        .AddSingleton<DigestChannels>()
        .AddSingleton<Bot>()
        .AddSingleton<SendCard>()
        .AddSingleton<HandleCard>()
        .AddSingleton<GiveUpCard>()
        .AddSingleton<DispatchCards>()
        .AddSingleton<EscalateLateLeads>()
        .AddSingleton<PostDigest>()
        .AddSingleton<PostDueDigests>()
        .AddSingleton<Welcome>()
        .AddSingleton<Acquaintance>()
        .AddSingleton(new TurnPatience())
        .AddSingleton<Answering>()
        .AddSingleton<ActivityHandler>();

    /// <summary>The sign-in of a registered bot, both ways.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, SignInOptions options) => services
        .AddSingleton(options)
        .AddSingleton(ConnectorCredentials.Of(options))
        .AddSingleton<ConnectorTokens>()
        .AddSingleton<HttpMessageHandler>(s => new AuthorizationHandler(s.GetRequiredService<ConnectorTokens>(), s.GetRequiredService<ServiceUrls>()) { InnerHandler = Network() })
        .AddSingleton(s => new InboundSignIn(
            options,
            metadata => new SigningKeys(metadata, new HttpClient(Network()), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<SigningKeys>>()),
            s.GetRequiredService<TimeProvider>()))
        .AddSingleton<TenantPolicy>()
        .AddSingleton<Admission>();

    /// <summary>The way out: no redirect is followed, and addresses are looked up anew now and then.</summary>
    public static HttpMessageHandler Network() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
}
