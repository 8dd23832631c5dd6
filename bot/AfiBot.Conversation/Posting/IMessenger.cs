using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Says something where nobody has just asked: in a person's chat, or in a channel as a new thread.</summary>
public interface IMessenger
{
    Task<SendOutcome> Send(ConversationReference to, Reply reply, CancellationToken cancellation);
}
