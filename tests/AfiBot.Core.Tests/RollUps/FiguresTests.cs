using CsCheck;

namespace AfiBot.Core.Tests.RollUps;

public sealed class FiguresTests
{
    private static readonly Cycle Current = new(1, Some.Monday, new DateOnly(2026, 1, 26), new DateOnly(2026, 2, 9));

    private static readonly Gen<(Update? Update, QualityVerdict Verdict)> AnyStanding = Gen.Select(
        Gen.Bool, Gen.Enum<Status>(), Gen.Enum<QualityVerdict>(), Gen.Int[-60, 60],
        (any, status, verdict, days) => (any ? Some.Update() with { Status = status, At = Some.Monday.AddDays(days), TargetDate = new DateOnly(2026, 1, 20) } : null, verdict));

    private static readonly Gen<(Afi Afi, bool Asked)> AnyAfi = Gen.Select(
        Gen.Int[1, 3].Select(n => $"F{n}-01"), AnyStanding, Gen.Bool, Gen.Bool,
        (reference, standing, elsewhere, asked) => (Some.Afi(reference) with { Standing = standing.Update, Verdict = standing.Verdict, ManagedBy = elsewhere ? "HMI Training" : null }, asked));

    private static readonly Gen<List<AfiPosition>> AnyPositions = Gen.Select(
        AnyAfi.List[0, 40], Gen.Int[-10, 60],
        (afis, days) => afis.ConvertAll(a => AfiPosition.Of(a.Afi, Current, a.Asked, new DateOnly(2026, 1, 5).AddDays(days))));

    [Fact]
    public void An_area_nobody_ever_answered_is_awaited()
    {
        var position = AfiPosition.Of(Some.Afi(), cycle: null, asked: false, new DateOnly(2026, 1, 5));

        Figures.Of([position]).ShouldBe(Figures.None with { UpdateAwaited = 1 });
    }

    [Fact]
    public void Figures_always_add_up_to_the_number_of_afis() =>
        AnyPositions.Sample(positions =>
        {
            var figures = Figures.Of(positions);
            return figures.Total == positions.Count && Enum.GetValues<ShownStatus>().Sum(figures.Count) == positions.Count;
        });

    [Fact]
    public void The_figures_of_the_frameworks_always_add_up_to_those_of_the_plan() =>
        AnyPositions.Sample(positions =>
        {
            var parts = positions.GroupBy(p => p.Afi.Framework).Select(Figures.Of).ToList();
            var plan = Figures.Of(positions);
            return Enum.GetValues<ShownStatus>().All(s => parts.Sum(p => p.Count(s)) == plan.Count(s))
                && parts.Sum(p => p.Overdue) == plan.Overdue
                && parts.Sum(p => p.Asked) == plan.Asked
                && parts.Sum(p => p.Answered) == plan.Answered
                && parts.Sum(p => p.ClosureProposed) == plan.ClosureProposed;
        });

    [Fact]
    public void No_more_is_ever_answered_than_asked_or_closed_than_in_progress() =>
        AnyPositions.Sample(positions =>
        {
            var figures = Figures.Of(positions);
            return figures.Answered <= figures.Asked
                && figures.ClosureProposed <= figures.WorkInProgress
                && figures.Overdue <= figures.WorkInProgress + figures.UpdateAwaited;
        });
}
