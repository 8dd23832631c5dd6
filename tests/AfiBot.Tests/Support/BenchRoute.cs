namespace AfiBot.Tests.Support;

/// <summary>Takes every request to the bench, whatever host it was for: Azure's client insists on https addresses.</summary>
public sealed class BenchRoute(TokenBench bench) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(bench.Address, $"{request.RequestUri!.Host}{request.RequestUri.PathAndQuery}");
        request.Headers.Host = null;
        return base.SendAsync(request, cancellationToken);
    }
}
