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
        return await Attempts.Change(
            $"A card of cycle {message.Cycle} was not given up",
            () => register.Find(message.Plan, message.Cycle, message.Lead, cancellation),
            request => GivenUp(request, reason, clock.GetUtcNow()),
            request => register.TrySave(message.Plan, request, cancellation)) is not null;
    }

    private static Request? GivenUp(Request request, string reason, DateTimeOffset now) =>
        request.Delivery.IsFinal || request.Delivery.IsClaimed(now) ? null : request.With(request.Delivery.Fail(reason, now));
}
