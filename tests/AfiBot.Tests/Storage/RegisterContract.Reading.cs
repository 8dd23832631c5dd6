namespace AfiBot.Tests.Storage;

/// <summary>What every register must do: what is read, and in which order.</summary>
public abstract partial class RegisterContract
{
    [Fact]
    public async Task Plans_are_listed_newest_first()
    {
        foreach (var (id, days) in new[] { ("b", 2), ("d", 4), ("a", 1), ("c", 3) })
            await Write(Some.Plan() with { Id = new PlanId(id), CreatedAt = Some.Monday.AddDays(days) }, [], [], []);

        var plans = await Register.Plans(Cancellation);

        plans.Select(p => p.Id.Value).ShouldBe(["d", "c", "b", "a"]);
        plans.ShouldAllBe(p => p.Version != null);
        (await Register.PlanIds(Cancellation)).ShouldBe(plans.Select(p => p.Id), ignoreOrder: true);
        (await Register.Find(new PlanId("b"), Cancellation)).ShouldBe(plans[2]);
    }

    [Fact]
    public async Task A_listed_plan_can_be_saved_under_its_version()
    {
        await WriteOne();
        var listed = (await Register.Plans(Cancellation)).ShouldHaveSingleItem();

        (await Register.TrySave(listed with { LastDigestAt = Full.Instant }, Cancellation)).ShouldBeTrue();

        (await Register.Plans(Cancellation)).ShouldHaveSingleItem().LastDigestAt.ShouldBe(Full.Instant);
        (await View()).Plan.LastDigestAt.ShouldBe(Full.Instant);
    }

    [Fact]
    public async Task Plans_are_apart()
    {
        var other = Some.Plan() with { Id = new PlanId("other") };
        await WriteOne();
        await Write(other, [Some.Framework("MCI")], [Some.Afi("MCI-01")], []);
        await Append("For the first plan.");
        await Register.TryOpen(other.Id, Cycle(1), [Request(1, "a")], Cancellation);

        var view = await View();

        view.Afis.Select(a => a.Reference.Value).ShouldBe(["SRP-01"]);
        view.Cycle.ShouldBeNull();
        (await Register.Read(other.Id, Cancellation))!.Afis.ShouldHaveSingleItem().Standing.ShouldBeNull();
    }

