using AfiBot.Conversation;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Delivery;

/// <summary>What leaves by itself, as a host puts it together.</summary>
public static class DeliveryServices
{
    /// <summary>Cards, reminders, the word about late leads and digests, and the round that sees to them. A host adds a register, a queue and a messenger.</summary>
    public static IServiceCollection AddAfiDelivery(this IServiceCollection services) => services
        .AddSingleton<SendCard>()
        .AddSingleton<HandleCard>()
        .AddSingleton<GiveUpCard>()
        .AddSingleton<InstallForLeads>()
        .AddSingleton<DispatchCards>()
        .AddSingleton<TellSuperiors>()
        .AddSingleton<EscalateLateLeads>()
        .AddSingleton<PostDigest>()
        .AddSingleton<PostDueDigests>()
        .AddSingleton<IOutgoing, Outgoing>()
        .AddSingleton<DigestChannels>()
        .AddSingleton<Installations>()
        .AddSingleton<Welcome>()
        .AddSingleton<Round>();
}
