using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>Figures as a snapshot keeps them.</summary>
internal sealed record FiguresRow
{
    public required int WorkInProgress { get; init; }

    public required int Completed { get; init; }

    public required int NoFurtherAction { get; init; }

    public required int UpdateAwaited { get; init; }

    public required int ManagedElsewhere { get; init; }

    public required int ClosureProposed { get; init; }

    public required int Overdue { get; init; }

    public required int Asked { get; init; }

    public required int Answered { get; init; }

    public static FiguresRow Of(Figures figures) => new()
    {
        WorkInProgress = figures.WorkInProgress,
        Completed = figures.Completed,
        NoFurtherAction = figures.NoFurtherAction,
        UpdateAwaited = figures.UpdateAwaited,
        ManagedElsewhere = figures.ManagedElsewhere,
        ClosureProposed = figures.ClosureProposed,
        Overdue = figures.Overdue,
        Asked = figures.Asked,
        Answered = figures.Answered,
    };

    public Figures ToFigures() => new(WorkInProgress, Completed, NoFurtherAction, UpdateAwaited, ManagedElsewhere)
    {
        ClosureProposed = ClosureProposed,
        Overdue = Overdue,
        Asked = Asked,
        Answered = Answered,
    };
}
