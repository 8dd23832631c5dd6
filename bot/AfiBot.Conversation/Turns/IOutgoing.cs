using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What an officer's order sends on its way. The room of delivery does it.</summary>
public interface IOutgoing
{
    /// <summary>Puts every card of the plan that is due on the queue.</summary>
    Task DispatchCards(PlanId plan, CancellationToken cancellation);

    /// <summary>Posts the digest of the plan's channel now, whatever the schedule does: those of all plans that share the channel, as one.</summary>
    Task<SendOutcome> PostDigest(PlanId plan, CancellationToken cancellation);
}
