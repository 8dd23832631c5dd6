using System.Net;
using AfiBot.Core;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace AfiBot.Teams;

/// <summary>The way of a call to the connector: one at a time in a conversation, tried again where that may help, under the limits,
/// then through whatever signs it in.</summary>
public static class ConnectorHttp
{
    /// <summary>Statuses after which the same call may go through (the connector's error table): throttled, two calls at once,
    /// and gateways. Nothing else is tried again: a send that fails otherwise may have been carried out.</summary>
    private static readonly HttpStatusCode[] Passing =
    [
        HttpStatusCode.TooManyRequests, HttpStatusCode.PreconditionFailed,
        HttpStatusCode.BadGateway, HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout,
    ];

    /// <summary>Whether a call that was answered so may go through later.</summary>
    internal static bool IsPassing(HttpStatusCode status) => Passing.Contains(status);

    /// <summary>Builds a client.</summary>
    /// <param name="limits">The limits and the retries.</param>
    /// <param name="limiter">Shared by all clients of the process.</param>
    /// <param name="clock">What the waits between tries go by.</param>
    /// <param name="last">What the call goes to at the end: the network, or the sign-in before it.</param>
    public static HttpClient Create(SendLimits limits, SendLimiter limiter, TimeProvider clock, HttpMessageHandler last) =>

        // Waiting for one's turn is not the connector's slowness: each try has a time limit of its own.
        new(Handler(limits, limiter, clock, last)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The way that the calls of such a client go.</summary>
    internal static HttpMessageHandler Handler(SendLimits limits, SendLimiter limiter, TimeProvider clock, HttpMessageHandler last)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var retry = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock };
        if (limits.Retries > 0)
        {
            retry.AddRetry(new HttpRetryStrategyOptions
            {
                ShouldHandle = tried => ValueTask.FromResult(
                    tried.Outcome.Result is { } answer && IsPassing(answer.StatusCode) && !(RetryAfter(answer, clock) > limits.LongestDelay)),
                MaxRetryAttempts = limits.Retries,
                Delay = limits.RetryDelay,
                MaxDelay = limits.LongestDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldRetryAfterHeader = true,
            });
        }

        return new InTurn(limiter, new ResilienceHandler(retry.Build()) { InnerHandler = new UnderLimits(limiter, last) });
    }

    /// <summary>How long the service asks to wait, or null.</summary>
    internal static TimeSpan? RetryAfter(HttpResponseMessage answer, TimeProvider clock) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    private sealed class InTurn(SendLimiter limiter, HttpMessageHandler next) : DelegatingHandler(next)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var turn = await limiter.Turn(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class UnderLimits(SendLimiter limiter, HttpMessageHandler next) : DelegatingHandler(next)
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var permit = await limiter.Permit(request, cancellationToken);
            using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            late.CancelAfter(Patience);
            var answer = await base.SendAsync(request, late.Token);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests)
                Instruments.Throttles.Add(1);
            return answer;
        }
    }
}
