using System.Text.Json;
using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

public sealed class SqliteRegisterTests : RegisterContract, IDisposable
{
    private readonly SqliteFile file = new();
    private readonly SqliteRowStore rows;

    public SqliteRegisterTests()
    {
        rows = file.Open();
        Register = new Register(rows);
        Elsewhere = new Register(file.Open());
    }

    protected override IRegister Register { get; }

    protected override IRegister Elsewhere { get; }

    [Fact]
    public async Task Reopening_the_file_gives_the_same_plan()
    {
        await WriteOne();
        await Append(Full.Text);
        var before = await View();
        file.Close();

        var after = (await new Register(file.Open()).Read(Some.PlanId, Cancellation)).ShouldNotBeNull();

        after.Plan.ShouldBe(before.Plan);
        after.Afis.ShouldBe(before.Afis);
    }

    [Fact]
    public async Task Every_row_is_flat_and_fits_the_table_service()
    {
        await Write(Full.Plan with { Version = null }, [Full.Framework], [Full.Afi with { Version = null }], [Full.Update with { Narrative = Full.LongText }]);
        await Register.TryOpen(Some.PlanId, Full.Cycle, [Full.Request], Cancellation);
        await Register.Save(Some.PlanId, Full.Snapshot, Cancellation);

        var all = await rows.Query(RowTable.Plans, Some.PlanId.Value, new KeyRange("", "~"), Cancellation).ToListAsync(Cancellation);

        all.Select(r => r.Key.Split('~')[0]).ShouldBe(["afi", "cycle", "framework", "plan", "request", "snapshot", "update"]);
        foreach (var column in all.SelectMany(r => JsonDocument.Parse(r.Columns).RootElement.EnumerateObject()))
        {
            column.Value.ValueKind.ShouldBeOneOf(JsonValueKind.String, JsonValueKind.Number, JsonValueKind.True, JsonValueKind.False);
            column.Name.ShouldAllBe(c => char.IsAsciiLetter(c));
            column.Name.ShouldNotBeOneOf("PartitionKey", "RowKey", "Timestamp");
            column.Value.ToString().Length.ShouldBeLessThan(32_000);
        }
    }

    [Fact]
    public async Task A_question_is_one_query_that_leaves_the_past_alone()
    {
        const int Cycles = 12;
        await WriteOne();
        for (var number = 1; number <= Cycles; number++)
        {
            await Append($"In cycle {number}.");
            await Register.TryOpen(Some.PlanId, Cycle(number), [Request(number, "a"), Request(number, "b")], Cancellation);
            await Register.Save(Some.PlanId, Full.Snapshot with { Date = Full.Snapshot.Date.AddDays(number) }, Cancellation);
        }

        var counting = new CountingRowStore(rows);
        await new Register(counting).Read(Some.PlanId, Cancellation);

        // The AFI, the framework, the plan, every cycle, both requests of the latest, and the one that ends the reading.
        (counting.Queries, counting.RowsRead).ShouldBe((1, 3 + Cycles + 2 + 1));
    }

    [Fact]
    public async Task The_newest_snapshot_is_the_only_one_read()
    {
        for (var week = 0; week < 10; week++)
            await Register.Save(Some.PlanId, Full.Snapshot with { Date = Full.Snapshot.Date.AddDays(7 * week) }, Cancellation);

        var counting = new CountingRowStore(rows);
        await new Register(counting).LastSnapshot(Some.PlanId, Cancellation);

        (counting.Queries, counting.RowsRead).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Updates_of_areas_that_are_not_written_with_them_are_refused()
    {
        await Should.ThrowAsync<ArgumentException>(() => Register.TryWrite(Some.Plan(), [], [Some.Afi()], [Some.Update("SRP-02")], Cancellation));
    }

    [Fact]
    public async Task An_update_is_not_appended_to_another_area()
    {
        await WriteOne();
        var afi = (await View()).Afis[0];

        await Should.ThrowAsync<ArgumentException>(() => Register.TryAppend(Some.PlanId, afi, Some.Update("SRP-02"), Cancellation));
    }

    public void Dispose() => file.Dispose();
}
