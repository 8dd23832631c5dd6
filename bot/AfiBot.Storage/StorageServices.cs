using AfiBot.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AfiBot.Storage;

/// <summary>The register and its rules, as a host puts them together.</summary>
public static class StorageServices
{
    /// <summary>Core's ports on a store, and Core's operations on these.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="options">Of which <see cref="StoreOptions.Problem"/> says nothing.</param>
    public static IServiceCollection AddAfiStorage(this IServiceCollection services, StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(AuditOrigin.Chat);
        return services
            .AddSingleton<IRowStore>(_ => new VersionedRowStore(new TracedRowStore(Stores.OpenTold(options))))
            .AddHostedService<StoreOpening>()
            .AddSingleton<StoreCheck>()
            .AddSingleton<IRegister, Register>()
            .AddSingleton<IPlanRecords, PlanRecords>()
            .AddSingleton<IDirectory, PeopleDirectory>()
            .AddSingleton<IConversationStore, ConversationStore>()
            .AddSingleton<ISendPause, SendPause>()
            .AddSingleton<IMissingPermissions, MissingPermissions>()
            .AddSingleton<AuditLog>()
            .AddSingleton<IAudit>(s => s.GetRequiredService<AuditLog>())
            .AddAfiRules();
    }

    /// <summary>Core's operations, on whatever register, directory and audit there are.</summary>
    public static IServiceCollection AddAfiRules(this IServiceCollection services) => services
        .AddSingleton<ForgetPerson>()
        .AddSingleton<Purge>()
        .AddSingleton<FreezeFigures>()
        .AddSingleton<PaperDesk>()
        .AddSingleton<RecordUpdate>()
        .AddSingleton<ArrangeCover>()
        .AddSingleton<ChangeLead>()
        .AddSingleton<RemindLateLeads>()
        .AddSingleton<OpenCycle>()
        .AddSingleton<CloseCycle>()
        .AddSingleton<ReopenCycle>()
        .AddSingleton<WithdrawUpdate>()
        .AddSingleton<GiveVerdict>()
        .AddSingleton<OpenDueCycles>()
        .AddSingleton<FollowLeads>()
        .AddSingleton<IForceDirectory, ConfiguredDirectory>()
        .AddSingleton<Hindrances>()
        .AddSingleton<PauseChasing>()
        .AddSingleton<NoteAbsence>()
        .AddSingleton<ReadReach>()
        .AddSingleton<SendAgain>()
        .AddSingleton<ChaseLateLeads>()
        .AddSingleton<EndCycles>()
        .AddSingleton<ImportPlan>();

    /// <summary>The queue of cards in the storage account.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="options">Of a storage account.</param>
    public static IServiceCollection AddCardQueue(this IServiceCollection services, StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services
            .AddSingleton(_ => new CardQueue(Stores.OpenQueue(options, CardQueue.Name)))
            .AddSingleton<ICardQueue>(s => s.GetRequiredService<CardQueue>())
            .AddSingleton(_ => new PoisonQueue(Stores.OpenQueue(options, PoisonQueue.Name)));
    }
}
