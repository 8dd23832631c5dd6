using System.Net;
using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>Says something where nobody has just asked, through the connector.</summary>
public sealed class Messenger(ConnectorClient connector) : IMessenger
{
    public async Task<SendOutcome> Send(ConversationReference to, Reply reply, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(to);
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

    /// <summary>A status of 403 or 404 is of the chat (blocked, uninstalled, gone), any other refusal of the message. Where the answer
    /// got lost, the message may have arrived; where the service said to wait, or that two calls met, it has not.</summary>
    internal static SendOutcome OutcomeOf(ConnectorException failed) => failed.Status switch
    {
        HttpStatusCode.TooManyRequests => new SendOutcome.TryLater(failed.Message, failed.RetryAfter) { IsThrottled = true },
        HttpStatusCode.PreconditionFailed or HttpStatusCode.ServiceUnavailable => new SendOutcome.TryLater(failed.Message, failed.RetryAfter),
        _ when failed.IsPassing => new SendOutcome.TryLater(failed.Message, failed.RetryAfter) { MayHaveArrived = true },
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => new SendOutcome.Unreachable(failed.Message),
        _ => new SendOutcome.Refused(failed.Message),
    };
}
