using System.Text.Json.Nodes;
using AfiBot.Storage;
using AfiBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Storage;

public sealed class StoreCopyTests : IAsyncLifetime
{
    private readonly SqliteFile file = new();
    private readonly SqliteFile backFile = new();
    private SqliteRowStore source = null!;
    private IRowStore tables = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        source = file.Open();
        tables = await Azurite.OpenNew();
        var clock = new FakeTimeProvider(Some.Monday);
        var (register, directory, conversations) = (new Register(source), new PeopleDirectory(source), new ConversationStore(source, TimeProvider.System));
        await ReferencePlan.Import(register, directory, clock, cancellation: Cancellation);
        await new OpenCycle(register, clock).Open(ReferencePlan.Id, Cancellation);
        await register.TryWrite(Full.Plan with { Id = new PlanId("odd " + Full.Text), Version = null }, [Full.Framework], [Full.Afi with { Version = null }], [Full.Update with { Narrative = Full.LongText }], Cancellation);
        await register.Save(ReferencePlan.Id, Full.Snapshot, Cancellation);
        await directory.TrySaveChat(Some.Email("srp.lead"), PersonalChat.None.HeardAt(Full.Reference, "Europe/London"), Cancellation);
        await directory.Learn(Full.User, Some.Email("srp.lead"), Cancellation);
        foreach (var id in OddIds.All)
            await conversations.TrySave(new ConversationKey(id, id), new StoredConversation(string.Concat(Enumerable.Repeat(Full.LongText, 10)), [Full.Text], null), Cancellation);
    }

    public ValueTask DisposeAsync()
    {
        file.Dispose();
        backFile.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task There_and_back_every_row_is_the_same()
    {
        var back = backFile.Open();
        var all = await Contents(source);

        var there = (await new StoreCopy(source, tables).Run(Cancellation)).ShouldBeOfType<CopyOutcome.Copied>();
        var andBack = (await new StoreCopy(tables, back).Run(Cancellation)).ShouldBeOfType<CopyOutcome.Copied>();

        (await Contents(tables)).ShouldBe(all);
        (await Contents(back)).ShouldBe(all);
        (there.Written, andBack.Written).ShouldBe((all.Count, all.Count));
        there.Tables.Select(t => (t.Table, t.Source, t.Target)).ShouldBe(Enum.GetValues<RowTable>().Select(t => (t, CountOf(t), CountOf(t))));
        (await new Register(back).Read(ReferencePlan.Id, Cancellation))!.Afis.Count.ShouldBe(189);

        int CountOf(RowTable table) => all.Count(row => row.StartsWith($"{table} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_again_writes_nothing()
    {
        await new StoreCopy(source, tables).Run(Cancellation);

        (await new StoreCopy(source, tables).Run(Cancellation)).ShouldBeOfType<CopyOutcome.Copied>().Written.ShouldBe(0);
    }

    [Fact]
    public async Task A_copy_that_follows_a_store_in_use_holds_what_that_holds_in_the_end()
    {
        var back = backFile.Open();
        await new StoreCopy(source, back).Follow(Cancellation);
        var row = (await source.All(RowTable.Conversations, Cancellation).ToListAsync(Cancellation))[0];
        await source.TryCommit(RowTable.Conversations, row.Partition, [new RowChange.Delete(row.Key)], Cancellation);
        await new CloseCycle(new Register(source), new FakeTimeProvider(Some.Monday)).Close(ReferencePlan.Id, Cancellation);

        var followed = (await new StoreCopy(source, back).Follow(Cancellation)).ShouldBeOfType<CopyOutcome.Copied>();

        followed.Written.ShouldBeInRange(2, 60); // A conversation gone, a cycle and its requests changed.
        (await Contents(back)).ShouldBe(await Contents(source));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(6)]
    public async Task A_copy_that_was_stopped_shows_no_plan_and_goes_on_from_there(int afterCommits)
    {
        var stopping = new OtherwiseStore(tables) { StopsAfter = afterCommits };
        await Should.ThrowAsync<OperationCanceledException>(() => new StoreCopy(source, stopping).Run(Cancellation));
        (await new Register(tables).Plans(Cancellation)).ShouldBeEmpty();
        var there = (await Contents(tables)).Count;

        var copied = (await new StoreCopy(source, tables).Run(Cancellation)).ShouldBeOfType<CopyOutcome.Copied>();

        there.ShouldBeGreaterThan(0);
        var all = await Contents(source);
        copied.Written.ShouldBe(all.Count - there);
        (await Contents(tables)).ShouldBe(all);
    }

    [Fact]
    public async Task A_row_that_got_lost_on_the_way_is_found()
    {
        var losing = new OtherwiseStore(tables) { Loses = "framework~SRP" };

        var incomplete = (await new StoreCopy(source, losing).Run(Cancellation)).ShouldBeOfType<CopyOutcome.Incomplete>();

        var plans = incomplete.Tables.Single(t => t.Table is RowTable.Plans);
        (plans.Missing, plans.Source - plans.Target, plans.Odd).ShouldBe((2, 2, 0)); // Both plans have this framework.
    }

    [Fact]
    public async Task A_row_that_came_out_otherwise_is_found()
    {
        var changing = new OtherwiseStore(tables) { Changes = "afi~SRP-04" };

        var incomplete = (await new StoreCopy(source, changing).Run(Cancellation)).ShouldBeOfType<CopyOutcome.Incomplete>();

        var plans = incomplete.Tables.Single(t => t.Table is RowTable.Plans);
        (plans.Missing, plans.Odd, plans.FirstOdd).ShouldBe((0, 1, "baseline-assessment-2005-06 afi~SRP-04"));
    }

    [Theory]
    [InlineData("a row of its own", "srp.lead@example.org.uk")]
    [InlineData("the same row otherwise", "srp.lead@example.org")]
    public async Task A_target_that_holds_something_else_is_left_alone(string what, string email)
    {
        EmailAddress.TryParse(email, out var address).ShouldBeTrue(what);
        await new PeopleDirectory(tables).Write([Some.Lead() with { Email = address, Name = "Somebody" }], Cancellation);
        var before = await Contents(tables);

        var refused = (await new StoreCopy(source, tables).Run(Cancellation)).ShouldBeOfType<CopyOutcome.NotTheSame>();

        refused.Tables.Single(t => t.Table is RowTable.People).FirstOdd.ShouldBe($"people person~{email}");
        (await Contents(tables)).ShouldBe(before);
    }

    /// <summary>Every row in a line, columns in the order of their names.</summary>
    private static async Task<IReadOnlyList<string>> Contents(IRowStore store)
    {
        var lines = new List<string>();
        foreach (var table in Enum.GetValues<RowTable>())
        {
            await foreach (var row in store.All(table, Cancellation))
            {
                var columns = JsonNode.Parse(row.Columns)!.AsObject().OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value!.ToJsonString()}");
                lines.Add($"{table} {row.Partition} {row.Key} {string.Join(' ', columns)}");
            }
        }

        return lines;
    }

    /// <summary>A store that does not do quite as it is told.</summary>
    private sealed class OtherwiseStore(IRowStore rows) : IRowStore
    {
        public int StopsAfter { get; set; } = int.MaxValue;

        public string? Loses { get; init; }

        public string? Changes { get; init; }

        public Task<Row?> Find(RowTable table, string partition, string key, CancellationToken cancellation) => rows.Find(table, partition, key, cancellation);

        public IAsyncEnumerable<Row> Query(RowTable table, string partition, KeyRange range, CancellationToken cancellation) =>
            rows.Query(table, partition, range, cancellation);

        public IAsyncEnumerable<Row> All(RowTable table, CancellationToken cancellation) => rows.All(table, cancellation);

        public Task<bool> TryCommit(RowTable table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
        {
            if (StopsAfter-- == 0)
                throw new OperationCanceledException();
            return rows.TryCommit(table, partition, [.. changes.Where(c => c.Key != Loses).Select(c => c.Key == Changes ? new RowChange.Insert(c.Key, "{}") : c)], cancellation);
        }
    }
}
