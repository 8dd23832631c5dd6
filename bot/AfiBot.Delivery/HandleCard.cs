using System.Diagnostics;
using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>What a queue's worker does with a message. All it has left to do is to take the message off the queue when this returns,
/// to bring it again when this throws, and to give it up when it has thrown too often.</summary>
public sealed class HandleCard(SendCard sendCard, ICardQueue queue, TimeProvider clock)
{
    /// <summary>Sends the card; where that has to wait, the message is put on the queue again for then.</summary>
    public async Task<CardOutcome> Handle(CardMessage message, CancellationToken cancellation)
    {
        using var span = Instruments.Source.StartActivity("card", ActivityKind.Consumer);
        var outcome = await sendCard.Send(message, cancellation);
        span?.SetTag("afibot.outcome", outcome.GetType().Name);
        if (outcome is CardOutcome.ComeBack back)
        {
            var delay = back.At - clock.GetUtcNow();
            await queue.Enqueue(message, delay > TimeSpan.Zero ? delay : null, cancellation);
        }

        return outcome;
    }
}
