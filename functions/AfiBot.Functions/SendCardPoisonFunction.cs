using System.Text.Json;
using AfiBot.Delivery;
using AfiBot.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace AfiBot.Functions;

/// <summary>A message that failed five times: puts on record that the card is given up. What is no message of ours is logged and dropped,
/// since it names nobody.</summary>
public sealed partial class SendCardPoisonFunction(GiveUpCard giveUpCard, ILogger<SendCardPoisonFunction> log)
{
    [Function("SendCardPoison")]
    public async Task Run([QueueTrigger(PoisonQueue.Name)] string card, CancellationToken cancellation)
    {
        try
        {
            var message = CardMessageJson.Read(card);
            if (await giveUpCard.GiveUp(message, "five attempts failed", cancellation))
                LogGivenUp(message.Plan.Value, message.Cycle);
        }
        catch (JsonException odd)
        {
            LogOdd(odd.Message);
        }
    }

    [LoggerMessage(20, LogLevel.Error, "A card was given up after five attempts that failed: plan {Plan}, cycle {Cycle}")]
    private partial void LogGivenUp(string plan, int cycle);

    [LoggerMessage(21, LogLevel.Error, "A message that is not one of ours was on the queue and is dropped: {Reason}")]
    private partial void LogOdd(string reason);
}
