namespace AfiBot.Core.Tests.Cycles;

/// <summary>Pausing the chasing, from Monday 5 January 2026.</summary>
public sealed class PauseChasingTests
{
    private static readonly FrameworkCode Srp = new("SRP");
    private static readonly DateOnly Friday = new(2026, 1, 9);

    private readonly InMemoryAudit audit = new();

    [Fact]
    public async Task A_framework_is_paused_until_a_day_and_the_audit_says_so()
    {
        var plan = await SmallPlan.With(Some.Afi());

        (await Pause(plan, Srp, Friday)).ShouldBe(PauseOutcome.Done);

        (await plan.View()).Plan.Pauses.ShouldBe([new ChasePause(Srp, Friday)]);
        var entry = audit.Entries.ShouldHaveSingleItem();
        (entry.Action, entry.By, entry.Subject, entry.Note).ShouldBe(("pause", Some.Officer().Email, Some.PlanId.Value, "SRP until 2026-01-09"));
    }

    [Fact]
    public async Task Another_day_takes_its_place_and_what_is_over_is_dropped()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await Pause(plan, Srp, Friday);
        await Pause(plan, null, Friday.AddDays(-2));
        await Pause(plan, Srp, Friday.AddDays(7));
        (await plan.View()).Plan.Pauses.ShouldBe([new ChasePause(null, Friday.AddDays(-2)), new ChasePause(Srp, Friday.AddDays(7))]);

        plan.Clock.Advance(TimeSpan.FromDays(3));
        await Pause(plan, Srp, Friday);

        (await plan.View()).Plan.Pauses.ShouldBe([new ChasePause(Srp, Friday)]);
    }

    [Fact]
    public async Task It_can_be_taken_up_again()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await Pause(plan, Srp, Friday);

        (await Pause(plan, Srp, null)).ShouldBe(PauseOutcome.Done);
        (await Pause(plan, Srp, null)).ShouldBe(PauseOutcome.NothingToEnd);

        (await plan.View()).Plan.Pauses.ShouldBeEmpty();
        audit.Entries.Select(e => e.Action).ShouldBe(["pause", "endPause"]);
    }

    [Fact]
    public async Task One_that_is_over_is_none_to_end()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await Pause(plan, Srp, Friday);
        await Pause(plan, null, Friday.AddDays(7));
        plan.Clock.Advance(TimeSpan.FromDays(5));

        (await Pause(plan, Srp, null)).ShouldBe(PauseOutcome.NothingToEnd, "it ended by itself on Friday, and that of the whole plan is another");
        audit.Entries.Select(e => e.Action).ShouldBe(["pause", "pause"]);
    }

    [Theory]
    [InlineData(-1, "yesterday")]
    [InlineData(93, "longer than a quarter")]
    public async Task A_day_that_cannot_be_is_refused(int days, string reason)
    {
        var plan = await SmallPlan.With(Some.Afi());

        (await Pause(plan, Srp, new DateOnly(2026, 1, 5).AddDays(days))).ShouldBe(PauseOutcome.DateImpossible, reason);
        audit.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_for_officers()
    {
        var plan = await SmallPlan.With(Some.Afi());

        (await new PauseChasing(plan.Register, audit, plan.Clock).Pause(Some.PlanId, Srp, Friday, Some.Lead(), default)).ShouldBe(PauseOutcome.NotTheirs);
        (await plan.View()).Plan.Pauses.ShouldBeEmpty();
    }

    private Task<PauseOutcome> Pause(SmallPlan plan, FrameworkCode? framework, DateOnly? until) =>
        new PauseChasing(plan.Register, audit, plan.Clock).Pause(Some.PlanId, framework, until, Some.Officer(), default);
}
