namespace AfiBot.Tests.Storage;

/// <summary>What every register must do: all or nothing, and versions.</summary>
public abstract partial class RegisterContract
{
    [Fact]
    public async Task A_plan_as_large_as_the_published_one_is_written_at_once()
    {
        Afi[] afis = [.. Enumerable.Range(1, 189).Select(n => Some.Afi($"SRP-{n:D3}") with { UpdateCount = 1, Standing = Some.Update($"SRP-{n:D3}") })];

        await Write(Some.Plan(), [Some.Framework()], afis, [.. afis.Select(a => a.Standing!)]);

        (await View()).Afis.Select(a => a with { Version = null }).ShouldBe(afis);
        (await History("SRP-189")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_plan_of_two_thousand_areas_is_written_and_written_again()
    {
        await Write(Some.Plan(), [Some.Framework()], ManyAreas(2_000), [.. ManyAreas(2_000).Select(a => a.Standing!)]);
        var view = await View();

        await Write(view.Plan, view.Frameworks, [.. view.Afis.Select(a => a with { Improvement = "New words" })], []);

        var again = await View();
        again.Afis.Count.ShouldBe(2_000);
        again.Afis.ShouldAllBe(a => a.Improvement == "New words" && a.UpdateCount == 1);
        (await History("SRP-01999")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_plan_of_ten_thousand_areas_comes_back_as_written()
    {
        await Write(Some.Plan(), [Some.Framework()], ManyAreas(10_000), []);

        (await View()).Afis.Select(a => a with { Version = null }).ShouldBe(ManyAreas(10_000));
    }

    [Fact]
    public async Task An_import_again_replaces_what_it_read_and_keeps_the_history()
    {
        await WriteOne();
        await Append("First.");
        var view = await View();
        var imported = Some.Update(sequence: 2) with { Via = UpdateChannel.Import, By = null };

        await Write(
            view.Plan with { Name = "New name" },
            [Some.Framework(name: "New framework name"), Some.Framework("MCI")],
            [view.Afis[0] with { Improvement = "New words", Standing = imported, UpdateCount = 2 }, Some.Afi("MCI-01")],
            [imported]);

        var now = await View();
        now.Plan.Name.ShouldBe("New name");
        now.Frameworks.Select(f => f.Name).ShouldBe(["Strategic road policing", "New framework name"], ignoreOrder: true);
        now.Afis.Select(a => a.Improvement).ShouldBe([Some.Afi().Improvement, "New words"]);
        (await History()).Select(u => u.Via).ShouldBe([UpdateChannel.Card, UpdateChannel.Import]);
        (await Register.Plans(Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_import_over_an_answer_it_has_not_seen_writes_nothing()
    {
        await WriteOne();
        var stale = await View();
        await Append("Said meanwhile.");
        var before = await View();

        var written = await Register.TryWrite(
            stale.Plan with { Name = "New name" },
            [Some.Framework(name: "New framework name")],
            [stale.Afis[0] with { Improvement = "New words" }, Some.Afi("SRP-02")],
            [Some.Update("SRP-02")],
            Cancellation);

        written.ShouldBeFalse();
        await ShouldStandAs(before);
        (await History("SRP-02")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_import_over_a_plan_changed_since_writes_nothing()
    {
        await WriteOne();
        var stale = await View();
        (await Register.TrySave(stale.Plan with { DigestChannel = Full.Reference }, Cancellation)).ShouldBeTrue();
        var before = await View();

        (await Register.TryWrite(stale.Plan, [], [stale.Afis[0] with { Improvement = "New words" }], [], Cancellation)).ShouldBeFalse();

        await ShouldStandAs(before);
    }

    [Fact]
    public async Task A_plan_or_an_area_that_is_there_already_is_not_written_as_new()
    {
        await WriteOne();
        var before = await View();

        (await Register.TryWrite(Some.Plan(), [], [Some.Afi("SRP-02")], [], Cancellation)).ShouldBeFalse();
        (await Register.TryWrite(before.Plan, [], [Some.Afi()], [], Cancellation)).ShouldBeFalse();

        await ShouldStandAs(before);
    }

    [Fact]
    public async Task A_history_row_that_is_there_already_is_never_overwritten()
    {
        await WriteOne();
        await Append("Said first.");
        var before = await View();

        (await Register.TryWrite(before.Plan, [], before.Afis, [Some.Update(narrative: "Overwritten.")], Cancellation)).ShouldBeFalse();
        (await Register.TryAppend(Some.PlanId, before.Afis[0], Some.Update(narrative: "Overwritten."), Cancellation)).ShouldBeFalse();

        await ShouldStandAs(before);
        (await History()).ShouldHaveSingleItem().Narrative.ShouldBe("Said first.");
    }

    [Fact]
    public async Task A_plan_whose_writing_failed_is_not_listed()
    {
        (await Register.TryWrite(Some.Plan(), [], [Some.Afi() with { Version = "stale" }], [], Cancellation)).ShouldBeFalse();

        (await Register.Plans(Cancellation)).ShouldBeEmpty();
        (await Register.Read(Some.PlanId, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_becomes_the_standing_and_a_line_of_history()
    {
        await WriteOne();
        await Append("First.");
        await Append("Second.");

        var afi = (await View()).Afis[0];

        afi.Standing.ShouldNotBeNull().Narrative.ShouldBe("Second.");
        afi.UpdateCount.ShouldBe(2);
        (await History()).Select(u => (u.Sequence, u.Narrative)).ShouldBe([(1, "First."), (2, "Second.")]);
    }

    [Fact]
    public async Task An_answer_to_an_area_that_changed_since_writes_nothing()
    {
        await WriteOne();
        var stale = (await View()).Afis[0];
        await Append("First.");
        var before = await View();

        (await TryAppend(Elsewhere, stale, "Too late.")).ShouldBeFalse();
        (await TryAppend(Elsewhere, stale with { UpdateCount = 1 }, "Too late, with the right number.")).ShouldBeFalse();
        (await TryAppend(Elsewhere, stale with { UpdateCount = 1, Version = null }, "Without having read.")).ShouldBeFalse();

        await ShouldStandAs(before);
        (await History()).ShouldHaveSingleItem().Narrative.ShouldBe("First.");
    }

    [Fact]
    public async Task An_answer_to_an_area_that_is_not_there_writes_nothing()
    {
        await WriteOne();

        (await TryAppend(Register, Some.Afi("SRP-99") with { Version = "1" }, "For nothing.")).ShouldBeFalse();

        (await History("SRP-99")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cycle_opens_once()
    {
        await WriteOne();
        (await Register.TryOpen(Some.PlanId, Cycle(1), [Request(1, "a")], Cancellation)).ShouldBeTrue();

        (await Elsewhere.TryOpen(Some.PlanId, Cycle(1), [Request(1, "a"), Request(1, "b")], Cancellation)).ShouldBeFalse();

        (await View()).Requests.Select(r => r.Lead).ShouldBe([Some.Email("a")]);
    }

    [Fact]
    public async Task A_cycle_is_saved_under_its_version()
    {
        await WriteOne();
        await Register.TryOpen(Some.PlanId, Cycle(1), [], Cancellation);
        var read = (await View()).Cycle!;

        (await Register.TrySave(Some.PlanId, read with { ClosedAt = Full.Instant }, Cancellation)).ShouldBeTrue();
        (await Elsewhere.TrySave(Some.PlanId, read with { ClosedAt = null }, Cancellation)).ShouldBeFalse();
        (await Elsewhere.TrySave(Some.PlanId, read with { Version = null }, Cancellation)).ShouldBeFalse();

        (await View()).Cycle!.ClosedAt.ShouldBe(Full.Instant);
    }

    [Fact]
    public async Task A_request_is_claimed_by_one_sender()
    {
        await WriteOne();
        await Register.TryOpen(Some.PlanId, Cycle(1), [Request(1, "a"), Request(1, "b")], Cancellation);
        var read = (await View()).Requests[0];
        var claimed = read with { Delivery = new CardDelivery(DeliveryState.Sending, Full.Instant) };

        (await Register.TrySave(Some.PlanId, claimed, Cancellation)).ShouldBeTrue();
        (await Elsewhere.TrySave(Some.PlanId, claimed, Cancellation)).ShouldBeFalse();

        var view = await View();
        view.Requests.Select(r => r.Delivery.State).ShouldBe([DeliveryState.Sending, DeliveryState.Planned]);
        (await Elsewhere.TrySave(Some.PlanId, view.Requests[0] with { Delivery = new CardDelivery(DeliveryState.Sent, Full.Instant) }, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_request_is_found_by_its_cycle_even_when_a_later_one_has_opened()
    {
        await WriteOne();
        await Register.TryOpen(Some.PlanId, Cycle(1), [Request(1, "a"), Request(1, "b")], Cancellation);
        await Register.TryOpen(Some.PlanId, Cycle(2), [Request(2, "a")], Cancellation);

        var found = (await Elsewhere.Find(Some.PlanId, 1, Some.Email("b"), Cancellation)).ShouldNotBeNull();

        (found.Cycle, found.Lead).ShouldBe((1, Some.Email("b")));
        (await Register.TrySave(Some.PlanId, found.With(found.Delivery.Fail("refused", Full.Instant)), Cancellation)).ShouldBeTrue();
        (await Register.Find(Some.PlanId, 2, Some.Email("b"), Cancellation)).ShouldBeNull();
        (await Register.Find(new PlanId("another"), 1, Some.Email("b"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_cycle_of_a_hundred_and_fifty_leads_opens_at_once_and_each_is_claimed_by_one_sender()
    {
        await WriteOne();
        Request[] requests = [.. Enumerable.Range(0, 150).Select(n => Request(1, $"lead.{n:D3}"))];
        await Register.TryOpen(Some.PlanId, Cycle(1), [Request(1, "of.the.cycle.before")], Cancellation);
        (await Register.TryOpen(Some.PlanId, Cycle(2), [.. requests.Select(r => r with { Cycle = 2 })], Cancellation)).ShouldBeTrue();
        (await Elsewhere.TryOpen(Some.PlanId, Cycle(2), [Request(2, "x")], Cancellation)).ShouldBeFalse();
        var read = (await View()).Requests;
        read.Select(r => r with { Version = null, Cycle = 1 }).ShouldSayTheSameAs(requests);

        (await Register.Find(Some.PlanId, 2, Some.Email("lead.149"), Cancellation)).ShouldNotBeNull().Lead.ShouldBe(Some.Email("lead.149"));
        foreach (var request in read)
        {
            var claimed = request with { Delivery = new CardDelivery(DeliveryState.Sending, Full.Instant) };
            (await Register.TrySave(Some.PlanId, claimed, Cancellation)).ShouldBeTrue();
            (await Elsewhere.TrySave(Some.PlanId, claimed, Cancellation)).ShouldBeFalse();
        }

        read = (await View()).Requests;
        read.Count.ShouldBe(150);
        foreach (var request in read)
            (await Register.TrySave(Some.PlanId, request with { Delivery = new CardDelivery(DeliveryState.Sent, Full.Instant) }, Cancellation)).ShouldBeTrue();
        (await View()).Requests.ShouldAllBe(r => r.Delivery.State == DeliveryState.Sent);
    }

    [Fact]
    public async Task A_plan_is_saved_under_its_version()
    {
        await WriteOne();
        var read = (await View()).Plan;

        (await Register.TrySave(read with { Name = "One" }, Cancellation)).ShouldBeTrue();
        (await Elsewhere.TrySave(read with { Name = "Two" }, Cancellation)).ShouldBeFalse();
        (await Elsewhere.TrySave(Some.Plan(), Cancellation)).ShouldBeFalse();

        (await View()).Plan.Name.ShouldBe("One");
    }

    [Fact]
    public async Task What_was_never_written_cannot_be_saved()
    {
        (await Register.TrySave(Some.Plan() with { Version = "1" }, Cancellation)).ShouldBeFalse();
        (await Register.TrySave(Some.PlanId, Cycle(1) with { Version = "1" }, Cancellation)).ShouldBeFalse();
        (await Register.TrySave(Some.PlanId, Request(1, "a") with { Version = "1" }, Cancellation)).ShouldBeFalse();

        (await Register.Read(Some.PlanId, Cancellation)).ShouldBeNull();
    }

    private static Afi[] ManyAreas(int count) =>
        [.. Enumerable.Range(0, count).Select(n => Some.Afi($"SRP-{n:D5}") with { UpdateCount = 1, Standing = Some.Update($"SRP-{n:D5}") })];

    private async Task ShouldStandAs(PlanView before)
    {
        var now = await View();
        now.Plan.ShouldBe(before.Plan);
        now.Frameworks.ShouldSayTheSameAs(before.Frameworks);
        now.Afis.ShouldBe(before.Afis);
    }
}
