using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Support;

/// <summary>Everybody who issues tokens, over real HTTP: publishes keys as the Bot Service and Entra do, signs what a test wants
/// signed, and gives the bot tokens of its own.</summary>
public sealed class TokenBench : IAsyncDisposable
{
    public const string AppId = "00000000-0000-0000-0000-00000000a0b0";

    public const string Tenant = "00000000-0000-0000-0000-00000000beef";

    public const string ServiceUrl = "https://smba.trafficmanager.net/uk/";

    private readonly WebApplication app;
    private readonly TimeProvider time;
    private int metadataRequests;
    private int keyRequests;
    private int lastToken;

    private TokenBench(WebApplication app, TimeProvider time) => (this.app, this.time) = (app, time);

    /// <summary>A request for a token of the bot's own.</summary>
    /// <param name="Path">Host and path, as in <c>login.microsoftonline.com/tenant/oauth2/v2.0/token</c>.</param>
    /// <param name="Fields">Of the form or the query.</param>
    public sealed record TokenRequest(string Path, IReadOnlyDictionary<string, string> Fields);

    public Uri Address => new(app.Urls.First());

    /// <summary>Where the Bot Service's keys are found.</summary>
    public Uri Metadata => new(Address, "channel/.well-known/openidconfiguration");

    /// <summary>Where Entra's are.</summary>
    public Uri EmulatorMetadata => new(Address, "entra/.well-known/openidconfiguration");

    /// <summary>The Bot Service's key set; its entries are published as they are.</summary>
    public List<JsonNode?> Keys { get; } = [BenchKey.Current.Entry()];

    /// <summary>The address of the key set that metadata gives; null for the right one.</summary>
    public string? JwksUri { get; set; }

    /// <summary>What is answered instead, to any request for metadata or keys; null to answer it.</summary>
    public Func<HttpContext, Task<bool>>? Instead { get; set; }

    /// <summary>What is answered to a request for a token; null to give one.</summary>
    public Func<HttpContext, Task<bool>>? InsteadOfToken { get; set; }

    /// <summary>How long a token of the bot's own is good.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    public int MetadataRequests => metadataRequests;

    public int KeyRequests => keyRequests;

    /// <summary>What was asked for in the bot's name.</summary>
    public ConcurrentQueue<TokenRequest> TokenRequests { get; } = new();

    public static async Task<TokenBench> Start(TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var bench = new TokenBench(app, time);
        app.UseRouting();
        app.MapGet("/{who}/.well-known/openidconfiguration", bench.PublishMetadata);
        app.MapGet("/{who}/keys", bench.PublishKeys);
        app.MapGet("/{host}/common/discovery/instance", bench.Discover);
        app.MapMethods("/{**path}", ["GET", "POST"], bench.GiveToken);
        await app.StartAsync();
        return bench;
    }

    /// <summary>A token as the Bot Service brings it.</summary>
    public BenchToken Token(string issuer = "https://api.botframework.com")
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var header = new JsonObject { ["alg"] = "RS256", ["kid"] = BenchKey.Current.Id, ["x5t"] = BenchKey.Current.Id, ["typ"] = "JWT" };
        var payload = new JsonObject { ["serviceurl"] = ServiceUrl, ["nbf"] = now, ["exp"] = now + 3600, ["iss"] = issuer, ["aud"] = AppId };
        return new BenchToken(header.ToJsonString(), payload.ToJsonString(), BenchToken.By(BenchKey.Current));
    }

    /// <summary>A token as Entra gives it to the emulator, which has the bot's secret.</summary>
    public BenchToken EmulatorToken(string issuer = $"https://login.microsoftonline.com/{Tenant}/v2.0") =>
        Token(issuer).Without("serviceurl").With("ver", "2.0").With("azp", AppId).SignedBy(BenchKey.Entra);

    /// <summary>The Bot Service goes over to another key.</summary>
    public void Rotate()
    {
        Keys.Clear();
        Keys.Add(BenchKey.Next.Entry());
    }

    /// <summary>From now on metadata and keys are out of order.</summary>
    public void GoDown() => Instead = http =>
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.FromResult(true);
    };

    /// <summary>From now on metadata and keys are this text.</summary>
    public void Say(string garbage) => Instead = async http =>
    {
        await http.Response.WriteAsync(garbage);
        return true;
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task PublishMetadata(HttpContext http, string who)
    {
        Interlocked.Increment(ref metadataRequests);
        if (Instead is { } instead && await instead(http))
            return;
        await Json(http, new JsonObject { ["issuer"] = "the bench", ["jwks_uri"] = JwksUri ?? new Uri(Address, $"{who}/keys").ToString() });
    }

    private async Task PublishKeys(HttpContext http, string who)
    {
        Interlocked.Increment(ref keyRequests);
        if (Instead is { } instead && await instead(http))
            return;
        var keys = who is "channel" ? Keys.Select(k => k?.DeepClone()) : [BenchKey.Entra.Entry()];
        await Json(http, new JsonObject { ["keys"] = new JsonArray([.. keys]) });
    }

    /// <summary>What Azure's own client asks before it asks for a token.</summary>
    private Task Discover(HttpContext http, string host) => Json(http, new JsonObject
    {
        ["tenant_discovery_endpoint"] = $"https://{host}/common/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = new JsonArray(new JsonObject
        {
            ["preferred_network"] = host, ["preferred_cache"] = host, ["aliases"] = new JsonArray(host),
        }),
    });

    private async Task GiveToken(HttpContext http)
    {
        var fields = http.Request.HasFormContentType
            ? (await http.Request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString())
            : http.Request.Query.ToDictionary(f => f.Key, f => f.Value.ToString());
        if (http.Request.Path.StartsWithSegments("/169.254.169.254") && !fields.ContainsKey("resource"))
        {
            // Azure's own client first asks what the machine is: one that gives its identities' tokens itself, as most do.
            var isNewer = http.Request.Path.Value!.EndsWith("/getplatformmetadata", StringComparison.Ordinal);
            http.Response.StatusCode = isNewer ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status400BadRequest;
            return;
        }

        TokenRequests.Enqueue(new TokenRequest(http.Request.Path.Value!.TrimStart('/'), fields));
        if (InsteadOfToken is { } instead && await instead(http))
            return;
        var seconds = ((int)TokenLifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await Json(http, new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = seconds,
            ["expires_on"] = (time.GetUtcNow() + TokenLifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["resource"] = fields.GetValueOrDefault("resource", ""),
            ["access_token"] = string.Create(CultureInfo.InvariantCulture, $"token-{Interlocked.Increment(ref lastToken)}"),
        });
    }

    private static Task Json(HttpContext http, JsonObject json)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(json.ToJsonString());
    }
}
