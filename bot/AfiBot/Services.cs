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
        .AddSingleton<ImportPlan>();

    /// <summary>The conversation, and the protocol it is held over.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services, ServiceUrls serviceUrls, SendLimits limits) => services
        .AddSingleton(serviceUrls)
        .AddSingleton(limits)
        .AddSingleton<SendLimiter>()
        .AddSingleton(s => ConnectorHttp.Create(
            s.GetRequiredService<SendLimits>(),
            s.GetRequiredService<SendLimiter>(),
            s.GetRequiredService<TimeProvider>(),
            new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }))
        .AddSingleton<ConnectorClient>()
        .AddSingleton<Messenger>()
        .AddSingleton<IMessenger>(s => new PausingMessenger(s.GetRequiredService<Messenger>(), s.GetRequiredService<ISendPause>(), s.GetRequiredService<TimeProvider>()))
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
        .AddSingleton<Answering>()
        .AddSingleton<ActivityHandler>();
}
