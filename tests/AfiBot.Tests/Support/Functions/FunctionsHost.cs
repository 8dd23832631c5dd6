using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AfiBot.Tests.Support;

/// <summary>Behaves towards a custom handler as the Functions host does (4.1037, as observed): starts it, calls it, polls real queues,
/// counts attempts, moves what fails to the poison queue. Timers fire when a test says so.</summary>
public sealed class FunctionsHost : IAsyncDisposable
{
    private static readonly TimeSpan Unseen = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource stopping = new();
    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly FunctionsHostOptions options;
    private readonly FunctionsHandler handler;
    private readonly List<Task> listeners = [];
    private readonly Dictionary<string, QueueClient> queues = [];
    private readonly ConcurrentQueue<string> ignored = new();
    private readonly string storage;
    private readonly bool encodesTwice;
    private int inFlight;

    private FunctionsHost(FunctionsHostOptions options, FunctionsHandler handler, string storage, bool encodesTwice) =>
        (this.options, this.handler, this.storage, this.encodesTwice) = (options, handler, storage, encodesTwice);

    /// <summary>Starts the published app and begins to listen to its queues.</summary>
    /// <param name="app">The folder with host.json, the functions' folders and the handler.</param>
    /// <param name="storage">The connection string of the host's storage.</param>
    /// <param name="settings">App settings: the handler's environment, and <c>AzureFunctionsJobHost__…</c> over host.json.</param>
    /// <param name="encodesTwice">Whether text is encoded as the host does it, or as its documentation has it.</param>
    public static async Task<FunctionsHost> Start(string app, string storage, IReadOnlyDictionary<string, string> settings, bool encodesTwice = true)
    {
        var options = FunctionsHostOptions.Read(app, settings);
        var handler = new FunctionsHandler(options, new Dictionary<string, string>(settings) { ["AzureWebJobsStorage"] = storage });
        var host = new FunctionsHost(options, handler, storage, encodesTwice);
        await handler.Start();
        foreach (var trigger in options.Queues)
        {
            var queue = new QueueClient(storage, trigger.Queue);
            await queue.CreateIfNotExistsAsync();
            host.queues[trigger.Queue] = queue;
            host.listeners.Add(Task.Run(() => host.Listen(trigger, queue)));
        }

        return host;
    }

    /// <summary>The handler's process.</summary>
    public FunctionsHandler Handler => handler;

    /// <summary>What the handler answered that the host had no use for.</summary>
    public IReadOnlyCollection<string> Complaints => ignored;

    /// <summary>A timer fires.</summary>
    /// <returns>Whether the function succeeded. A timer that failed is not tried again.</returns>
    public Task<bool> Fire(string function, bool isPastDue = false)
    {
        options.Timers.ShouldContain(t => t.Function == function);
        var data = new JsonObject
        {
            ["timer"] = new JsonObject
            {
                ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
                ["ScheduleStatus"] = new JsonObject { ["Last"] = "2026-11-20T08:00:00+00:00", ["Next"] = "2026-11-20T09:00:00+00:00", ["LastUpdated"] = "2026-11-20T08:00:00+00:00" },
                ["IsPastDue"] = isPastDue,
            },
        };
        return Invoke(function, data, new JsonObject());
    }

