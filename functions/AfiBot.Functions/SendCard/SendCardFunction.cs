using AfiBot.Delivery;
using AfiBot.Storage;

namespace AfiBot.Functions;

/// <summary>A message on the queue <c>cards</c>: sends the lead their card, or puts the message back for later.</summary>
internal static class SendCardFunction
{
    /// <exception cref="System.Text.Json.JsonException">It is no message of ours: failing takes it to the poison queue.</exception>
    public static async Task<IResult> Run(HttpRequest request, HandleCard handleCard, CancellationToken cancellation)
    {
        await handleCard.Handle(CardMessageJson.Read(await Invocation.Read(request, "card")), cancellation);
        return Answer.Done;
    }
}
