using System.Text.Json;
using AfiBot.Delivery;
using AfiBot.Storage;

namespace AfiBot.Functions;

/// <summary>A message that failed five times: puts on record that the card is given up. What is no message of ours is logged and dropped,
/// since it names nobody.</summary>
internal sealed partial class SendCardPoisonFunction
{
    private SendCardPoisonFunction()
    {
    }

    public static async Task<IResult> Run(HttpRequest request, GiveUpCard giveUpCard, ILogger<SendCardPoisonFunction> log, CancellationToken cancellation)
    {
        try
        {
            var message = CardMessageJson.Read(await Invocation.Read(request, "card"));
            if (await giveUpCard.GiveUp(message, "five attempts failed", cancellation))
                LogGivenUp(log, message.Plan.Value, message.Cycle);
        }
        catch (JsonException odd)
        {
            LogOdd(log, odd.Message);
        }

        return Answer.Done;
    }

    [LoggerMessage(20, LogLevel.Error, "A card was given up after five attempts that failed: plan {Plan}, cycle {Cycle}")]
    private static partial void LogGivenUp(ILogger log, string plan, int cycle);

    [LoggerMessage(21, LogLevel.Error, "A message that is not one of ours was on the queue and is dropped: {Reason}")]
    private static partial void LogOdd(ILogger log, string reason);
}
