using AfiBot.Conversation;
using AfiBot.Teams;
using Azure.Identity;

namespace AfiBot.Hosting;

/// <summary>What the first turn of a registered bot needs and its start does not: it is got ready beside the start, on whatever processor is free.</summary>
internal static class FirstTurn
{
    /// <summary>Begins, and waits for nothing. What fails here is tried again, and told, when it is needed.</summary>
    public static void Prepare(IServiceProvider services)
    {
        _ = Task.Run(ConversationServices.ReadWords);
        _ = Task.Run(services.GetRequiredService<InboundSignIn>().Prepare);
        _ = Task.Run(() => Token(services.GetRequiredService<ConnectorTokens>()));
    }

    private static async Task Token(ConnectorTokens tokens)
    {
        try
        {
            await tokens.Get(CancellationToken.None);
        }
        catch (AuthenticationFailedException)
        {
            // It is in the log.
        }
    }
}