    [Fact]
    public async Task Frameworks_are_in_the_reports_order_and_areas_by_reference()
    {
        string[] references = ["SRP-10", "SRP-02", "MCI.1", "MCI-1", "SRP-1", "A"];
        await Write(
            Some.Plan(),
            [Some.Framework("A") with { Order = 2 }, Some.Framework("Z") with { Order = 0 }, Some.Framework("M") with { Order = 10 }],
            [.. references.Select(r => Some.Afi() with { Reference = Some.Reference(r) })],
            []);

        var view = await View();

        view.Frameworks.Select(f => f.Code.Value).ShouldBe(["Z", "A", "M"]);
        view.Afis.Select(a => a.Reference.Value).ShouldBe(references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_the_latest_cycle_and_its_requests_are_read()
    {
        await WriteOne();
        for (var number = 1; number <= 12; number++)
        {
            await Register.TryOpen(Some.PlanId, Cycle(number), [Request(number, "zoe"), Request(number, "adam"), Request(number, $"only.{number}")], Cancellation);

            var view = await View();

            view.Cycle!.Number.ShouldBe(number);
            view.Requests.Select(r => r.Cycle).Distinct().ShouldBe([number]);
            view.Requests.Select(r => r.Lead).ShouldBe([Some.Email("adam"), Some.Email($"only.{number}"), Some.Email("zoe")]);
        }
    }

    [Fact]
    public async Task A_cycle_that_asks_nobody_has_no_requests_of_the_one_before()
    {
        await WriteOne();
        await Register.TryOpen(Some.PlanId, Cycle(1), [Request(1, "a")], Cancellation);
        await Register.TryOpen(Some.PlanId, Cycle(2), [], Cancellation);

        var view = await View();

        view.Cycle!.Number.ShouldBe(2);
        view.Requests.ShouldBeEmpty();
        view.Afis.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_history_is_oldest_first_past_nine_and_ninety_nine()
    {
        Update[] updates = [.. Enumerable.Range(1, 120).Select(n => Some.Update(sequence: n, narrative: $"{n}"))];
        await Write(Some.Plan(), [], [Some.Afi() with { Standing = updates[89], UpdateCount = 90 }], [.. updates[..90].Reverse()]);
        var view = await View();
        await Write(view.Plan, [], [view.Afis[0] with { Standing = updates[^1], UpdateCount = 120 }], [.. updates[90..].Reverse()]);

        (await History()).ShouldBe(updates);
    }

    [Fact]
    public async Task The_newest_snapshot_is_the_last_whatever_the_order_of_saving()
    {
        foreach (var date in new[] { "2026-02-09", "2025-12-29", "2026-10-05", "2026-09-28", "0001-01-01" })
            await Register.Save(Some.PlanId, Full.Snapshot with { Date = DateOnly.ParseExact(date, "yyyy-MM-dd", null) }, Cancellation);

        (await Register.LastSnapshot(Some.PlanId, Cancellation))!.Date.ShouldBe(new DateOnly(2026, 10, 5));
    }

    [Fact]
    public async Task A_second_snapshot_of_a_date_replaces_the_first()
    {
        await Register.Save(Some.PlanId, Full.Snapshot, Cancellation);
        await Register.Save(Some.PlanId, Full.Snapshot with { Plan = Figures.None }, Cancellation);

        (await Register.LastSnapshot(Some.PlanId, Cancellation))!.Plan.ShouldBe(Figures.None);
    }

    [Fact]
    public async Task Odd_ids_are_told_apart()
    {
        var ids = OddIds.All;
        await Write(
            Some.Plan(),
            [.. ids.Select((id, n) => Some.Framework() with { Code = new FrameworkCode(id), Name = $"{n}", Order = n })],
            [.. ids.Select((id, n) => Some.Afi() with { Reference = new AfiReference(id), Improvement = $"{n}" })],
            [.. ids.Select((id, n) => Some.Update(narrative: $"{n}") with { Reference = new AfiReference(id) })]);
        await Register.TryOpen(Some.PlanId, Cycle(1), [.. ids.Select((id, n) => Request(1, "a") with { Lead = new EmailAddress(id), LeadName = $"{n}" })], Cancellation);

        var view = await View();

        var all = Enumerable.Range(0, ids.Count).Select(n => $"{n}").ToArray();
        view.Frameworks.Select(f => f.Name).ShouldBe(all);
        view.Afis.Select(a => a.Improvement).ShouldBe(all, ignoreOrder: true);
        view.Requests.Select(r => r.LeadName).ShouldBe(all, ignoreOrder: true);
        for (var n = 0; n < ids.Count; n++)
            (await Register.History(Some.PlanId, new AfiReference(ids[n]), Cancellation)).Updates.ShouldHaveSingleItem().Narrative.ShouldBe($"{n}");
    }

    [Fact]
    public async Task Odd_plan_ids_are_told_apart()
    {
        var ids = OddIds.All;
        for (var n = 0; n < ids.Count; n++)
            await Write(Some.Plan() with { Id = new PlanId(ids[n]), Name = $"{n}", CreatedAt = Some.Monday.AddDays(-n) }, [], [], []);

        (await Register.Plans(Cancellation)).Select(p => p.Name).ShouldBe(Enumerable.Range(0, ids.Count).Select(n => $"{n}"));
        for (var n = 0; n < ids.Count; n++)
            (await Register.Read(new PlanId(ids[n]), Cancellation))!.Plan.Name.ShouldBe($"{n}");
    }
}