    /// <summary>Waits until no queue has a message that is visible, or soon will be, and no function runs.</summary>
    public async Task Drained()
    {
        var quiet = 0;
        while (quiet < 3)
        {
            var isQuiet = Volatile.Read(ref inFlight) == 0;
            foreach (var queue in queues.Values)
                isQuiet &= (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0;
            quiet = isQuiet ? quiet + 1 : 0;
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    /// <summary>The texts on a queue, seen without taking them.</summary>
    public async Task<IReadOnlyList<string>> Peek(string queue)
    {
        var client = new QueueClient(storage, queue);
        return await client.ExistsAsync() ? [.. (await client.PeekMessagesAsync(32)).Value.Select(m => m.MessageText)] : [];
    }

    /// <summary>Puts a text on a queue as it is.</summary>
    public Task Put(string queue, string text) => new QueueClient(storage, queue).SendMessageAsync(text);

    /// <summary>Kills the handler, as the host does when it stops: without a signal.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await handler.DisposeAsync();
        await Task.WhenAll(listeners);
        http.Dispose();
        stopping.Dispose();
    }

    private async Task Listen(QueueTrigger trigger, QueueClient queue)
    {
        using var slots = new SemaphoreSlim(options.BatchSize + options.NewBatchThreshold);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                QueueMessage[] messages = await queue.ReceiveMessagesAsync(options.BatchSize, Unseen, stopping.Token);
                foreach (var message in messages)
                {
                    await slots.WaitAsync(stopping.Token);
                    Interlocked.Increment(ref inFlight);
                    _ = Task.Run(async () =>
                    {
                        try
                        {
                            await Process(trigger, queue, message);
                        }
                        finally
                        {
                            Interlocked.Decrement(ref inFlight);
                            slots.Release();
                        }
                    });
                }

                if (messages.Length == 0)
                    await Task.Delay(Pause, TimeProvider.System, stopping.Token);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (RequestFailedException)
            {
                // The storage is away: the host looks again.
                await Task.Delay(Pause, TimeProvider.System);
            }
        }
    }

    private async Task Process(QueueTrigger trigger, QueueClient queue, QueueMessage message)
    {
        if (Decoded(message.MessageText) is not { } text)
        {
            await Poison(trigger, message);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            return;
        }

        var done = await Invoke(trigger.Function, new JsonObject { [trigger.Binding] = Encoded(text) }, Metadata(message, text));
        if (stopping.IsCancellationRequested)
            return;
        if (!done && message.DequeueCount < options.MaxDequeueCount)
        {
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: options.VisibilityTimeout);
            return;
        }

        if (!done && !await Poison(trigger, message))
            return;
        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }

    /// <returns>False where the queue is a poison queue itself.</returns>
    private async Task<bool> Poison(QueueTrigger trigger, QueueMessage message)
    {
        if (trigger.Queue.EndsWith("-poison", StringComparison.Ordinal))
            return false;
        var poison = new QueueClient(storage, $"{trigger.Queue}-poison");
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.MessageText);
        return true;
    }

    private async Task<bool> Invoke(string function, JsonObject data, JsonObject metadata)
    {
        try
        {
            using var answer = await FunctionsCall.Post(http, new Uri(await handler.Ready(stopping.Token), function), data, metadata, stopping.Token);
            var text = await answer.Content.ReadAsStringAsync(stopping.Token);
            if (answer.StatusCode is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices && text.Trim() is "" or "null")
            {
                // The host would wait for the function's timeout and then kill the handler with all that it does.
                ignored.Enqueue($"{function}: an empty answer");
                await handler.Kill();
                return false;
            }

            return answer.IsSuccessStatusCode && IsObject(function, answer.Content.Headers.ContentType?.MediaType, text);
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private bool IsObject(string function, string? mediaType, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (mediaType is "application/json" && json.RootElement.ValueKind is JsonValueKind.Object)
                return true;
        }
        catch (JsonException)
        {
            // Said below.
        }

        ignored.Enqueue($"{function}: {mediaType} {text}");
        return false;
    }

    /// <summary>What the host tells of a message. The properties of a JSON message lie over what it has to say itself.</summary>
    private JsonObject Metadata(QueueMessage message, string text)
    {
        var metadata = new JsonObject
        {
            ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
            ["Id"] = Encoded(message.MessageId),
            ["PopReceipt"] = Encoded(message.PopReceipt),
            ["InsertionTime"] = $"\"{message.InsertedOn:O}\"",
            ["ExpirationTime"] = $"\"{message.ExpiresOn:O}\"",
            ["NextVisibleTime"] = $"\"{message.NextVisibleOn:O}\"",
        };
        try
        {
            if (JsonNode.Parse(text) is JsonObject own)
            {
                foreach (var (name, value) in own)
                    metadata[name] = value?.DeepClone();
            }
        }
        catch (JsonException)
        {
            // Not JSON: nothing of it is told.
        }

        return metadata;
    }

    private string Encoded(string text) => FunctionsCall.Encoded(text, encodesTwice);

    private static string? Decoded(string text)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Convert.FromBase64String(text));
        }
        catch (Exception odd) when (odd is FormatException or ArgumentException)
        {
            return null;
        }
    }
}
