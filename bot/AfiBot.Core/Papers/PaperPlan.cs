namespace AfiBot.Core;

/// <summary>What a paper says of one plan. Every AFI is in exactly one of the five statuses, and <see cref="Checks"/> says so where it is not.</summary>
public sealed record PaperPlan
{
    private PaperPlan()
    {
    }

    /// <summary>Where everything stands.</summary>
    public required PlanPosition Position { get; init; }

    /// <summary>The counts of the whole plan.</summary>
    public required Figures Figures { get; init; }

    /// <summary>From when on changes are told.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>In the report's order; those without an AFI too.</summary>
    public required IReadOnlyList<PaperFramework> Frameworks { get; init; }

    /// <summary>Why no further action is taken, with how many; null for no reason given.</summary>
    public required IReadOnlyList<(NoFurtherActionReason? Reason, int Count)> Reasons { get; init; }

    /// <summary>The bodies that follow AFIs up, with how many each.</summary>
    public required IReadOnlyList<(string Body, int Count)> Elsewhere { get; init; }

    /// <summary>Updates awaited, by framework and reference.</summary>
    public required IReadOnlyList<AfiPosition> Awaited { get; init; }

    /// <summary>What was closed since, the latest first.</summary>
    public required IReadOnlyList<AfiChange> Completed { get; init; }

    /// <summary>Target dates that were moved to a later day since, by reference.</summary>
    public required IReadOnlyList<MovedDate> Moved { get; init; }

    /// <summary>AFIs past their target date, the longest first.</summary>
    public required IReadOnlyList<AfiPosition> Overdue { get; init; }

    /// <summary>AFIs of which status and target date have been the same for some cycles, with how many; most first.</summary>
    public required IReadOnlyList<(AfiPosition Afi, int Cycles)> Unchanged { get; init; }

    /// <summary>The AFIs of which something is measured, with their values, oldest first; in the report's order.</summary>
    public required IReadOnlyList<(AfiPosition Afi, IReadOnlyList<Measured> Values)> Indicators { get; init; }

    public required ImpactSummary Equality { get; init; }

    public required ImpactSummary Financial { get; init; }

    public required IReadOnlyList<TimetableMonth> Timetable { get; init; }

    /// <summary>Every milestone with its AFI, by the day it is due.</summary>
    public required IReadOnlyList<(AfiPosition Afi, MilestoneState State)> Milestones { get; init; }

    /// <summary>The same by month.</summary>
    public required IReadOnlyList<TimetableMonth> MilestoneMonths { get; init; }

    public required IReadOnlyList<StatusPoint> Trend { get; init; }

    public required IReadOnlyList<PaperCheck> Checks { get; init; }

    /// <summary>The frameworks that are inspected first.</summary>
    public IEnumerable<PaperFramework> InspectedFirst => Frameworks.Where(f => f.IsInspectedFirst && f.Afis.Count > 0);

    /// <summary>The others.</summary>
    public IEnumerable<PaperFramework> Rest => Frameworks.Where(f => !f.IsInspectedFirst && f.Afis.Count > 0);

    /// <summary>What was said in the plan's own words, by framework and reference.</summary>
    public IEnumerable<AfiPosition> Narratives => Frameworks.SelectMany(f => f.Afis).Where(a => a.Afi.Standing is { Narrative.Length: > 0 });

    /// <summary>What there is to say of a plan as it stood at an instant.</summary>
    /// <param name="record">The plan's record.</param>
    /// <param name="at">The instant.</param>
    /// <param name="since">From when on changes are told; null for since the latest cycle opened, or where there was none for the time between cycles.</param>
    public static PaperPlan Of(PlanRecord record, DateTimeOffset at, DateTimeOffset? since = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        var then = record.AsAt(at);
        var position = PlanPosition.Of(then.View, at);
        var from = since ?? then.View.Cycle?.OpenedAt ?? at.AddMonths(-then.View.Plan.Settings.EveryMonths);
        var order = position.View.Frameworks.Select((f, n) => (f.Code, n)).ToDictionary();
        var inOrder = position.Afis.OrderBy(a => order.GetValueOrDefault(a.Afi.Framework, int.MaxValue)).ToList();
        var figures = Figures.Of(position.Afis);
        var ofFramework = position.Afis.ToLookup(a => a.Afi.Framework);
        var milestones = inOrder.SelectMany(a => MilestoneState.Of(a.Afi, position.Today).Select(m => (Afi: a, State: m))).OrderBy(m => m.State.Milestone.Due).ToList();
        return new PaperPlan
        {
            Position = position,
            Figures = figures,
            Since = from,
            Frameworks = [.. position.View.Frameworks.Select(f => new PaperFramework(f, Figures.Of(ofFramework[f.Code]), [.. ofFramework[f.Code]]))],
            Reasons = [.. position.Afis.Where(a => a.Status is ShownStatus.NoFurtherAction).GroupBy(a => a.Afi.Standing?.Reason).OrderBy(r => r.Key is null).ThenBy(r => r.Key).Select(r => (r.Key, r.Count()))],
            Elsewhere = [.. position.Afis.Where(a => a.Status is ShownStatus.ManagedElsewhere).GroupBy(a => a.Afi.ManagedBy!).OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => (b.Key, b.Count()))],
            Awaited = [.. inOrder.Where(a => a.Status is ShownStatus.UpdateAwaited)],
            Completed = [.. AfiChange.Since(position.Afis, then.Histories, from).Where(c => c.Kind is ChangeKind.Closed)],
            Moved = [.. inOrder.SelectMany(a => MovedDate.Since(a, then.HistoryOf(a.Afi.Reference), from))],
            Overdue = [.. position.Afis.Where(a => a.Overdue).OrderBy(a => a.Afi.DueDate).ThenBy(a => a.Afi.Reference)],
            Unchanged =
            [
                .. inOrder.Where(a => a.Status is ShownStatus.WorkInProgress)
                    .Select(a => (Afi: a, Cycles: Signal.Of(a.Afi, then.HistoryOf(a.Afi.Reference)).FirstOrDefault(s => s.Kind is SignalKind.NoChange)?.Count ?? 0))
                    .Where(a => a.Cycles > 0)
                    .OrderByDescending(a => a.Cycles),
            ],
            Indicators = [.. inOrder.Where(a => a.Afi.Indicator is not null).Select(a => (a, Measured.Of(then.HistoryOf(a.Afi.Reference), ForceCalendar.Of(then.View.Plan.Settings))))],
            Equality = ImpactSummary.Of(inOrder, u => u.EqualityImpactConsidered),
            Financial = ImpactSummary.Of(inOrder, u => u.FinancialImpactConsidered),
            Timetable = TimetableMonth.Of(position.Afis, position.Today),
            Milestones = milestones,
            MilestoneMonths = TimetableMonth.Of(milestones.Select(m => m.State)),
            Trend = StatusPoint.Over(record, at),
            Checks = PaperCheck.Of(position, figures),
        };
    }
}
