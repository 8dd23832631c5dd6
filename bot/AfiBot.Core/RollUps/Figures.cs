namespace AfiBot.Core;

/// <summary>The counts of a plan, a framework, an area or a lead. The five statuses add up to <see cref="Total"/> by construction:
/// this is the only function that counts, and it counts each AFI once.</summary>
public sealed record Figures(int WorkInProgress, int Completed, int NoFurtherAction, int UpdateAwaited, int ManagedElsewhere)
{
    public static Figures None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>All AFIs, whatever their status.</summary>
    public int Total => WorkInProgress + Completed + NoFurtherAction + UpdateAwaited + ManagedElsewhere;

    /// <summary>Of those in progress, how many are said to be done but not accepted yet.</summary>
    public int ClosureProposed { get; init; }

    /// <summary>How many are past their target date.</summary>
    public int Overdue { get; init; }

    /// <summary>How many the latest cycle asks for.</summary>
    public int Asked { get; init; }

    /// <summary>How many of those asked for have been answered since the cycle opened.</summary>
    public int Answered { get; init; }

    /// <summary>How many are completed, or need no further action.</summary>
    public int Closed => Completed + NoFurtherAction;

    /// <summary>How much there is to look at: what is overdue, and what is awaited.</summary>
    public int Pressing => Overdue + UpdateAwaited;

    /// <summary>Counts these AFIs.</summary>
    public static Figures Of(IEnumerable<AfiPosition> afis)
    {
        ArgumentNullException.ThrowIfNull(afis);
        return afis.Aggregate(None, (figures, afi) => figures.Plus(afi));
    }

    /// <summary>How many show this status.</summary>
    public int Count(ShownStatus status) => status switch
    {
        ShownStatus.WorkInProgress => WorkInProgress,
        ShownStatus.Completed => Completed,
        ShownStatus.NoFurtherAction => NoFurtherAction,
        ShownStatus.UpdateAwaited => UpdateAwaited,
        ShownStatus.ManagedElsewhere => ManagedElsewhere,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    private Figures Plus(AfiPosition afi) => this with
    {
        WorkInProgress = WorkInProgress + (afi.Status is ShownStatus.WorkInProgress ? 1 : 0),
        Completed = Completed + (afi.Status is ShownStatus.Completed ? 1 : 0),
        NoFurtherAction = NoFurtherAction + (afi.Status is ShownStatus.NoFurtherAction ? 1 : 0),
        UpdateAwaited = UpdateAwaited + (afi.Status is ShownStatus.UpdateAwaited ? 1 : 0),
        ManagedElsewhere = ManagedElsewhere + (afi.Status is ShownStatus.ManagedElsewhere ? 1 : 0),
        ClosureProposed = ClosureProposed + (afi.ClosureProposed ? 1 : 0),
        Overdue = Overdue + (afi.Overdue ? 1 : 0),
        Asked = Asked + (afi.Asked ? 1 : 0),
        Answered = Answered + (afi.Answered ? 1 : 0),
    };
}
