using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AfiBot.Storage;

/// <summary>The queue of messages about cards that failed, from outside. What can be read there is taken off at once by the function
/// <c>SendCardPoison</c>; what is not even base64 the Functions host takes up again and again, hands to nobody and never drops.</summary>
public sealed class PoisonQueue(QueueClient queue)
{
    /// <summary>The queue's name.</summary>
    public const string Name = $"{CardQueue.Name}-poison";

    /// <summary>How many messages are on it, those counted that the host has just taken up.</summary>
    public async Task<int> Count(CancellationToken cancellation)
    {
        try
        {
            return (await queue.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return 0;
        }
    }
}
