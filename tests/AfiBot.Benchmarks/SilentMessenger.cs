using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Benchmarks;

/// <summary>A messenger whose messages all arrive at once, so that only the store takes time.</summary>
internal sealed class SilentMessenger : IMessenger
{
    public Task<SendOutcome> Send(ConversationReference to, Reply reply, CancellationToken cancellation) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Sent("card"));

    public Task<SendOutcome> Replace(ConversationReference to, string activityId, Reply reply, CancellationToken cancellation) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Sent(activityId));
}
