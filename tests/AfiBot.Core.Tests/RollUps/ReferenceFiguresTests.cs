using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Core.Tests.RollUps;

public sealed class ReferenceFiguresTests
{
    private readonly IRegister register = new InMemoryRowStore().Register;
    private readonly FakeTimeProvider clock = new(Some.Monday);

    [Fact]
    public async Task The_reference_plan_counts_189()
    {
        await ReferencePlan.Import(register, new InMemoryRowStore().Directory, clock);

        var figures = Figures.Of((await Position()).Afis);

        figures.Total.ShouldBe(189);
        figures.WorkInProgress.ShouldBe(132);
        figures.Completed.ShouldBe(25);
        figures.NoFurtherAction.ShouldBe(9);
        figures.UpdateAwaited.ShouldBe(16);
        figures.ManagedElsewhere.ShouldBe(7);
    }

    [Fact]
    public async Task Opening_a_cycle_changes_no_figure_and_shows_that_148_are_asked_of_20_leads_and_none_answered()
    {
        await ReferencePlan.Import(register, new InMemoryRowStore().Directory, clock);
        var before = Figures.Of((await Position()).Afis);

        await new OpenCycle(register, clock).Open(ReferencePlan.Id, TestContext.Current.CancellationToken);
        var position = await Position();

        Figures.Of(position.Afis).ShouldBe(before with { Asked = 148, Answered = 0 });
        var progress = LeadProgress.Of(position.Afis);
        progress.Count.ShouldBe(20);
        progress.Sum(p => p.Asked).ShouldBe(148);
        progress.ShouldAllBe(p => p.Answered == 0);
        progress[0].ShouldBe(new LeadProgress(Some.Email("pvp.lead"), "Commander, Violent Crime Directorate", 25, 0));
    }

    [Fact]
    public async Task A_cycle_that_nobody_answers_turns_all_that_was_asked_to_awaited_when_its_due_date_has_passed()
    {
        await ReferencePlan.Import(register, new InMemoryRowStore().Directory, clock);
        await new OpenCycle(register, clock).Open(ReferencePlan.Id, TestContext.Current.CancellationToken);

        clock.SetUtcNow(new DateTimeOffset(2026, 1, 27, 9, 0, 0, TimeSpan.Zero));

        var figures = Figures.Of((await Position()).Afis);
        figures.UpdateAwaited.ShouldBe(148);
        figures.WorkInProgress.ShouldBe(0);
        figures.Total.ShouldBe(189);
    }

    private async Task<PlanPosition> Position() =>
        PlanPosition.Of((await register.Read(ReferencePlan.Id, TestContext.Current.CancellationToken))!, clock.GetUtcNow());
}
