using System.Net;
using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>Says something where nobody has just asked, through the connector. References are stored from activities whose sign-in
/// was accepted, so their service URLs may have the bot's token.</summary>
public sealed class Messenger(ConnectorClient connector, ServiceUrls serviceUrls) : IMessenger
{
    public async Task<SendOutcome> Send(ConversationReference to, Reply reply, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(to);
        serviceUrls.Learn(to.ServiceUrl);
        var activity = Messages.Draw(reply) with { From = new ChannelAccount(to.BotId) };
        try
        {
            var id = to.IsChannel
                ? await connector.StartThread(ServiceAddress.Of(to), to.ConversationId, activity, cancellation)
                : await connector.Send(ServiceAddress.Of(to), to.ConversationId!, activity with { Conversation = new ConversationAccount(to.ConversationId) }, cancellation);
            return new SendOutcome.Sent(id);
        }
        catch (ConnectorException failed)
        {
            return failed.IsPassing ? new SendOutcome.TryLater(failed.Message) : new SendOutcome.Refused(failed.Message, ExtentOf(failed));
        }
    }

    /// <summary>What the connector's error table says of the chat itself; whatever else it refuses is about the message.</summary>
    private static RefusalExtent ExtentOf(ConnectorException refused) => (refused.Status, refused.Code) switch
    {
        (HttpStatusCode.Forbidden, "BotDisabledByAdmin" or "BotNotInConversationRoster" or "ConversationBlockedByUser" or "NotEnoughPermissions" or ConnectorException.WritesBlocked) =>
            RefusalExtent.WholeChat,
        (HttpStatusCode.NotFound, "ConversationNotFound") => RefusalExtent.ChatIsGone,
        _ => RefusalExtent.ThisMessage,
    };
}
