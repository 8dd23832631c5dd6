using AfiBot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Storage;

/// <summary>A plan's whole record, and what is kept of it under a name, on any engine.</summary>
public abstract class PlanRecordsContract
{
    private static readonly PlanSnapshot January = new("January Board", Some.Monday, 1, 2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IRowStore Rows { get; }

    private Register Register => new(Rows);

    private PlanRecords Records => new(Rows);

    [Fact]
    public async Task A_record_has_everything_that_was_written()
    {
        await Fill();

        var record = (await Records.Read(Some.PlanId, Cancellation)).ShouldNotBeNull();

        record.View.ShouldSayTheSameAs((await Register.Read(Some.PlanId, Cancellation))!);
        record.HistoryOf(Some.Reference("SRP-01")).ShouldSayTheSameAs(await Register.History(Some.PlanId, Some.Reference("SRP-01"), Cancellation));
        record.Cycles.Select(c => c.Number).ShouldBe([1, 2]);
        record.Requests.Select(r => (r.Cycle, r.Lead.Value)).ShouldBe([(1, "srp.lead@example.org"), (2, "mci.lead@example.org"), (2, "srp.lead@example.org")]);
        record.UpdateCount.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_said_and_asked_can_be_gone_through_without_holding_it()
    {
        await Fill();
        await Register.TryWrite((await Register.Find(Some.PlanId, Cancellation))!, [], [Some.Afi("SRP-02")], [Some.Update("SRP-02")], Cancellation);

        var histories = await Records.Histories(Some.PlanId, Cancellation).ToListAsync(Cancellation);
        var asked = await Records.Asked(Some.PlanId, Cancellation).ToListAsync(Cancellation);

        histories.Select(h => (h.Updates[0].Reference.Value, h.Updates.Count, h.Verdicts.Count)).ShouldBe([("SRP-01", 2, 1), ("SRP-02", 1, 0)]);
        asked.Select(a => (a.Cycle.Number, a.Request.Lead.Value)).ShouldBe([(2, "mci.lead@example.org"), (2, "srp.lead@example.org"), (1, "srp.lead@example.org")]);
    }

    [Fact]
    public async Task Of_a_plan_that_nobody_wrote_there_is_no_record()
    {
        (await Records.Read(Some.PlanId, Cancellation)).ShouldBeNull();
        (await Records.Read(Some.PlanId, January, Cancellation)).ShouldBeNull();
        (await Records.Snapshots(Some.PlanId, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_kept_comes_back_as_it_was_whatever_is_written_later()
    {
        await Fill();
        var before = (await Records.Read(Some.PlanId, Cancellation))!;
        (await Records.TryKeep(Some.PlanId, January, before, Cancellation)).ShouldBeTrue();

        var afi = before.View.Afis[0];
        var update = Some.Update(sequence: 3, narrative: "Said afterwards.");
        (await Register.TryAppend(Some.PlanId, afi with { Standing = update, UpdateCount = 3, Improvement = "Worded anew" }, update, Cancellation)).ShouldBeTrue();

        (await Records.Snapshots(Some.PlanId, Cancellation)).ShouldBe([January]);
        var kept = (await Records.Read(Some.PlanId, January, Cancellation))!;
        Bare(kept).ShouldSayTheSameAs(Bare(before));
        (await Register.Read(Some.PlanId, Cancellation))!.Afis[0].Standing!.Narrative.ShouldBe("Said afterwards.");
    }

    [Fact]
    public async Task A_name_is_given_once_whatever_its_capitals()
    {
        await Fill();
        var record = (await Records.Read(Some.PlanId, Cancellation))!;
        (await Records.TryKeep(Some.PlanId, January, record, Cancellation)).ShouldBeTrue();

        (await Records.TryKeep(Some.PlanId, January with { Name = "JANUARY board", At = Some.Monday.AddDays(1) }, record, Cancellation)).ShouldBeFalse();
        (await Records.TryKeep(Some.PlanId, January with { Name = "February Board" }, record, Cancellation)).ShouldBeTrue();

        (await Records.Snapshots(Some.PlanId, Cancellation)).Select(s => s.Name).ShouldBe(["February Board", "January Board"]);
    }

    [Fact]
    public async Task What_was_left_half_way_is_not_shown_and_its_name_is_free_again_after_a_while()
    {
        await Fill();
        var record = (await Records.Read(Some.PlanId, Cancellation))!;
        var stray = record with { View = record.View with { Afis = [.. record.View.Afis, Some.Afi("SRP-99")] } };
        await Should.ThrowAsync<InvalidOperationException>(() => new PlanRecords(new StoppingRowStore(Rows, after: 2)).TryKeep(Some.PlanId, January, stray, Cancellation));

        (await Records.Snapshots(Some.PlanId, Cancellation)).ShouldBeEmpty();
        (await Records.Read(Some.PlanId, January, Cancellation)).ShouldBeNull();
        (await Records.TryKeep(Some.PlanId, January with { At = Some.Monday.AddMinutes(1) }, record, Cancellation)).ShouldBeFalse("whoever began may still be at work");
        (await Records.TryKeep(Some.PlanId, January with { At = Some.Monday.AddMinutes(3) }, record, Cancellation)).ShouldBeTrue();
        (await Records.Read(Some.PlanId, January, Cancellation))!.View.Afis.Select(a => a.Reference.Value).ShouldBe(["SRP-01"]);
    }

    [Fact]
    public async Task A_plan_of_many_AFIs_with_the_longest_narratives_is_kept()
    {
        var updates = Enumerable.Range(1, 120).Select(n => Full.Update with { Reference = Some.Reference("SRP-01"), Sequence = n, Narrative = Full.LongText }).ToList();
        await Fill();
        var record = (await Records.Read(Some.PlanId, Cancellation))!;
        var large = record with { Histories = new Dictionary<AfiReference, AfiHistory> { [Some.Reference("SRP-01")] = new(updates, []) } };

        (await Records.TryKeep(Some.PlanId, January, large, Cancellation)).ShouldBeTrue();

        (await Records.Read(Some.PlanId, January, Cancellation))!.HistoryOf(Some.Reference("SRP-01")).Updates.ShouldSayTheSameAs(updates);
    }

    [Fact]
    public async Task A_question_reads_nothing_of_what_is_kept()
    {
        await Fill();
        await Records.TryKeep(Some.PlanId, January, (await Records.Read(Some.PlanId, Cancellation))!, Cancellation);

        var counting = new CountingRowStore(Rows);
        await new Register(counting).Read(Some.PlanId, Cancellation);

        // The AFI, two cycles, the framework, the plan, the two requests of the latest cycle, and the one that ends the reading.
        counting.RowsRead.ShouldBe(1 + 2 + 1 + 1 + 2 + 1);
        (await Register.Plans(Cancellation)).Select(p => p.Id).ShouldBe([Some.PlanId]);
    }

    [Fact]
    public async Task Whoever_is_forgotten_is_forgotten_in_what_is_kept_too()
    {
        await Fill();
        await Records.TryKeep(Some.PlanId, January, (await Records.Read(Some.PlanId, Cancellation))!, Cancellation);
        var before = Figures.Of((await Records.Read(Some.PlanId, January, Cancellation))!.PositionAt(Some.Monday).Afis);
        var time = new FakeTimeProvider(Some.Monday);

        await new ForgetPerson(Rows, new AuditLog(Rows, AuditOrigin.Chat), time).Forget(Some.Email("srp.lead"), Some.Email("ilau.officer"), Cancellation);

        (await Rows.All(RowTable.Plans, Cancellation).ToListAsync(Cancellation)).ShouldNotContain(r => r.Key.Contains("srp.lead", StringComparison.Ordinal) || r.Columns.Contains("srp.lead", StringComparison.Ordinal));
        var kept = (await Records.Read(Some.PlanId, January, Cancellation))!;
        Figures.Of(kept.PositionAt(Some.Monday).Afis).ShouldBe(before);
        kept.View.Afis[0].Lead.ShouldBe((await Register.Read(Some.PlanId, Cancellation))!.Afis[0].Lead, "one pseudonym for one person");
        kept.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_copy_of_the_store_has_what_is_kept()
    {
        await Fill();
        await Records.TryKeep(Some.PlanId, January, (await Records.Read(Some.PlanId, Cancellation))!, Cancellation);
        var copy = new InMemoryRowStore();

        (await new StoreCopy(Rows, copy).Run(Cancellation)).ShouldBeOfType<CopyOutcome.Copied>();

        Bare((await new PlanRecords(copy).Read(Some.PlanId, January, Cancellation))!).ShouldSayTheSameAs(Bare((await Records.Read(Some.PlanId, January, Cancellation))!));
    }

    /// <summary>A plan of one AFI with two updates and a verdict, after two cycles.</summary>
    private async Task Fill()
    {
        (await Register.TryWrite(Some.Plan(), [Some.Framework()], [Some.Afi()], [], Cancellation)).ShouldBeTrue();
        await Register.TryOpen(Some.PlanId, Cycle(1), [Asked(1, "srp.lead")], Cancellation);
        await Register.TryOpen(Some.PlanId, Cycle(2), [Asked(2, "srp.lead"), Asked(2, "mci.lead")], Cancellation);
        foreach (var update in new[] { Some.Update(), Full.Update with { Sequence = 2, By = Some.Email("srp.lead") } })
        {
            var afi = (await Register.Read(Some.PlanId, Cancellation))!.Afis[0];
            (await Register.TryAppend(Some.PlanId, afi with { Standing = update, UpdateCount = update.Sequence }, update, Cancellation)).ShouldBeTrue();
        }

        var judged = (await Register.Read(Some.PlanId, Cancellation))!.Afis[0];
        (await Register.TryAppend(Some.PlanId, judged, Some.Verdict(), Cancellation)).ShouldBeTrue();
    }

    /// <summary>The record without the store's marks of its rows.</summary>
    private static object Bare(PlanRecord record) => new
    {
        Plan = record.View.Plan with { Version = null },
        record.View.Frameworks,
        Afis = record.View.Afis.Select(a => a with { Version = null }),
        Latest = record.View.Cycle! with { Version = null },
        Asked = record.View.Requests.Select(r => r with { Version = null }),
        Histories = record.Histories.OrderBy(h => h.Key).Select(h => h.Value),
        Cycles = record.Cycles.Select(c => c with { Version = null }),
        Requests = record.Requests.Select(r => r with { Version = null }),
    };

    private static Cycle Cycle(int number) =>
        new(number, Some.Monday.AddDays(60 * (number - 2)), new DateOnly(2026, 1, 26).AddDays(60 * (number - 2)), new DateOnly(2026, 2, 9).AddDays(60 * (number - 2)));

    private static Request Asked(int cycle, string lead) => Request.New(cycle, Some.Email(lead), "Head of Traffic", [Some.Reference("SRP-01")], Some.Monday);
}
