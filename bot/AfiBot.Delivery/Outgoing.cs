using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>What an officer's order sends on its way.</summary>
public sealed class Outgoing(DispatchCards dispatchCards, PostDigest postDigest) : IOutgoing
{
    public Task DispatchCards(PlanId plan, CancellationToken cancellation) => dispatchCards.Dispatch(plan, cancellation);

    public Task<SendOutcome> PostDigest(PlanId plan, CancellationToken cancellation) => postDigest.PostWithOthers(plan, cancellation);
}
