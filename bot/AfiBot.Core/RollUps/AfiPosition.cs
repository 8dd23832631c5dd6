namespace AfiBot.Core;

/// <summary>One AFI as it stands at an instant.</summary>
/// <param name="Afi">The AFI.</param>
/// <param name="Status">What is shown, by <see cref="Of"/>.</param>
/// <param name="ClosureProposed">A completion or a no further action that nobody has accepted yet: shown as work in progress.</param>
/// <param name="Overdue">Its target date has passed and it is neither completed nor without further action.</param>
/// <param name="Asked">The latest cycle asks for it. One that another body follows up, or that was closed, is not asked for, even where it was when the cycle opened.</param>
/// <param name="Answered">It is asked for, and a standing update has come since that cycle opened, and no later one was returned.</param>
public sealed record AfiPosition(Afi Afi, ShownStatus Status, bool ClosureProposed, bool Overdue, bool Asked, bool Answered)
{
    /// <summary>Derives what is shown of an AFI.</summary>
    /// <param name="afi">The AFI.</param>
    /// <param name="cycle">The latest cycle, or null.</param>
    /// <param name="asked">Whether that cycle asked for this AFI when it opened.</param>
    /// <param name="today">The force's local date.</param>
    public static AfiPosition Of(Afi afi, Cycle? cycle, bool asked, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(afi);
        asked = asked && afi.TakesAnswers;
        var stands = asked && afi.Standing is { IsByFiles: false } said && said.At >= cycle?.OpenedAt;
        var late = asked && !stands && today > cycle!.Due;
        var proposed = afi is { Standing.Status: Core.Status.Completed or Core.Status.NoFurtherAction, Verdict: not QualityVerdict.Accepted };
        var status = afi switch
        {
            { IsClosed: true } => ShownStatus.NoFurtherAction,
            { IsManagedElsewhere: true } => ShownStatus.ManagedElsewhere,
            { Standing: null } => ShownStatus.UpdateAwaited,
            _ when late => ShownStatus.UpdateAwaited,
            _ when proposed => ShownStatus.WorkInProgress,
            { Standing.Status: Core.Status.Completed } => ShownStatus.Completed,
            { Standing.Status: Core.Status.NoFurtherAction } => ShownStatus.NoFurtherAction,
            _ => ShownStatus.WorkInProgress,
        };
        return new AfiPosition(
            afi,
            status,
            ClosureProposed: proposed && status is ShownStatus.WorkInProgress,
            Overdue: afi.DueDate < today && (status is ShownStatus.WorkInProgress or ShownStatus.UpdateAwaited),
            asked,
            Answered: stands && afi.Returned is null);
    }
}
