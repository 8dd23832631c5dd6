using AfiBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Support;

/// <summary>The conversation and what leaves by itself, put together as a host does, over rows in memory.</summary>
internal static class Composed
{
    public static IServiceProvider Over(InMemoryRowStore rows, TimeProvider clock, IMessenger messenger, ICardQueue queue, IAudit audit, IProposer? proposer = null) => With(proposer, new ServiceCollection()
        .AddSingleton(clock)
        .AddSingleton(rows.Register)
        .AddSingleton(rows.Directory)
        .AddSingleton(rows.Pause)
        .AddSingleton<IMissingPermissions>(new MissingPermissions(rows))
        .AddSingleton<IPlanRecords>(new PlanRecords(rows))
        .AddSingleton(new CollectedFiles())
        .AddSingleton<IFiles>(s => s.GetRequiredService<CollectedFiles>())
        .AddSingleton<IConversationStore>(new ConversationStore(rows, clock))
        .AddSingleton(audit)
        .AddSingleton(queue)
        .AddSingleton(messenger)
        .AddAfiRules()
        .AddAfiConversation()
        .AddAfiDelivery())
        .BuildServiceProvider();

    private static IServiceCollection With(IProposer? proposer, IServiceCollection services) => proposer is null ? services : services.AddSingleton(proposer);
}
