using AfiBot.Functions;
using AfiBot.Graph;
using AfiBot.Storage;
using AfiBot.Teams;
using AfiBot.Telemetry;
using AfiBot.Tests.Support;
using AfiBot.Tests.Support.Rpc;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Functions.Faults;

/// <summary>A small plan's cycle through workers that come and go. Everything that happens is decided by the seed.</summary>
internal sealed class FaultRun(int seed, RpcServer server) : IAsyncDisposable
{
    private const int Leads = 4;

    /// <summary>A worker keeps nothing between two calls, so most that are killed are the same one revived, which saves their start.</summary>
    private const int ReallyEach = 20;

    /// <summary>Due on Monday 26 January 2026, closing on Monday 9 February: the day after, nothing is taken any more.</summary>
    private static readonly DateTimeOffset CalmFrom = new(2026, 2, 9, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset AfterTheEnd = new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);

    private readonly Random random = new(seed);
    private readonly FakeTimeProvider clock = new(Some.Monday);
    private readonly InMemoryRowStore rows = new();
    private readonly FaultyService service = new(new Random(seed + 1));
    private readonly List<Waiting> queue = [];
    private readonly List<Waiting> poison = [];
    private readonly EmailAddress[] leads = [.. Enumerable.Range(0, Leads).Select(n => Some.Email($"lead{n}"))];
    private IHost? worker;
    private WorkerConnection? connection;
    private FaultyRegister? store;
    private int kills;

    public async Task Play()
    {
        await Prepare();
        while (clock.GetUtcNow() < CalmFrom)
        {
            await Round(storm: true);
            var next = clock.GetUtcNow() + (random.Next(2) == 0 ? TimeSpan.FromHours(random.Next(1, 240)) : TimeSpan.FromMinutes(random.Next(1, 16)));
            clock.SetUtcNow(next < CalmFrom ? next : CalmFrom);
        }

        service.Storm = false;
        for (var i = 0; i < 10; i++)
        {
            await Round(storm: false);
            clock.Advance(TimeSpan.FromMinutes(15));
        }

        clock.SetUtcNow(AfterTheEnd);
        (await Fire(storm: false)).ShouldBeTrue();
        await Check();
    }

    public async ValueTask DisposeAsync()
    {
        await End();
    }

    private async Task Prepare()
    {
        var afis = leads.SelectMany((_, n) => Enumerable.Range(1, 1 + (n % 2)).Select(i => Some.Afi($"SRP-{n}{i}", $"lead{n}"))).ToList();
        (await rows.Register.TryWrite(Some.Plan(), [Some.Framework()], afis, [], default)).ShouldBeTrue();
        await rows.Directory.Write([.. leads.Select((_, n) => Some.Lead($"lead{n}"))], default);

        // The last lead never opens a chat.
        foreach (var lead in leads[..^1])
            (await rows.Directory.TrySaveChat(lead, PersonalChat.None.HeardAt(Some.Conversation($"a:{lead}"), null), default)).ShouldBeTrue();
        (await new OpenCycle(rows.Register, clock).Open(Some.PlanId, default)).ShouldBeOfType<OpenOutcome.Opened>();
    }

    /// <summary>What the host does in a while: fires timers, brings messages, and now and then one of them twice.</summary>
    private async Task Round(bool storm)
    {
        await Fire(storm);
        foreach (var message in queue.Where(m => m.VisibleAt <= clock.GetUtcNow()).ToList())
            await Bring("SendCard", message, queue, storm);
        foreach (var message in poison.Where(m => m.VisibleAt <= clock.GetUtcNow()).ToList())
            await Bring("SendCardPoison", message, poison, storm);
    }

    private async Task Bring(string function, Waiting message, List<Waiting> from, bool storm)
    {
        message.DequeueCount++;
        var data = new TypedData { String = message.Text };
        var done = await Call(function, data, storm);
        if (storm && random.Next(8) == 0)
            done &= await Call(function, data, storm);
        if (done || (message.DequeueCount >= 5 && from == queue))
        {
            from.Remove(message);
            if (!done)
                poison.Add(new Waiting(message.Text, clock.GetUtcNow()));
            return;
        }

        message.VisibleAt = clock.GetUtcNow().AddSeconds(30);
    }

    private Task<bool> Fire(bool storm) => Call("Round", FunctionsHost.TimerOf(isPastDue: false), storm);

