using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Says something where nobody has just asked: in a person's chat, or in a channel as a new thread.</summary>
public interface IMessenger
{
    Task<SendOutcome> Send(ConversationReference to, Reply reply, CancellationToken cancellation);

    /// <summary>Puts something else in the place of what was said in a person's chat. Clients tell nobody of that.</summary>
    /// <param name="to">The chat.</param>
    /// <param name="activityId">What was said, by the id it was sent under.</param>
    /// <param name="reply">What is to stand there.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<SendOutcome> Replace(ConversationReference to, string activityId, Reply reply, CancellationToken cancellation);
}
