using AfiBot.Delivery;
using AfiBot.Storage;
using Microsoft.Azure.Functions.Worker;

namespace AfiBot.Functions;

/// <summary>A message on the queue of cards: sends the lead their card, or puts the message back for later.</summary>
public sealed class SendCardFunction(HandleCard handleCard)
{
    /// <exception cref="System.Text.Json.JsonException">It is no message of ours: failing takes it to the poison queue.</exception>
    [Function("SendCard")]
    public Task Run([QueueTrigger(CardQueue.Name)] string card, CancellationToken cancellation) => handleCard.Handle(CardMessageJson.Read(card), cancellation);
}
