using AfiBot.Delivery;
using AfiBot.Core;

namespace AfiBot.Functions;

/// <summary>Every 15 minutes: opens what is due, puts due cards on the queue, and settles cycles that have ended.</summary>
internal static class OpenDueCyclesFunction
{
    public static async Task<IResult> Run(OpenDueCycles openDueCycles, DispatchCards dispatchCards, EndCycles endCycles, CancellationToken cancellation)
    {
        await openDueCycles.Run(cancellation);
        await dispatchCards.Run(cancellation);
        await endCycles.Run(cancellation);
        return Answer.Done;
    }
}
