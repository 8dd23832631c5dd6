using AfiBot.Delivery;
using AfiBot.Core;

namespace AfiBot.Functions;

/// <summary>Every 15 minutes: plans the next card of who has not answered, puts it on the queue, and tells ILAU who is late.</summary>
internal static class ChaseLateLeadsFunction
{
    public static async Task<IResult> Run(
        ChaseLateLeads chaseLateLeads, DispatchCards dispatchCards, EscalateLateLeads escalateLateLeads, CancellationToken cancellation)
    {
        await chaseLateLeads.Run(cancellation);
        await dispatchCards.Run(cancellation);
        await escalateLateLeads.Run(cancellation);
        return Answer.Done;
    }
}
