using System.Text.Json;
using Azure.Core;

namespace AfiBot.Tests.Support;

/// <summary>Asks the bench for a token over HTTP, and keeps none.</summary>
public sealed class BenchCredential(TokenBench bench, HttpClient http, TimeProvider time) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent([new("scope", requestContext.Scopes[0]), new("claims", requestContext.Claims ?? "")]);
        using var response = await http.PostAsync(new Uri(bench.Address, "token"), form, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return new AccessToken(json.RootElement.GetProperty("access_token").GetString()!, time.GetUtcNow() + bench.TokenLifetime);
    }
}
