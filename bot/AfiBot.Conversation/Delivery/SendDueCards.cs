using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The schedule's step: sends every card that has not gone out and whose lead can be reached.</summary>
public sealed class SendDueCards(IRegister register, SendCard sendCard)
{
    /// <returns>How many were sent.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var sent = 0;
        foreach (var plan in await register.Plans(cancellation))
        {
            var view = await register.Read(plan.Id, cancellation);
            foreach (var request in view?.Requests.Where(r => r.Delivery.State is DeliveryState.Planned or DeliveryState.Sending) ?? [])
            {
                if (await sendCard.Send(plan.Id, request.Lead, anew: false, cancellation) is SendOutcome.Sent)
                    sent++;
            }
        }

        return sent;
    }
}
