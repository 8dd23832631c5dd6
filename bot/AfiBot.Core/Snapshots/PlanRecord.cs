namespace AfiBot.Core;

/// <summary>All that the register holds of a plan: how it stands, and all that led there. Enough to make any report of it, and to say how it stood at any instant before.</summary>
/// <param name="View">The plan as it stands.</param>
/// <param name="Histories">All that was said of each AFI; those of which nothing was said are not there.</param>
/// <param name="Cycles">Every round of asking, in the order of opening.</param>
/// <param name="Requests">The requests of all of them, by cycle and lead.</param>
public sealed record PlanRecord(
    PlanView View,
    IReadOnlyDictionary<AfiReference, AfiHistory> Histories,
    IReadOnlyList<Cycle> Cycles,
    IReadOnlyList<Request> Requests)
{
    private static readonly AfiHistory Nothing = new([], []);

    /// <summary>How many updates there are.</summary>
    public int UpdateCount => Histories.Values.Sum(h => h.Updates.Count);

    /// <summary>All that was said of one AFI.</summary>
    public AfiHistory HistoryOf(AfiReference reference) => Histories.GetValueOrDefault(reference, Nothing);

    /// <summary>The record as it was at an instant: what was said, judged and asked by then, and what stood by that.</summary>
    /// <remarks>What the plan's files say (its AFIs, their words, leads and frameworks) has no history, and is as it is now; so is what a report says without a date.
    /// Of the requests it is known what they asked, and not how far their sending had come.</remarks>
    public PlanRecord AsAt(DateTimeOffset instant)
    {
        var histories = Histories.ToDictionary(h => h.Key, h => Until(instant, h.Value));
        var cycles = Cycles.Where(c => c.OpenedAt <= instant).Select(c => Until(instant, c)).ToList();
        var latest = cycles is [.., var last] ? last : null;
        var requests = Requests.Where(r => r.Cycle <= (latest?.Number ?? 0)).ToList();
        return new PlanRecord(
            View with
            {
                Afis = [.. View.Afis.Select(a => WhatStands.Of(a, histories.GetValueOrDefault(a.Reference, Nothing)))],
                Cycle = latest,
                Requests = [.. requests.Where(r => r.Cycle == latest?.Number)],
            },
            histories.Where(h => h.Value.Updates.Count > 0).ToDictionary(),
            cycles,
            requests);
    }

    /// <summary>Where everything stood at an instant of the past, or stands.</summary>
    public PlanPosition PositionAt(DateTimeOffset instant) => PlanPosition.Of(AsAt(instant).View, instant);

    /// <summary>The last instant of a day in the force's own time.</summary>
    public DateTimeOffset EndOf(DateOnly day) => ForceCalendar.Of(View.Plan.Settings).InstantOf(day.AddDays(1), TimeOnly.MinValue).AddTicks(-1);

    private static AfiHistory Until(DateTimeOffset instant, AfiHistory history) =>
        new([.. history.Updates.Where(u => !(u.At > instant))], [.. history.Verdicts.Where(v => v.At <= instant)]);

    private static Cycle Until(DateTimeOffset instant, Cycle cycle) => cycle with
    {
        ClosedAt = cycle.ClosedAt > instant ? null : cycle.ClosedAt,
        EscalatedAt = cycle.EscalatedAt > instant ? null : cycle.EscalatedAt,
    };
}
