using AfiBot.Delivery;
using Microsoft.Azure.Functions.Worker;

namespace AfiBot.Functions;

/// <summary>Every 15 minutes: does all that is due. Timers are in UTC; what is due is decided in the force's own time.</summary>
public sealed class RoundFunction(Round round)
{
    /// <exception cref="InvalidOperationException">A step failed, which has been logged: the run is to be seen as failed.</exception>
    [Function("Round")]
    public async Task Run([TimerTrigger("0 */15 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        if (!await round.Run(cancellation))
            throw new InvalidOperationException("A step of the round failed.");
    }
}
