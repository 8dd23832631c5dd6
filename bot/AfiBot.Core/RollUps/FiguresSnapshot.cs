namespace AfiBot.Core;

/// <summary>The figures as a digest gave them, kept so that the next can say what changed.</summary>
/// <param name="Date">The force's local date.</param>
/// <param name="At">When they were counted.</param>
/// <param name="Plan">The figures of the whole plan.</param>
/// <param name="Frameworks">The figures of each framework.</param>
public sealed record FiguresSnapshot(DateOnly Date, DateTimeOffset At, Figures Plan, IReadOnlyDictionary<FrameworkCode, Figures> Frameworks)
{
    /// <summary>Counts a plan as it stands.</summary>
    public static FiguresSnapshot Of(PlanPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return new FiguresSnapshot(
            position.Today,
            position.AsAt,
            Figures.Of(position.Afis),
            position.View.Frameworks.ToDictionary(f => f.Code, f => Figures.Of(position.In(f.Code))));
    }
}
