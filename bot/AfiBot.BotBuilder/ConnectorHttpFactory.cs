using AfiBot.Teams;

namespace AfiBot.BotBuilder;

/// <summary>Gives the SDK clients whose calls go the way of ours: in turn, with retries, under the send limits, signed in. The SDK disposes of
/// each; what lies under them stays.</summary>
internal sealed class ConnectorHttpFactory(SendLimits limits, SendLimiter limiter, TimeProvider clock, HttpMessageHandler network) : IHttpClientFactory, IDisposable
{
    private static readonly AsyncLocal<Call?> UnderWay = new();

    private readonly Labelling way = new(ConnectorHttp.Handler(limits, limiter, clock, network));

    public HttpClient CreateClient(string name) => new(way, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    public void Dispose() => way.Dispose();

    /// <summary>From here on, in whatever this leads to, requests are of this call: the SDK carries no such thing along.</summary>
    public static void Begin(Call call) => UnderWay.Value = call;

    /// <param name="Conversation">The conversation that is written to; null for a call that only reads.</param>
    /// <param name="TenantId">The tenant whose limit it counts against.</param>
    /// <param name="IsUnasked">Whether nobody waits for it.</param>
    public sealed record Call(string? Conversation, string? TenantId, bool IsUnasked);

    private sealed class Labelling(HttpMessageHandler next) : DelegatingHandler(next)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (UnderWay.Value is { } call)
                ConnectorCall.Label(request, call.Conversation, call.TenantId, call.IsUnasked);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
