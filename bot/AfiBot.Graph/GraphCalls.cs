using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Core;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Authentication.Azure;

namespace AfiBot.Graph;

/// <summary>The way to Graph: requests go in batches, those that were throttled or got no answer go again when Graph says so, and whatever
/// fails in the end is an answer too. Nothing is thrown but the caller's own cancellation.</summary>
/// <remarks>The SDK's own retries would wait by the machine's clock, and know nothing of the single answers of a batch; they are left out.</remarks>
internal sealed partial class GraphCalls(
    GraphOptions options, Func<TokenCredential> credential, GraphRights rights, TimeProvider clock, ILogger<GraphCalls> log)
{
    /// <summary>The most requests of one batch.</summary>
    private const int MostInABatch = 20;

    /// <summary>How often a request is sent at most.</summary>
    private const int MostTries = 3;

    /// <summary>How long a batch may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The wait before another try where Graph does not say: some of its services never do.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait for one try. Where Graph asks for more, it is left alone for so long and answers nothing.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <summary>How long Graph is left alone after it did not answer.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly Lazy<GraphServiceClient> client = new(() => Client(options, credential()));
    private readonly Lock gate = new();
    private DateTimeOffset leftAloneUntil;
    private bool isOut;

    /// <summary>What makes requests.</summary>
    public GraphServiceClient Requests => client.Value;

    private bool IsLeftAlone
    {
        get
        {
            lock (gate)
                return clock.GetUtcNow() < leftAloneUntil;
        }
    }

    /// <summary>Asks for things that need one permission.</summary>
    /// <param name="right">The permission.</param>
    /// <param name="requests">What is asked, any number.</param>
    /// <param name="read">How an answer is read.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>An answer for each request, in their order.</returns>
    public async Task<IReadOnlyList<GraphAnswer<T>>> Ask<T>(GraphRight right, IReadOnlyList<RequestInformation> requests, JsonTypeInfo<T> read, CancellationToken cancellation)
        where T : class
    {
        var answers = new List<GraphAnswer<T>>();
        foreach (var batch in requests.Chunk(MostInABatch))
            answers.AddRange(IsLeftAlone ? Enumerable.Repeat(GraphAnswer<T>.None, batch.Length) : await AskUntilAnswered(batch, read, cancellation));
        rights.Note(right, [.. answers.Select(a => a.Status)]);
        await rights.Share(cancellation);
        return answers;
    }

    private async Task<GraphAnswer<T>[]> AskUntilAnswered<T>(RequestInformation[] batch, JsonTypeInfo<T> read, CancellationToken cancellation)
        where T : class
    {
        var answers = new GraphAnswer<T>[batch.Length];
        int[] open = [.. Enumerable.Range(0, batch.Length)];
        for (var tries = 1; ; tries++)
        {
            var (answered, retryAfter, failure) = await AskOnce([.. open.Select(i => batch[i])], read, cancellation);
            foreach (var (i, answer) in open.Zip(answered))
                answers[i] = answer;
            open = [.. open.Where(i => answers[i].MayPass)];
            var wait = retryAfter ?? Wait;
            var givesUp = tries == MostTries || wait > LongestWait;
            if (open.Length == 0)
                Note(failure: null);
            else if (givesUp)
                Note(failure ?? $"status {answers[open[0]].Status}", retryAfter ?? Rest);
            if (open.Length == 0 || givesUp)
                return answers;

            await Task.Delay(wait, clock, cancellation);
        }
    }

    /// <summary>Sends one batch.</summary>
    /// <returns>The answers in the order of the requests, and the longest wait that any of them asks for, and what went wrong with them all.</returns>
    private async Task<(GraphAnswer<T>[] Answers, TimeSpan? RetryAfter, string? Failure)> AskOnce<T>(RequestInformation[] requests, JsonTypeInfo<T> read, CancellationToken cancellation)
        where T : class
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            var batch = new BatchRequestContentCollection(client.Value, MostInABatch);
            var ids = new List<string>();
            foreach (var request in requests)
                ids.Add(await batch.AddBatchRequestStepAsync(request));
            var response = await client.Value.Batch.PostAsync(batch, either.Token);
            var answers = new List<GraphAnswer<T>>();
            TimeSpan? retryAfter = null;
            foreach (var id in ids)
            {
                using var one = await response.GetResponseByIdAsync(id);
                var status = (int?)one?.StatusCode ?? 0;
                answers.Add(new GraphAnswer<T>(status, status is 200 ? await one!.Content.ReadFromJsonAsync(read, either.Token) : null));
                if (answers[^1].MayPass && RetryAfter(one?.Headers) is { } wait && !(wait < retryAfter))
                    retryAfter = wait;
            }

            return ([.. answers], retryAfter, null);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            // No token, no way there, no answer in time, or one that is none: whoever asks does without, whatever it was. The kind of it
            // says enough for the log; its words may name people.
            var refusal = failed as ServiceException;
            var status = refusal?.ResponseStatusCode ?? 0;
            var kind = status > 0 ? $"status {status}" : (failed.InnerException ?? failed).GetType().Name;
            return ([.. requests.Select(_ => new GraphAnswer<T>(status))], RetryAfter(refusal?.ResponseHeaders), kind);
        }
    }

    private TimeSpan? RetryAfter(HttpResponseHeaders? headers) => headers?.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    private static GraphServiceClient Client(GraphOptions options, TokenCredential credential) => new(
        new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan },
        new AzureIdentityAuthenticationProvider(credential, allowedHosts: [options.BaseUrl.Host], scopes: options.Scope),
        new Uri(options.BaseUrl, "v1.0").ToString());

    /// <summary>Keeps whether Graph answers, and tells when it begins not to.</summary>
    /// <param name="failure">What went wrong; null where it answers.</param>
    /// <param name="rest">For how long it is left alone.</param>
    private void Note(string? failure, TimeSpan rest = default)
    {
        lock (gate)
        {
            if (failure is not null && !isOut)
                LogOut(failure);
            isOut = failure is not null;
            if (isOut)
                leftAloneUntil = clock.GetUtcNow() + rest;
        }
    }

    [LoggerMessage(2, LogLevel.Warning, "Microsoft Graph does not answer ({Failure}): the bot goes on with what it was configured with")]
    private partial void LogOut(string failure);
}
