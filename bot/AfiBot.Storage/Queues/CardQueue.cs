using AfiBot.Core;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AfiBot.Storage;

/// <summary>The queue of cards in a storage account, which starts the function <c>SendCard</c>. It is made when a write finds it missing.</summary>
public sealed class CardQueue(QueueClient queue) : ICardQueue
{
    /// <summary>The queue's name.</summary>
    public const string Name = "cards";

    /// <summary>The service keeps a message back for seven days at most. Whoever takes it earlier puts it back again.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(6);

    /// <summary>A message stays until it is handled.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    /// <inheritdoc />
    public async Task Enqueue(CardMessage message, TimeSpan? delay, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            await Send(message, delay, cancellation);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
            await Send(message, delay, cancellation);
        }
    }

    /// <summary>Sees whether the service answers; an outage travels. A queue that is not there yet is no fault.</summary>
    public Task Reach(CancellationToken cancellation) => queue.ExistsAsync(cancellation);

    private Task<Response<SendReceipt>> Send(CardMessage message, TimeSpan? delay, CancellationToken cancellation) =>
        queue.SendMessageAsync(CardMessageJson.Write(message), delay > LongestDelay ? LongestDelay : delay, Forever, cancellation);
}
