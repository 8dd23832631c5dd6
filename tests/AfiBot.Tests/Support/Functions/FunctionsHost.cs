using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AfiBot.Tests.Support.Rpc;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AfiBot.Tests.Support;

/// <summary>Behaves towards an isolated worker as the Functions host does: starts it, speaks its protocol, takes its functions, polls real
/// queues, counts attempts, moves what fails to the poison queue, ends what takes too long. Timers fire when a test says so.</summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private static readonly TimeSpan Unseen = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource stopping = new();
    private readonly FunctionsHostOptions options;
    private readonly RpcServer server;
    private readonly FunctionsWorker worker;
    private readonly List<Task> listeners = [];
    private readonly Dictionary<string, QueueClient> queues = [];
    private readonly ConcurrentQueue<string> timedOut = new();
    private readonly string storage;
    private int inFlight;
    private volatile bool isStopping;

    private FunctionsHost(FunctionsHostOptions options, RpcServer server, FunctionsWorker worker, string storage) =>
        (this.options, this.server, this.worker, this.storage) = (options, server, worker, storage);

    /// <summary>Starts the published app and begins to listen to its queues.</summary>
    /// <param name="app">The folder with host.json and the worker.</param>
    /// <param name="storage">The connection string of the host's storage.</param>
    /// <param name="settings">App settings: the worker's environment, and <c>AzureFunctionsJobHost__…</c> over host.json.</param>
    public static async Task<FunctionsHost> Start(string app, string storage, IReadOnlyDictionary<string, string> settings)
    {
        var options = FunctionsHostOptions.Read(app, settings);
        var server = await RpcServer.Start();
        var worker = new FunctionsWorker(options, server, new Dictionary<string, string>(settings) { ["AzureWebJobsStorage"] = storage });
        var host = new FunctionsHost(options, server, worker, storage);
        await worker.Start();
        foreach (var (name, function) in (await worker.Ready(default)).Functions.Where(f => f.Value.Queue is not null))
        {
            var queue = new QueueClient(storage, function.Queue);
            await queue.CreateIfNotExistsAsync();
            host.queues[function.Queue!] = queue;
            host.listeners.Add(Task.Run(() => host.Listen(name, queue)));
        }

        return host;
    }

    /// <summary>The worker's process.</summary>
    public FunctionsWorker Worker => worker;

    /// <summary>The functions that took too long.</summary>
    public IReadOnlyCollection<string> TimedOut => timedOut;

    /// <summary>A timer fires.</summary>
    /// <returns>Whether the function succeeded. A timer that failed is not tried again.</returns>
    public async Task<bool> Fire(string function, bool isPastDue = false)
    {
        (await worker.Ready(default)).Functions[function].Schedule.ShouldNotBeNull();
        return await Invoke(function, TimerOf(isPastDue));
    }

    /// <summary>What a timer's function is told.</summary>
    public static TypedData TimerOf(bool isPastDue) => new()
    {
        Json = new JsonObject
        {
            ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
            ["ScheduleStatus"] = new JsonObject { ["Last"] = "2026-11-20T08:00:00+00:00", ["Next"] = "2026-11-20T09:00:00+00:00", ["LastUpdated"] = "2026-11-20T08:00:00+00:00" },
            ["IsPastDue"] = isPastDue,
        }.ToJsonString(),
    };

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

    /// <summary>How many messages are on a queue, those counted that somebody has taken up.</summary>
    public async Task<int> Count(string queue) => (await new QueueClient(storage, queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;

    /// <summary>Clears a queue, as somebody at the command line would.</summary>
    public Task Clear(string queue) => new QueueClient(storage, queue).ClearMessagesAsync();

    /// <summary>Stops as the host does where its instance is taken away: takes nothing more, and tells the worker to end with whatever is
    /// under way still under way.</summary>
    public async Task Stop()
    {
        isStopping = true;
        await worker.Terminate();
        while (Volatile.Read(ref inFlight) > 0)
            await Task.Delay(Pause, TimeProvider.System);
    }

    /// <summary>Kills the worker without a signal.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await worker.DisposeAsync();
        await Task.WhenAll(listeners);
        await server.DisposeAsync();
        stopping.Dispose();
    }

    private async Task Listen(string function, QueueClient queue)
    {
        using var slots = new SemaphoreSlim(options.BatchSize + options.NewBatchThreshold);
        while (!stopping.IsCancellationRequested && !isStopping)
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
                            await Process(function, queue, message);
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

    private async Task Process(string function, QueueClient queue, QueueMessage message)
    {
        if (isStopping)
            return;
        if (Decoded(message.MessageText) is not { } text)
        {
            // On the poison queue it stays: there is nowhere to bring it to.
            if (await Poison(queue, message))
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            return;
        }

        var done = await Invoke(function, new TypedData { String = text }, Metadata(message));
        if (stopping.IsCancellationRequested)
            return;
        if (!done && message.DequeueCount < options.MaxDequeueCount)
        {
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: options.VisibilityTimeout);
            return;
        }

        if (!done && !await Poison(queue, message))
            return;
        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }

    /// <returns>False where the queue is a poison queue itself.</returns>
    private async Task<bool> Poison(QueueClient queue, QueueMessage message)
    {
        if (queue.Name.EndsWith("-poison", StringComparison.Ordinal))
            return false;
        var poison = new QueueClient(storage, $"{queue.Name}-poison");
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.MessageText);
        return true;
    }

    private async Task<bool> Invoke(string function, TypedData trigger, IReadOnlyDictionary<string, string>? metadata = null)
    {
        WorkerConnection connection;
        try
        {
            connection = await worker.Ready(stopping.Token);
        }
        catch (Exception away) when (away is TimeoutException or OperationCanceledException)
        {
            return false;
        }

        var call = connection.Invoke(function, trigger, metadata);
        try
        {
            return await call.WaitAsync(options.FunctionTimeout, TimeProvider.System, stopping.Token);
        }
        catch (TimeoutException)
        {
            // A call that takes too long costs the worker its life, and every other call with it.
            timedOut.Enqueue(function);
            await worker.Kill();
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>What the host tells of a message.</summary>
    private static Dictionary<string, string> Metadata(QueueMessage message) => new()
    {
        ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
        ["Id"] = message.MessageId,
        ["PopReceipt"] = message.PopReceipt,
        ["InsertionTime"] = $"\"{message.InsertedOn:O}\"",
        ["ExpirationTime"] = $"\"{message.ExpiresOn:O}\"",
        ["NextVisibleTime"] = $"\"{message.NextVisibleOn:O}\"",
    };

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
