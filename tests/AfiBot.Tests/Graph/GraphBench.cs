using AfiBot.Graph;
using AfiBot.Storage;
using AfiBot.Tests.Support;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AfiBot.Tests.Graph;

/// <summary>The force's directory over a Graph of its own, with the clock in hand.</summary>
internal sealed class GraphBench : IAsyncDisposable
{
    private readonly CollectingLogger log = new(LogLevel.Information);
    private readonly ServiceProvider services;

    private GraphBench(FakeGraph graph)
    {
        Graph = graph;
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IDirectory>(Rows.Directory)
            .AddSingleton<IMissingPermissions>(Missing)
            .AddLogging(logging => logging.AddProvider(log))
            .AddAfiGraph(new GraphOptions { Enabled = true, BaseUrl = graph.Url, AppId = FakeGraph.ExternalId, Tenant = "a-tenant" }, _ => DelegatedTokenCredential.Create((_, _) => Token()))
            .BuildServiceProvider();
    }

    public FakeGraph Graph { get; }

    public AwaitedClock Clock { get; } = new(Some.Monday);

    public InMemoryRowStore Rows { get; } = new();

    /// <summary>What an officer is told is missing.</summary>
    public MissingPermissions Missing => new(Rows);

    public Func<AccessToken> Token { get; set; } = () => new AccessToken("graph-token", DateTimeOffset.MaxValue);

    public IReadOnlyCollection<string> Log => log.Lines;

    public IReadOnlyList<string> Refused => [.. services.GetRequiredService<GraphRights>().Refused.Select(p => p.ToString())];

    public static async Task<GraphBench> Start() => new(await FakeGraph.Start());

    public async Task<IReadOnlyDictionary<EmailAddress, Colleague>> LookUp(params EmailAddress[] people) =>
        await services.GetRequiredService<IForceDirectory>().LookUp(Some.Plan(), people, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Has the app installed.</summary>
    public async Task<IReadOnlyDictionary<EmailAddress, AppInstallation>> Install(params EmailAddress[] people) =>
        await services.GetRequiredService<IAppInstaller>().Install(people, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>What is told of one person.</summary>
    public async Task<Colleague> LookUpOne(EmailAddress person) => (await LookUp(person)).GetValueOrDefault(person) ?? Colleague.Unknown;

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Graph.DisposeAsync();
    }
}
