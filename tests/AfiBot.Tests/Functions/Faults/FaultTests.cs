using AfiBot.Tests.Support;

namespace AfiBot.Tests.Functions.Faults;

/// <summary>The Functions app under a host in a bad mood, over the real protocol: workers killed at random points, messages twice, the
/// store out of order, the service throttling and losing answers. At the end each lead is accounted for.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private const int Runs = 1_000;
    private const int AtOnce = 4;

    private RpcServer server = null!;

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("FUNCTIONS_WORKER_DIRECTORY", FunctionsRig.App);
        server = await RpcServer.Start();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task In_a_thousand_runs_every_lead_is_accounted_for_and_nobody_is_written_to_twice_unknown_to_the_record() =>
        await Parallel.ForAsync(1, Runs + 1, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (seed, _) => await Run(seed));

    /// <summary>To play a failing run again: put its seed here.</summary>
    [Theory]
    [InlineData(1)]
    public async Task A_run_of_a_seed_can_be_played_again(int seed) => await Run(seed);

    private async Task Run(int seed)
    {
        try
        {
            await using var run = new FaultRun(seed, server);
            await run.Play();
        }
        catch (Exception failed)
        {
            throw new ShouldAssertException($"In the run of seed {seed}: {failed.Message}", failed);
        }
    }
}
