using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>Puts on record that a card's message failed too often.</summary>
public sealed class GiveUpCard(IRegister register, TimeProvider clock)
{
    /// <summary>Makes the delivery failed, unless it is settled already or somebody is sending the card at this moment: then their
    /// word counts, and should they die the sweep finds it.</summary>
    /// <returns>Whether that was done.</returns>
    public async Task<bool> GiveUp(CardMessage message, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        for (var attempt = 0; attempt < Attempts.Most; attempt++)
        {
            var now = clock.GetUtcNow();
            var request = await register.Find(message.Plan, message.Cycle, message.Lead, cancellation);
            if (request is null || request.Delivery.IsFinal || request.Delivery.IsClaimed(now))
                return false;
            if (await register.TrySave(message.Plan, request.With(request.Delivery.Fail(reason, now)), cancellation))
                return true;
        }

        throw Attempts.UsedUp($"A card of cycle {message.Cycle} was not given up");
    }
}