    /// <summary>Calls a function as the host does. A worker that dies in it is replaced by the next call.</summary>
    private async Task<bool> Call(string function, TypedData trigger, bool storm)
    {
        var called = await Worker();
        store!.DiesAfter = storm && random.Next(4) == 0 ? random.Next(0, 8) : int.MaxValue;
        store.FailsAt = storm && random.Next(6) == 0 ? random.Next(0, 8) : int.MaxValue;
        var succeeded = await called.Invoke(function, trigger);
        if (!store.IsDead && !service.HasKilled)
            return succeeded;
        kills++;
        service.HasKilled = false;
        store.Revive();
        if (kills % ReallyEach == 0)
            await End();

        return false;
    }

    private async Task<WorkerConnection> Worker()
    {
        if (connection is not null)
            return connection;
        store = new FaultyRegister(rows.Register);
        var id = Guid.NewGuid().ToString();
        var options = new FunctionsOptions(new StoreOptions { ConnectionString = "UseDevelopmentStorage=true" }, null, new SendLimits(), TelemetryOptions.From(_ => null), new GraphOptions(), BackupOptions.From(_ => null));
        var built = FunctionsApp.Build([], options, builder =>
        {
            // From the arguments of its own program a worker takes these by itself.
            builder.Configuration["Functions:Worker:HostEndpoint"] = server.Address.ToString();
            builder.Configuration["Functions:Worker:WorkerId"] = id;
            builder.Configuration["Functions:Worker:RequestId"] = id;
            builder.Configuration["Functions:Worker:GrpcMaxMessageLength"] = "2147483647";
            builder.Logging.ClearProviders();
            foreach (var hosted in builder.Services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Namespace == "AfiBot.Storage").ToList())
                builder.Services.Remove(hosted);
            builder.Services
                .AddSingleton<TimeProvider>(clock)
                .AddSingleton<IRegister>(store)
                .AddSingleton<IDirectory>(rows.Directory)
                .AddSingleton<ISendPause>(rows.Pause)
                .AddSingleton<ICardQueue>(new TextQueue(queue, clock))
                .AddSingleton<IMessenger>(new PausingMessenger(service, rows.Pause, clock))

                // What is generated is found by itself in the program that runs, which is the tests here.
                .AddSingleton<IFunctionMetadataProvider, GeneratedFunctionMetadataProvider>()
                .AddSingleton<IFunctionExecutor, DirectFunctionExecutor>();
        });
        await built.StartAsync();
        worker = built;
        connection = await server.Connected(id);
        await connection.Prepare(FunctionsRig.App);
        return connection;
    }

    private async Task End()
    {
        if (worker is not null)
            await worker.StopAsync();
        worker?.Dispose();
        (worker, connection) = (null, null);
    }

    private async Task Check()
    {
        var requests = (await rows.Register.Read(Some.PlanId, default)).ShouldNotBeNull().Requests;
        requests.ShouldAllBe(r => r.Delivery.IsFinal);
        var counts = DeliveryCounts.Of(requests);
        (counts.Sent + counts.Unreachable + counts.Failed).ShouldBe(Leads);
        foreach (var request in requests)
        {
            var history = string.Join('\n', request.History);
            var cards = service.Arrived.Where(a => a.To.ConversationId == $"a:{request.Lead}").Select(a => ((RequestCardReply)a.Reply).Step).ToList();
            if (!request.Delivery.PossiblyTwice)
                cards.ShouldBeUnique($"one card a step, to {request.Lead}\n{history}");
            if (request.Delivery.State is DeliveryState.Sent)
                cards.ShouldContain(request.Delivery.Step, $"what is said to be sent has arrived, to {request.Lead}\n{history}");
            if (request.Lead == leads[^1])
                request.Delivery.State.ShouldBe(DeliveryState.Unreachable);
            else if (request.Delivery.State is not DeliveryState.Sent)
                request.Delivery.Reason.ShouldNotBeNull($"what was given up says why, to {request.Lead}\n{history}").ShouldNotBeEmpty();
        }

        // A card that was given up was given up for a reason that happened.
        if (kills == 0 && service.Arrived.Count > 0)
            requests.Where(r => r.Lead != leads[^1]).ShouldAllBe(r => r.Delivery.State != DeliveryState.Failed || service.Refusals > 0);
    }
}
