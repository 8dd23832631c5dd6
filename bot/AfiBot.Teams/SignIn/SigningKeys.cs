using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace AfiBot.Teams;

/// <summary>The keys that somebody signs tokens with, fetched from their OpenID metadata and kept. A key that is known is found
/// without a request; keys are fetched again in the background once a day, and when a token names one that is not known.</summary>
public sealed partial class SigningKeys
{
    /// <summary>From then on the keys are fetched again, while the old ones still serve.</summary>
    public static readonly TimeSpan RefreshAfter = TimeSpan.FromHours(24);

    /// <summary>Between two fetches while there are keys, so that made-up key ids cannot drive requests.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Between two fetches while there are none and nobody can be let in.</summary>
    public static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(10);

    private const int LargestDocument = 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Uri metadata;
    private readonly HttpClient http;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly Lock gate = new();
    private volatile Held? held;
    private Task? underWay;
    private DateTimeOffset? lastFetch;

    /// <summary>Keeps the keys of one metadata address.</summary>
    /// <param name="metadata">The OpenID metadata.</param>
    /// <param name="http">Follows no redirects.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Hears of fetches that failed.</param>
    public SigningKeys(Uri metadata, HttpClient http, TimeProvider time, ILogger<SigningKeys> log)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        (this.metadata, this.http, this.time, this.log) = (metadata, http, time, log);
    }

    /// <summary>Whether there are keys at all.</summary>
    public bool Any => held is not null;

    /// <summary>The key with this id, or null where there is none, or none can be fetched.</summary>
    public async Task<SigningKey?> Find(string keyId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(keyId);
        if (held is { } now && now.Keys.TryGetValue(keyId, out var key))
        {
            if (time.GetUtcNow() - now.Since >= RefreshAfter)
                _ = Refresh(null);
            return key;
        }

        await Refresh(keyId).WaitAsync(cancellation);
        return held?.Keys.GetValueOrDefault(keyId);
    }

    /// <summary>Fetches the keys, where there are none yet.</summary>
    public Task Prepare() => Any ? Task.CompletedTask : Refresh(null);

    /// <summary>The fetch under way, or a new one where it is time for one; it fails silently.</summary>
    private Task Refresh(string? wanted)
    {
        lock (gate)
        {
            if (underWay is not null)
                return underWay;
            var now = time.GetUtcNow();
            if ((wanted is not null && held?.Keys.ContainsKey(wanted) is true) || now - lastFetch < (Any ? Pause : PauseWithoutKeys))
                return Task.CompletedTask;
            lastFetch = now;
            return underWay = Task.Run(Fetch);
        }
    }

    private async Task Fetch()
    {
        Held? fetched = null;
        try
        {
            using var patience = new CancellationTokenSource(Patience, time);
            var address = KeyDocuments.KeySetAddress(await Get(metadata, patience.Token), metadata);
            fetched = new Held(KeyDocuments.Keys(await Get(address, patience.Token)), time.GetUtcNow());
        }
        catch (Exception failed)
        {
            // Whatever went wrong on the way, the keys that there are go on serving.
            LogFailed(metadata.Host, failed.Message);
        }

        lock (gate)
        {
            underWay = null;
            if (fetched is null)
                return;
            // The first fetch was for the start; a key that is new since then need not wait for it.
            if (held is null)
                lastFetch = null;
            held = fetched;
        }
    }

    private async Task<byte[]> Get(Uri address, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
        response.EnsureSuccessStatusCode();
        if (response.RequestMessage?.RequestUri != address)
            throw new HttpRequestException("the answer came from another address");
        await response.Content.LoadIntoBufferAsync(LargestDocument, cancellation);
        return await response.Content.ReadAsByteArrayAsync(cancellation);
    }

    [LoggerMessage(1, LogLevel.Warning, "Sign-in: the keys of {Host} could not be fetched, {Reason}")]
    private partial void LogFailed(string host, string reason);

    private sealed record Held(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset Since);
}
