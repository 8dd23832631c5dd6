namespace AfiBot.Core;

/// <summary>Where a milestone stands.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="Done">The day on which it was done, by what stands of its AFI; null where it is open.</param>
/// <param name="DaysLate">By how many days it was done late, or is late by now; nought where it is neither.</param>
public sealed record MilestoneState(Milestone Milestone, DateOnly? Done, int DaysLate)
{
    /// <summary>Whether it is past its day, and open.</summary>
    public bool IsLate => Done is null && DaysLate > 0;

    /// <summary>Those of an AFI, in the plan's order.</summary>
    public static IReadOnlyList<MilestoneState> Of(Afi afi, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(afi);
        var said = afi.Standing?.Said[UpdateFields.MilestonesDone] ?? "";
        return
        [
            .. afi.Milestones.Select(m => (Milestone: m, Done: UpdateFields.MilestonesDone.DayOf(said, m.Name)))
                .Select(m => new MilestoneState(m.Milestone, m.Done, Math.Max(0, (m.Done ?? today).DayNumber - m.Milestone.Due.DayNumber))),
        ];
    }
}
