namespace AfiBot.Core;

/// <summary>One round of asking.</summary>
/// <param name="Number">From 1, in the order of opening.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Due">The last local day on which an answer is in time.</param>
/// <param name="Closes">The last local day on which an answer, or a correction, is taken.</param>
/// <param name="ClosedAt">When an officer closed it before its day, or null.</param>
public sealed record Cycle(int Number, DateTimeOffset OpenedAt, DateOnly Due, DateOnly Closes, DateTimeOffset? ClosedAt = null)
{
    /// <summary>When ILAU was told who is late, or null.</summary>
    public DateTimeOffset? EscalatedAt { get; init; }

    /// <summary>When somebody set out to tell them, or null; see <see cref="Lease"/>.</summary>
    public DateTimeOffset? EscalationClaimedAt { get; init; }

    /// <summary>The store's mark of the row as it was read; null for one not stored yet.</summary>
    public string? Version { get; init; }

    /// <summary>Whether answers are taken on this local day.</summary>
    public bool IsOpen(DateOnly today) => ClosedAt is null && today <= Closes;

    /// <summary>Whether an answer to it came after its due date. Late answers are taken until it closes, and are marked.</summary>
    /// <param name="said">The answer.</param>
    /// <param name="calendar">The force's.</param>
    public bool IsLate(Update said, ForceCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(calendar);
        return said.Cycle == Number && said.At is { } at && calendar.DateOf(at) > Due;
    }

    /// <summary>Whether it was taking answers at an instant of the past.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="day">The force's local day at that instant.</param>
    public bool WasOpen(DateTimeOffset instant, DateOnly day) => OpenedAt <= instant && day <= Closes && !(ClosedAt <= instant);
}
