using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Conversation;

/// <summary>What leaves by itself, as a host puts it together.</summary>
public static class DeliveryServices
{
    /// <summary>Cards, reminders, escalation and digests. They need the register, a queue of cards and a messenger.</summary>
    public static IServiceCollection AddAfiDelivery(this IServiceCollection services) => services
        .AddSingleton<PersonalPost>()
        .AddSingleton<DigestChannels>()
        .AddSingleton<Installations>()
        .AddSingleton<SendCard>()
        .AddSingleton<HandleCard>()
        .AddSingleton<GiveUpCard>()
        .AddSingleton<DispatchCards>()
        .AddSingleton<EscalateLateLeads>()
        .AddSingleton<PostDigest>()
        .AddSingleton<PostDueDigests>()
        .AddSingleton<Welcome>();
}
