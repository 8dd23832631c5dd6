using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using AfiBot.Tests.Support.Rpc;
using Grpc.Core;

namespace AfiBot.Tests.Support;

/// <summary>One worker's connection: what the host asks of it, and what it answers.</summary>
internal sealed class WorkerConnection
{
    private readonly Channel<StreamingMessage> outgoing = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage?>> asked = new();
    private readonly ConcurrentQueue<string> heard = new();
    private readonly ConcurrentQueue<(string Function, ActivityContext Trace)> calls = new();
    private readonly ConcurrentQueue<(string Function, ActivityContext Trace, bool Success)> ended = new();
    private readonly Dictionary<string, WorkerFunction> functions = [];
    private volatile bool isClosed;

    /// <summary>The functions it has, by name, once it is prepared.</summary>
    public IReadOnlyDictionary<string, WorkerFunction> Functions => functions;

    /// <summary>What it can do beyond what every worker can.</summary>
    public IReadOnlyDictionary<string, string> Capabilities { get; private set; } = new Dictionary<string, string>();

    /// <summary>What it handed the host to log, and what failures said.</summary>
    public IReadOnlyCollection<string> Heard => heard;

    /// <summary>What was called, and in which trace of the host's.</summary>
    public IReadOnlyCollection<(string Function, ActivityContext Trace)> Calls => calls;

    /// <summary>What was called and has ended, in which trace, and whether it succeeded: what the host's own telemetry has as requests.</summary>
    public IReadOnlyCollection<(string Function, ActivityContext Trace, bool Success)> Ended => ended;

    /// <summary>Greets the worker, takes its functions and has it load them, as the host does.</summary>
    public async Task Prepare(string app)
    {
        var init = await Ask(new StreamingMessage { WorkerInitRequest = new WorkerInitRequest { HostVersion = "4.1037.0.0", WorkerDirectory = app, FunctionAppDirectory = app } });
        Succeeded(init?.WorkerInitResponse.Result);
        Capabilities = init!.WorkerInitResponse.Capabilities.ToDictionary();
        var metadata = await Ask(new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = app } });
        Succeeded(metadata?.FunctionMetadataResponse.Result);
        foreach (var function in metadata!.FunctionMetadataResponse.FunctionMetadataResults)
        {
            function.FunctionId = Guid.NewGuid().ToString();
            var load = await Ask(new StreamingMessage { FunctionLoadRequest = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = function } }, function.FunctionId);
            Succeeded(load?.FunctionLoadResponse.Result);
            using var binding = JsonDocument.Parse(function.RawBindings.ShouldHaveSingleItem());
            functions[function.Name] = WorkerFunction.Of(function.FunctionId, binding.RootElement);
        }
    }

    /// <summary>Calls a function with what has triggered it, in a trace that the host keeps itself or, by its sampling, does not.</summary>
    /// <returns>Whether it succeeded; false too where the worker goes before it answers.</returns>
    public async Task<bool> Invoke(
        string name, TypedData trigger, IReadOnlyDictionary<string, string>? metadata = null, ActivityTraceFlags sampling = ActivityTraceFlags.Recorded)
    {
        var function = functions[name];
        var trace = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), sampling);
        calls.Enqueue((name, trace));
        var request = new InvocationRequest
        {
            InvocationId = Guid.NewGuid().ToString(),
            FunctionId = function.Id,
            TraceContext = new RpcTraceContext { TraceParent = $"00-{trace.TraceId}-{trace.SpanId}-{(int)sampling:x2}" },
        };
        request.InputData.Add(new ParameterBinding { Name = function.Binding, Data = trigger });
        foreach (var (key, value) in metadata ?? new Dictionary<string, string>())
            request.TriggerMetadata[key] = new TypedData { String = value };
        var answer = await Ask(new StreamingMessage { InvocationRequest = request }, request.InvocationId);
        if (answer?.InvocationResponse.Result is not { } result)
            return false;
        if (result.Exception is { } exception)
            heard.Enqueue($"{exception.Message}\n{exception.StackTrace}");
        var succeeded = result.Status is StatusResult.Types.Status.Success;
        ended.Enqueue((name, trace, succeeded));
        return succeeded;
    }

    /// <summary>Tells the worker to end.</summary>
    public void Terminate() => outgoing.Writer.TryWrite(new StreamingMessage { RequestId = Guid.NewGuid().ToString(), WorkerTerminate = new WorkerTerminate() });

    /// <summary>Sends what is to be sent, one after the other, until it is closed.</summary>
    public async Task Send(IServerStreamWriter<StreamingMessage> to, CancellationToken cancellation)
    {
        try
        {
            await foreach (var message in outgoing.Reader.ReadAllAsync(cancellation))
                await to.WriteAsync(message, cancellation);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or InvalidOperationException or global::Grpc.Core.RpcException)
        {
            // Nobody is there any more; what was asked is answered by the closing.
        }
    }

    /// <summary>Takes what the worker said.</summary>
    public void Take(StreamingMessage message)
    {
        switch (message.ContentCase)
        {
            case StreamingMessage.ContentOneofCase.RpcLog:
                heard.Enqueue($"{message.RpcLog.Category}: {message.RpcLog.Message} {message.RpcLog.Exception?.Message}");
                break;
            case StreamingMessage.ContentOneofCase.InvocationResponse:
                Answer(message.InvocationResponse.InvocationId, message);
                break;
            case StreamingMessage.ContentOneofCase.FunctionLoadResponse:
                Answer(message.FunctionLoadResponse.FunctionId, message);
                break;
            default:
                Answer(message.RequestId, message);
                break;
        }
    }

    /// <summary>The worker is gone: nothing more is answered.</summary>
    public void Close()
    {
        isClosed = true;
        outgoing.Writer.TryComplete();
        foreach (var id in asked.Keys)
            Answer(id, null);
    }

    private async Task<StreamingMessage?> Ask(StreamingMessage message, string? id = null)
    {
        message.RequestId = Guid.NewGuid().ToString();
        var answer = new TaskCompletionSource<StreamingMessage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        asked[id ?? message.RequestId] = answer;
        if (isClosed || !outgoing.Writer.TryWrite(message))
            return null;
        return await answer.Task;
    }

    private void Answer(string id, StreamingMessage? message)
    {
        if (asked.TryRemove(id, out var answer))
            answer.TrySetResult(message);
    }

    private static void Succeeded(StatusResult? result) => result.ShouldNotBeNull("The worker went.").Status.ShouldBe(StatusResult.Types.Status.Success, result.Exception?.Message);
}
