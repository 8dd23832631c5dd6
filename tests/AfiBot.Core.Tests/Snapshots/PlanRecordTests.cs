
namespace AfiBot.Core.Tests.Snapshots;

/// <summary>How a plan stood at an instant of the past. Monday is 5 January 2026, when the cycle opens; it is due on Monday 26 January.</summary>
public sealed class PlanRecordTests
{
    private static readonly DateTimeOffset Tuesday = Some.Monday.AddDays(1);
    private static readonly DateTimeOffset Wednesday = Some.Monday.AddDays(2);
    private static readonly DateTimeOffset Thursday = Some.Monday.AddDays(3);

    [Fact]
    public async Task What_was_said_later_is_not_there_yet()
    {
        var plan = await Answered();

        var record = await Record(plan);

        Of(record, Some.Monday).ShouldBe((ShownStatus.UpdateAwaited, false));
        Of(record, Tuesday).ShouldBe((ShownStatus.WorkInProgress, true), "said to be completed on Tuesday");
        Of(record, Wednesday).ShouldBe((ShownStatus.Completed, false), "accepted on Wednesday");
        Of(record, Thursday).ShouldBe((ShownStatus.UpdateAwaited, false), "returned on Thursday");
    }

    [Fact]
    public async Task As_it_stands_it_says_what_a_question_says()
    {
        var plan = await Answered();
        plan.Clock.SetUtcNow(Thursday.AddDays(30));

        var asked = PlanPosition.Of(await plan.View(), plan.Clock.GetUtcNow());
        var recorded = (await Record(plan)).PositionAt(plan.Clock.GetUtcNow());

        recorded.Afis.ShouldBe(asked.Afis);
        recorded.View.Requests.Select(r => r.Lead).ShouldBe(asked.View.Requests.Select(r => r.Lead));
    }

    [Fact]
    public async Task A_cycle_that_had_not_opened_asks_nothing_and_one_that_was_closed_later_is_open()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await plan.Open();
        plan.Clock.SetUtcNow(Wednesday);
        await new CloseCycle(plan.Register, plan.Clock).Close(Some.PlanId, CancellationToken.None);

        var record = await Record(plan);

        record.AsAt(Some.Monday.AddTicks(-1)).View.Cycle.ShouldBeNull();
        record.PositionAt(Tuesday).OpenCycle.ShouldNotBeNull().Number.ShouldBe(1);
        record.PositionAt(Tuesday).Afis[0].Asked.ShouldBeTrue();
        record.PositionAt(Wednesday).OpenCycle.ShouldBeNull();
    }

    [Fact]
    public async Task What_nobody_answered_is_awaited_from_the_day_after_its_due_date()
    {
        var standing = Some.Update() with { Via = UpdateChannel.Import, By = null, Cycle = null, At = Some.Monday.AddDays(-60) };
        var plan = await SmallPlan.With(Some.Afi() with { Standing = standing, Verdict = QualityVerdict.Accepted, UpdateCount = 1 });
        await plan.Open();

        var record = await Record(plan);

        Of(record, record.EndOf(new DateOnly(2026, 1, 26))).Status.ShouldBe(ShownStatus.WorkInProgress);
        Of(record, record.EndOf(new DateOnly(2026, 1, 26)).AddTicks(1)).Status.ShouldBe(ShownStatus.UpdateAwaited);
    }

    [Fact]
    public async Task A_day_ends_as_the_force_counts_it()
    {
        var record = await Record(await SmallPlan.With(Some.Afi()));

        record.EndOf(new DateOnly(2026, 7, 1)).ShouldBe(new DateTimeOffset(2026, 7, 1, 23, 0, 0, TimeSpan.Zero).AddTicks(-1), "an hour before UTC's in summer");
    }

    [Fact]
    public async Task Freezing_keeps_what_stood_then_and_is_in_the_audit()
    {
        var plan = await Answered();
        var (records, audit) = (new PlanRecords(plan.Rows), new InMemoryAudit());

        var kept = (await new FreezeFigures(records, audit, plan.Clock).Freeze(Some.PlanId, "January Board", Some.Email("ilau.officer"), CancellationToken.None)).ShouldNotBeNull();

        (kept.Name, kept.At, kept.Afis, kept.Updates).ShouldBe(("January Board", Thursday, 1, 1));
        var entry = audit.Entries.ShouldHaveSingleItem();
        (entry.Action, entry.By, entry.Subject, entry.Note).ShouldBe(("freeze", Some.Email("ilau.officer"), Some.PlanId.Value, "January Board"));
        (await records.Read(Some.PlanId, kept, CancellationToken.None))!.PositionAt(Thursday).Afis.Select(a => a.Status).ShouldBe([ShownStatus.UpdateAwaited]);
    }

    [Theory]
    [InlineData("January Board", "January Board")]
    [InlineData("  January\tBoard 2026 ", "January Board 2026")]
    [InlineData("", null)]
    [InlineData("—", null)]
    public void A_name_needs_a_letter_or_a_digit(string given, string? read) =>
        (PlanSnapshot.TryReadName(given, out var name) ? name : null).ShouldBe(read);

    private static (ShownStatus Status, bool Proposed) Of(PlanRecord record, DateTimeOffset at) =>
        record.PositionAt(at).Afis.Select(a => (a.Status, a.ClosureProposed)).ShouldHaveSingleItem();

    private static async Task<PlanRecord> Record(SmallPlan plan) => (await new PlanRecords(plan.Rows).Read(Some.PlanId, CancellationToken.None))!;

    /// <summary>Asked on Monday, said to be completed on Tuesday, accepted on Wednesday, and on Thursday returned after all.</summary>
    private static async Task<SmallPlan> Answered()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await plan.Open();
        plan.Clock.SetUtcNow(Tuesday);
        (await plan.Record(Some.Lead(), Some.Draft() with { Status = Status.Completed })).ShouldBeOfType<RecordOutcome.Recorded>();
        foreach (var (at, judgement, number) in new[] { (Wednesday, Judgement.Accepted, 1), (Thursday, Judgement.Returned, 2) })
        {
            plan.Clock.SetUtcNow(at);
            var verdict = Some.Verdict(judgement: judgement, number: number) with { At = at };
            var history = await plan.Register.History(Some.PlanId, Some.Reference("SRP-01"), CancellationToken.None);
            var stands = WhatStands.Of(await plan.Afi(), history with { Verdicts = [.. history.Verdicts, verdict] });
            (await plan.Register.TryAppend(Some.PlanId, stands, verdict, CancellationToken.None)).ShouldBeTrue();
        }

        return plan;
    }
}
