using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Conversation;

/// <summary>The conversation, as a host puts it together.</summary>
public static class ConversationServices
{
    /// <summary>Reads the words that topics are asked with, which the first text would otherwise wait for.</summary>
    public static void ReadWords() => _ = Grammar.Shared;

    /// <summary>One turn, and the operations that it may order. They need the register and a messenger.</summary>
    public static IServiceCollection AddAfiConversation(this IServiceCollection services) => services
        .AddSingleton(new Contact())
        .AddSingleton<PersonalPost>()
        .AddSingleton<Operations>()
        .AddSingleton<Bot>();
}
