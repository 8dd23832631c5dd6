namespace AfiBot.Core;

/// <summary>Keeps a plan's record as it is now under a name, and puts that in the audit.</summary>
public sealed class FreezeFigures(IPlanRecords records, IAudit audit, TimeProvider clock)
{
    /// <summary>Freezes the figures of a plan.</summary>
    /// <param name="plan">The plan; it is there.</param>
    /// <param name="name">One that <see cref="PlanSnapshot.TryReadName"/> has read.</param>
    /// <param name="by">Who does so; null for a command by somebody who did not say.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>What was kept; null, with nothing written, where the plan has a snapshot of that name.</returns>
    public async Task<PlanSnapshot?> Freeze(PlanId plan, string name, EmailAddress? by, CancellationToken cancellation)
    {
        // The instant first: what is written while the record is read comes after it.
        var now = clock.GetUtcNow();
        var record = (await records.Read(plan, cancellation) ?? throw new InvalidOperationException($"Plan '{plan}' is not in the register.")).AsAt(now);
        var snapshot = new PlanSnapshot(name, now, record.View.Afis.Count, record.UpdateCount);
        if (!await records.TryKeep(plan, snapshot, record, cancellation))
            return null;
        var counts = new Dictionary<string, int> { ["afis"] = snapshot.Afis, ["updates"] = snapshot.Updates };
        await audit.Add(new AuditEntry(now, by, "freeze", plan.Value, counts) { Note = name }, cancellation);
        return snapshot;
    }
}
