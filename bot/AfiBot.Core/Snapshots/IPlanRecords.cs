namespace AfiBot.Core;

/// <summary>The whole records of plans: for a report, and to keep one as it is.</summary>
public interface IPlanRecords
{
    /// <summary>A plan's record as it stands, or null where there is none with this id. What others write meanwhile may be in it in part: take it <see cref="PlanRecord.AsAt"/> an instant before it was read.</summary>
    Task<PlanRecord?> Read(PlanId plan, CancellationToken cancellation);

    /// <summary>All that was said of each AFI, one AFI after the other in the order of references: for what goes over a long history without holding it.</summary>
    IAsyncEnumerable<AfiHistory> Histories(PlanId plan, CancellationToken cancellation);

    /// <summary>Every request with its cycle, the latest cycle's first.</summary>
    IAsyncEnumerable<(Cycle Cycle, Request Request)> Asked(PlanId plan, CancellationToken cancellation);

    /// <summary>The record that was kept under a name, or null where none was.</summary>
    Task<PlanRecord?> Read(PlanId plan, PlanSnapshot snapshot, CancellationToken cancellation);

    /// <summary>What was kept of a plan, in the order of time.</summary>
    Task<IReadOnlyList<PlanSnapshot>> Snapshots(PlanId plan, CancellationToken cancellation);

    /// <summary>Keeps a record under a snapshot's name, for good.</summary>
    /// <returns>False, with nothing written, where that name is taken, or being taken by somebody else.</returns>
    Task<bool> TryKeep(PlanId plan, PlanSnapshot snapshot, PlanRecord record, CancellationToken cancellation);
}
