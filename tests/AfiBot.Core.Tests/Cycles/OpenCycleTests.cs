namespace AfiBot.Core.Tests.Cycles;

public sealed class OpenCycleTests
{
    [Fact]
    public async Task Each_lead_who_owes_something_is_asked_once_for_all_of_it()
    {
        var plan = await SmallPlan.With(
            Some.Afi("SRP-01"),
            Standing("SRP-02", Status.WorkInProgress, QualityVerdict.Accepted),
            Standing("SRP-03", Status.Completed, QualityVerdict.Accepted),
            Standing("SRP-04", Status.Completed, QualityVerdict.Pending),
            Standing("SRP-05", Status.NoFurtherAction, QualityVerdict.Accepted),
            Some.Afi("SRP-06") with { ManagedBy = "HMI Training" },
            Some.Afi("MCI-01", "mci.lead"),
            Some.Afi("TRN-01", "trn.lead") with { ManagedBy = "HMI Training" });

        var opened = (await plan.Open()).ShouldBeOfType<OpenOutcome.Opened>();

        opened.Cycle.ShouldBe(new Cycle(1, Some.Monday, new DateOnly(2026, 1, 26), new DateOnly(2026, 2, 9)));
        opened.Requests.Select(r => (r.Lead, string.Join(' ', r.Afis))).ShouldBe(
        [
            (Some.Email("mci.lead"), "MCI-01"),
            (Some.Email("srp.lead"), "SRP-01 SRP-02 SRP-04"),
        ]);
        opened.Requests.ShouldAllBe(r => r.Delivery == new CardDelivery(DeliveryState.Planned, Some.Monday, null, null));
    }

    [Fact]
    public async Task Opening_twice_opens_once()
    {
        var plan = await SmallPlan.With(Some.Afi());

        await plan.Open();
        var again = (await plan.Open()).ShouldBeOfType<OpenOutcome.AlreadyOpen>();

        again.Cycle.Number.ShouldBe(1);
        (await plan.View()).Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_who_open_at_the_same_moment_open_once()
    {
        var plan = await SmallPlan.With(Some.Afi());
        OpenOutcome? other = null;
        plan.Rows.BeforeNextWrite(RowTable.Plans, async () => other = await plan.Open());

        var outcome = await plan.Open();

        other.ShouldBeOfType<OpenOutcome.Opened>();
        outcome.ShouldBeOfType<OpenOutcome.AlreadyOpen>().Cycle.Number.ShouldBe(1);
    }

    [Fact]
    public async Task The_next_cycle_opens_when_the_last_has_closed()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await plan.Open();

        plan.Clock.SetUtcNow(new DateTimeOffset(2026, 2, 10, 0, 0, 0, TimeSpan.Zero));

        (await plan.Open()).ShouldBeOfType<OpenOutcome.Opened>().Cycle.Number.ShouldBe(2);
    }

    [Fact]
    public async Task A_plan_in_which_all_is_closed_asks_nobody()
    {
        var plan = await SmallPlan.With(Standing("SRP-01", Status.Completed, QualityVerdict.Accepted));

        (await plan.Open()).ShouldBeOfType<OpenOutcome.NothingToAsk>();

        (await plan.View()).Cycle.ShouldBeNull();
    }

    private static Afi Standing(string reference, Status status, QualityVerdict verdict) => Some.Afi(reference) with
    {
        Standing = Some.Update(reference) with { Status = status, At = Some.Monday.AddDays(-20), Cycle = null },
        Verdict = verdict,
        UpdateCount = 1,
    };
}
