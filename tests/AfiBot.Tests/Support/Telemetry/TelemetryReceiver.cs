using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AfiBot.Tests.Support.Otlp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AfiBot.Tests.Support;

/// <summary>Takes telemetry over real HTTP, as a collector that speaks OTLP and as Azure Monitor's ingestion do.</summary>
internal sealed class TelemetryReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> taken = new();

    private TelemetryReceiver(WebApplication app) => this.app = app;

    /// <summary>Where a collector would be.</summary>
    public string Address => app.Urls.First();

    /// <summary>The connection string of an Application Insights resource whose every endpoint is this one.</summary>
    public string ConnectionString => $"InstrumentationKey={Guid.Empty};IngestionEndpoint={Address}/;LiveEndpoint={Address}/";

    public static async Task<TelemetryReceiver> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var receiver = new TelemetryReceiver(app);
        app.Run(receiver.Take);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>The spans that came by OTLP, each with what it says of the service it is of.</summary>
    public IReadOnlyList<(IReadOnlyDictionary<string, string> Service, Span Span)> Spans =>
    [
        .. taken.Where(t => t.Path is "/v1/traces")
            .SelectMany(t => ExportTraceServiceRequest.Parser.ParseFrom(t.Body).ResourceSpans)
            .SelectMany(r => r.ScopeSpans.SelectMany(s => s.Spans).Select(s => (Attributes(r.Resource.Attributes), s))),
    ];

    /// <summary>The items that Azure Monitor was sent, in order.</summary>
    public IReadOnlyList<TelemetryItem> Items =>
    [
        .. taken.Where(t => t.Path.EndsWith("/track", StringComparison.Ordinal))
            .SelectMany(t => Encoding.UTF8.GetString(t.Body).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => TelemetryItem.Of(JsonElement.Parse(line))),
    ];

    /// <summary>Everything that came, traces, metrics and logs, as far as it is text: to look for words in.</summary>
    public string Everything => string.Concat(taken.Select(t => Encoding.UTF8.GetString(t.Body)));

    public static IReadOnlyDictionary<string, string> Attributes(IEnumerable<KeyValue> attributes) =>
        attributes.ToDictionary(a => a.Key, a => a.Value.ValueCase is AnyValue.ValueOneofCase.StringValue ? a.Value.StringValue : a.Value.ToString());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var body = new MemoryStream();
        var sent = http.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(http.Request.Body, CompressionMode.Decompress) : http.Request.Body;
        await sent.CopyToAsync(body);
        taken.Enqueue((http.Request.Path, body.ToArray()));
        if (http.Request.Path.Value!.EndsWith("/track", StringComparison.Ordinal))
        {
            var items = body.ToArray().Count(b => b == '\n') + 1;
            await http.Response.WriteAsJsonAsync(new { itemsReceived = items, itemsAccepted = items, errors = Array.Empty<string>() });
        }
    }
}
