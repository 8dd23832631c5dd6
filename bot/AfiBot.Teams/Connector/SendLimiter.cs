using System.Threading.RateLimiting;

namespace AfiBot.Teams;

/// <summary>The one limiter that all senders of this process share: by conversation and by tenant.</summary>
public sealed class SendLimiter(SendLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpRequestMessage> turns = PartitionedRateLimiter.Create<HttpRequestMessage, string>(request =>
        request.Options.TryGetValue(ConnectorCall.Conversation, out var conversation)
            ? RateLimitPartition.GetConcurrencyLimiter(conversation, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = 1, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            })
            : RateLimitPartition.GetNoLimiter(""));

    private readonly PartitionedRateLimiter<HttpRequestMessage> rate = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpRequestMessage, string>(request =>
            request.Options.TryGetValue(ConnectorCall.Conversation, out var conversation)
                ? RateLimitPartition.GetSlidingWindowLimiter(conversation, _ => PerSecond(limits.PerConversation))
                : RateLimitPartition.GetNoLimiter("")),
        PartitionedRateLimiter.Create<HttpRequestMessage, string>(request =>
            RateLimitPartition.GetSlidingWindowLimiter(
                request.Options.TryGetValue(ConnectorCall.Tenant, out var tenant) ? tenant : "", _ => PerSecond(limits.PerTenant))));

    /// <summary>Waits until no other call writes to the conversation. Calls are let through in the order in which they came:
    /// two at once are answered with 412, and messages would change places.</summary>
    internal ValueTask<RateLimitLease> Turn(HttpRequestMessage request, CancellationToken cancellation) => turns.AcquireAsync(request, 1, cancellation);

    /// <summary>Waits until the limits allow one more call.</summary>
    internal ValueTask<RateLimitLease> Permit(HttpRequestMessage request, CancellationToken cancellation) => rate.AcquireAsync(request, 1, cancellation);

    public void Dispose()
    {
        turns.Dispose();
        rate.Dispose();
    }

    private static SlidingWindowRateLimiterOptions PerSecond(int permits) => new()
    {
        PermitLimit = permits,
        Window = TimeSpan.FromSeconds(1),
        SegmentsPerWindow = 10,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        AutoReplenishment = true,
    };
}
