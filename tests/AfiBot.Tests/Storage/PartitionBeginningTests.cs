using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Storage;

/// <summary>First imports that stop, and that meet.</summary>
public sealed class PartitionBeginningTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_import_that_stopped_half_way_is_seen_by_nobody_and_the_next_succeeds()
    {
        var account = await Azurite.NewAccount();
        var stopping = new Stopping(afterTransactions: 3);
        await Should.ThrowAsync<Exception>(() => Import(new Register(Azurite.Open(account, stopping)), Afis("OLD", 400)));
        var register = new Register(Azurite.Open(account));
        (await register.Read(Some.PlanId, Cancellation)).ShouldBeNull();
        (await register.Plans(Cancellation)).ShouldBeEmpty();

        (await Import(register, Afis("NEW", 20))).ShouldBeTrue();

        (await register.Read(Some.PlanId, Cancellation))!.Afis.ShouldAllBe(a => a.Reference.Value.StartsWith("NEW"));
        (await register.History(Some.PlanId, Some.Reference("OLD-00001"), Cancellation)).Updates.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_first_imports_at_once_one_is_whole_and_nothing_is_left_of_the_other()
    {
        for (var round = 0; round < 5; round++)
        {
            var account = await Azurite.NewAccount();
            var imports = await Task.WhenAll(
                ((string[])["ONE", "TWO"]).Select(name => Task.Run(async () => (name, Written: await Outcome(() => Import(new Register(Azurite.Open(account)), Afis(name, 250)))))));

            var view = await new Register(Azurite.Open(account)).Read(Some.PlanId, Cancellation);
            var winners = imports.Where(i => i.Written).Select(i => i.name).ToList();
            winners.Count.ShouldBe(1);
            view.ShouldNotBeNull().Afis.Select(a => a.Reference.Value[..3]).Distinct().ShouldBe(winners);
            view.Afis.Count.ShouldBe(250);
        }
    }

    /// <summary>Whether it was written: one that another came between is told so by an exception.</summary>
    private static async Task<bool> Outcome(Func<Task<bool>> import)
    {
        try
        {
            return await import();
        }
        catch (InvalidOperationException between)
        {
            between.Message.ShouldStartWith("Another has begun to write");
            return false;
        }
    }

    private static Task<bool> Import(Register register, Afi[] afis) =>
        register.TryWrite(Some.Plan(), [Some.Framework()], afis, [.. afis.Select(a => a.Standing!)], Cancellation);

    private static Afi[] Afis(string name, int count) =>
        [.. Enumerable.Range(0, count).Select(n => Some.Afi($"{name}-{n:D5}") with { UpdateCount = 1, Standing = Some.Update($"{name}-{n:D5}") })];

    /// <summary>Ends, as a process that is killed, when so many transactions have gone through.</summary>
    private sealed class Stopping(int afterTransactions) : DelegatingHandler
    {
        private int left = afterTransactions;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            TableRequests.IsTransaction(request) && Interlocked.Decrement(ref left) < 0
                ? throw new OperationCanceledException()
                : base.SendAsync(request, cancellationToken);
    }
}
