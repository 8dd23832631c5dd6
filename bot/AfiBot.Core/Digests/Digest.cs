namespace AfiBot.Core;

/// <summary>What the ILAU channel is told every week.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="Now">The figures.</param>
/// <param name="Before">The figures of the last digest, or null for the first.</param>
/// <param name="Since">From when on changes are told: the last digest, or a week ago for the first.</param>
/// <param name="Frameworks">In the report's order.</param>
/// <param name="Changed">AFIs with a standing update since then, latest first.</param>
/// <param name="Cycle">The latest cycle, or null.</param>
/// <param name="CycleIsOpen">Whether that cycle still takes answers.</param>
/// <param name="NotAnswered">Leads who still owe an answer, those who owe most first.</param>
/// <param name="Overdue">AFIs past their target date, longest first.</param>
public sealed record Digest(
    string Plan,
    FiguresSnapshot Now,
    FiguresSnapshot? Before,
    DateTimeOffset Since,
    IReadOnlyList<Framework> Frameworks,
    IReadOnlyList<AfiPosition> Changed,
    Cycle? Cycle,
    bool CycleIsOpen,
    IReadOnlyList<LeadProgress> NotAnswered,
    IReadOnlyList<AfiPosition> Overdue)
{
    /// <summary>Weeks of which the figures are told.</summary>
    public const int Weeks = 12;

    private const int DaysAhead = 28;

    /// <summary>Which plan it is of.</summary>
    public required PlanId Id { get; init; }

    /// <summary>Leads of the cycle to whom its card came, or who have answered all without one.</summary>
    public int Reached { get; init; }

    /// <summary>The other leads of the cycle: no card has come to them.</summary>
    public int NotReached { get; init; }

    /// <summary>AFIs that were never asked for in the cycle, since no card has reached their leads.</summary>
    public int NeverAsked { get; init; }

    /// <summary>How many line managers, and how many sponsors, were told of late answers since then.</summary>
    public IReadOnlyDictionary<Rung, int> Told { get; init; } = new Dictionary<Rung, int>();

    /// <summary>Answers that were returned and wait to be given again, by reference.</summary>
    public IReadOnlyList<AfiPosition> Returned { get; init; } = [];

    /// <summary>Those changed whose target date moved to a later day.</summary>
    public IReadOnlyList<AfiPosition> Slipped => [.. Changed.Where(a => a.Afi.Standing!.Said[UpdateFields.Delay].Length > 0)];

    /// <summary>Open AFIs that are due within four weeks, the next first.</summary>
    public IReadOnlyList<AfiPosition> DueSoon { get; init; } = [];

    /// <summary>Working days since answers were due; nought before, and where none is awaited of the cycle.</summary>
    public int WorkingDaysLate { get; init; }

    /// <summary>The figures of the digests before and of this one, oldest first, at most <see cref="Weeks"/>.</summary>
    public IReadOnlyList<FiguresSnapshot> OverTime { get; init; } = [];

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Composes the digest of a plan as it stands.</summary>
    /// <param name="position">The plan.</param>
    /// <param name="kept">The figures of the digests before, newest first.</param>
    public static Digest Of(PlanPosition position, IReadOnlyList<FiguresSnapshot> kept)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(kept);
        var digest = Of(position, kept is [var last, ..] ? last : null);
        return digest with { OverTime = [.. kept.Take(Weeks - 1).Reverse(), digest.Now] };
    }

    /// <summary>The same, with the last digest only.</summary>
    public static Digest Of(PlanPosition position, FiguresSnapshot? before)
    {
        ArgumentNullException.ThrowIfNull(position);
        var since = before?.At ?? position.AsAt - Week;
        var asked = position.View.Requests.Where(r => r.Afis.Count > 0).ToList();
        var reached = asked.Count(position.IsReached);
        return new Digest(
            position.View.Plan.Name,
            FiguresSnapshot.Of(position),
            before,
            since,
            position.View.Frameworks,
            [.. position.Afis.Where(a => a.Afi.Standing is { Via: not UpdateChannel.Import } && a.Afi.Standing.At > since).OrderByDescending(a => a.Afi.Standing!.At)],
            position.View.Cycle,
            position.OpenCycle is not null,
            [.. LeadProgress.Of(position.Afis).Where(p => !p.HasAnsweredAll)],
            [.. position.Afis.Where(a => a.Overdue).OrderBy(a => a.Afi.DueDate).ThenBy(a => a.Afi.Reference)])
        {
            Id = position.View.Plan.Id,
            Reached = reached,
            NotReached = asked.Count - reached,
            NeverAsked = position.NeverAsked(position.Afis).Count,
            Told = position.View.Requests.SelectMany(r => r.Told).Where(t => t.State is DeliveryState.Sent && t.At > since)
                .DistinctBy(t => (t.Rung, t.To)).GroupBy(t => t.Rung).ToDictionary(t => t.Key, t => t.Count()),
            Returned = [.. position.Afis.Where(a => a.Afi.Returned is not null)],
            DueSoon =
            [
                .. position.Afis.Where(a => a is { Overdue: false, Status: ShownStatus.WorkInProgress or ShownStatus.UpdateAwaited } && a.Afi.DueDate <= position.Today.AddDays(DaysAhead))
                    .OrderBy(a => a.Afi.DueDate).ThenBy(a => a.Afi.Reference),
            ],
            WorkingDaysLate = position.OpenCycle is { } cycle && position.Afis.Any(a => a is { Asked: true, Status: ShownStatus.UpdateAwaited })
                ? ForceCalendar.Of(position.View.Plan.Settings).WorkingDaysBetween(cycle.Due, position.Today)
                : 0,
            OverTime = [FiguresSnapshot.Of(position)],
        };
    }

    /// <summary>How one framework stood in the last digest, or null.</summary>
    public Figures? BeforeOf(FrameworkCode framework) => Before?.Frameworks.GetValueOrDefault(framework);
}
