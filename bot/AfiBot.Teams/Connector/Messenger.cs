using System.Net;
using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>Says something where nobody has just asked, through the connector. References are stored from activities whose sign-in
/// was accepted, so their service URLs may have the bot's token.</summary>
public sealed class Messenger(IConnector connector, ServiceUrls serviceUrls) : IMessenger
{
    private readonly IConnector connector = connector.Unasked;

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
            return OutcomeOf(failed);
        }
    }

    public async Task<SendOutcome> Replace(ConversationReference to, string activityId, Reply reply, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(to);
        serviceUrls.Learn(to.ServiceUrl);
        var activity = Messages.Draw(reply) with { Id = activityId, From = new ChannelAccount(to.BotId), Conversation = new ConversationAccount(to.ConversationId) };
        try
        {
            await connector.Update(ServiceAddress.Of(to), to.ConversationId, activityId, activity, cancellation);
            return new SendOutcome.Sent(activityId);
        }
        catch (ConnectorException failed)
        {
            return OutcomeOf(failed);
        }
    }

    /// <summary>Where the answer got lost, the message may have arrived; where the service said to wait, or that two calls met, it has not.</summary>
    internal static SendOutcome OutcomeOf(ConnectorException failed) => failed.Status switch
    {
        HttpStatusCode.TooManyRequests => new SendOutcome.TryLater(failed.Message, failed.RetryAfter) { IsThrottled = true },
        HttpStatusCode.PreconditionFailed or HttpStatusCode.ServiceUnavailable => new SendOutcome.TryLater(failed.Message, failed.RetryAfter),
        _ when failed.IsPassing => new SendOutcome.TryLater(failed.Message, failed.RetryAfter) { MayHaveArrived = true },
        _ => new SendOutcome.Refused(failed.Message, ExtentOf(failed)),
    };

    /// <summary>What the connector's error table says of the chat itself; whatever else it refuses is about the message.</summary>
    private static RefusalExtent ExtentOf(ConnectorException refused) => (refused.Status, refused.Code) switch
    {
        (HttpStatusCode.Forbidden, "BotDisabledByAdmin" or "BotNotInConversationRoster" or "ConversationBlockedByUser" or "NotEnoughPermissions" or ConnectorException.WritesBlocked) =>
            RefusalExtent.WholeChat,
        (HttpStatusCode.NotFound, "ConversationNotFound") => RefusalExtent.ChatIsGone,
        _ => RefusalExtent.ThisMessage,
    };
}
