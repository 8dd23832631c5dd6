using System.Collections.Concurrent;
using System.Net;
using AfiBot.Tests.Support.Rpc;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Support;

/// <summary>Where workers connect to: the host's side of its protocol.</summary>
internal sealed class RpcServer : FunctionRpc.FunctionRpcBase, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<WorkerConnection>> expected = new();
    private WebApplication app = null!;

    public Uri Address => new(app.Urls.First());

    public static async Task<RpcServer> Start()
    {
        var server = new RpcServer();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(server);
        server.app = builder.Build();
        server.app.UseRouting();
        server.app.MapGrpcService<RpcServer>();
        await server.app.StartAsync();
        return server;
    }

    /// <summary>What a worker is started with.</summary>
    public string[] Arguments(string worker) =>
        ["--functions-uri", Address.ToString(), "--functions-worker-id", worker, "--functions-request-id", Guid.NewGuid().ToString(), "--functions-grpc-max-message-length", "2147483647"];

    /// <summary>The connection of a worker, once it has one.</summary>
    public Task<WorkerConnection> Connected(string worker) => Expected(worker).Task;

    public override async Task EventStream(IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        (await requestStream.MoveNext(context.CancellationToken)).ShouldBeTrue();
        var connection = new WorkerConnection();
        var sending = connection.Send(responseStream, context.CancellationToken);
        Expected(requestStream.Current.StartStream.WorkerId).SetResult(connection);
        try
        {
            while (await requestStream.MoveNext(context.CancellationToken))
                connection.Take(requestStream.Current);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or Grpc.Core.RpcException)
        {
            // The worker has gone, with or without a word.
        }

        connection.Close();
        await sending;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero, TimeProvider.System);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private TaskCompletionSource<WorkerConnection> Expected(string worker) =>
        expected.GetOrAdd(worker, _ => new TaskCompletionSource<WorkerConnection>(TaskCreationOptions.RunContinuationsAsynchronously));
}
