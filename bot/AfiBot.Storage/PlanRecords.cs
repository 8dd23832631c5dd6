using System.Runtime.CompilerServices;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The records of plans over any row store. What is kept under a name is a copy of the plan's rows in a partition of its own, so whatever reads, copies, exports or forgets in rows finds it there as well.</summary>
public sealed class PlanRecords(IRowStore rows) : IPlanRecords
{
    /// <summary>Rows that are written at once: with the longest narratives, what the Table service takes in one transaction.</summary>
    private const int AtOnce = 50;

    /// <inheritdoc />
    public Task<PlanRecord?> Read(PlanId plan, CancellationToken cancellation) => Read(Keys.Partition(plan), cancellation);

    /// <inheritdoc />
    public Task<PlanRecord?> Read(PlanId plan, PlanSnapshot snapshot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Read(Keys.SavedPartition(plan, snapshot.Name), cancellation);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<AfiHistory> Histories(PlanId plan, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // The verdicts on an update follow it, and the updates of an AFI are together.
        var (updates, verdicts) = (new List<Update>(), new List<Verdict>());
        await foreach (var row in rows.Query(RowTable.Plans, Keys.Partition(plan), Keys.AllUpdates, cancellation))
        {
            if (Keys.IsVerdict(row.Key))
            {
                verdicts.Add(VerdictRow.Read(row));
                continue;
            }

            var update = UpdateRow.Read(row);
            if (updates.Count > 0 && updates[0].Reference != update.Reference)
            {
                yield return new AfiHistory(updates, verdicts);
                (updates, verdicts) = ([], []);
            }

            updates.Add(update);
        }

        if (updates.Count > 0)
            yield return new AfiHistory(updates, verdicts);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<(Cycle Cycle, Request Request)> Asked(PlanId plan, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var cycles = new Dictionary<int, Cycle>();
        var given = new HashSet<(int Cycle, EmailAddress Lead)>();
        await foreach (var row in rows.Query(RowTable.Plans, Keys.Partition(plan), Keys.Cycles, cancellation))
        {
            if (Keys.KindOf(row.Key) is Keys.CycleKind && CycleRow.Read(row) is var cycle)
                cycles[cycle.Number] = cycle;
            if (Keys.KindOf(row.Key) is not Keys.RequestKind)
                continue;
            foreach (var request in RequestRow.ReadAll(row))
            {
                // A request with a row of its own comes before the list of the others, and counts.
                if (given.Add((request.Cycle, request.Lead)))
                    yield return (cycles[request.Cycle], request);
            }
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PlanSnapshot>> Snapshots(PlanId plan, CancellationToken cancellation)
    {
        var found = new List<PlanSnapshot>();
        foreach (var row in await rows.Query(RowTable.Plans, Keys.Partition(plan), Keys.AllSaved, cancellation).ToListAsync(cancellation))
        {
            // The line is written before the rows: without the plan's own, which comes last, they are not all there.
            var snapshot = PlanSnapshotRow.Read(row);
            if (await IsWhole(plan, snapshot.Name, cancellation))
                found.Add(snapshot);
        }

        return [.. found.OrderBy(s => s.At).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    public async Task<bool> TryKeep(PlanId plan, PlanSnapshot snapshot, PlanRecord record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(record);
        if (!await TryClaim(plan, snapshot, cancellation))
            return false;
        var partition = Keys.SavedPartition(plan, snapshot.Name);
        var left = await rows.Query(RowTable.Plans, partition, Keys.Everything, cancellation).ToListAsync(cancellation);
        await Commit(partition, left.Select(r => new RowChange.Delete(r.Key)), cancellation);
        await Commit(partition, RowsOf(record), cancellation);
        return await rows.TryCommit(RowTable.Plans, partition, [new RowChange.Insert(Keys.Plan, PlanRow.Write(record.View.Plan))], cancellation);
    }

    /// <summary>Takes the name. One that was taken by somebody who never came to the end is free again after a while.</summary>
    private async Task<bool> TryClaim(PlanId plan, PlanSnapshot snapshot, CancellationToken cancellation)
    {
        var (key, columns) = (Keys.Saved(snapshot.Name), PlanSnapshotRow.Write(snapshot));
        if (await rows.Find(RowTable.Plans, Keys.Partition(plan), key, cancellation) is not { } taken)
            return await rows.TryCommit(RowTable.Plans, Keys.Partition(plan), [new RowChange.Insert(key, columns)], cancellation);
        return !await IsWhole(plan, snapshot.Name, cancellation)
            && !Lease.Runs(PlanSnapshotRow.Read(taken).At, snapshot.At)
            && await rows.TryCommit(RowTable.Plans, Keys.Partition(plan), [new RowChange.Replace(key, columns, taken.ETag)], cancellation);
    }

    private async Task<bool> IsWhole(PlanId plan, string name, CancellationToken cancellation) =>
        await rows.Find(RowTable.Plans, Keys.SavedPartition(plan, name), Keys.Plan, cancellation) is not null;

    /// <summary>Everything but the plan's own row.</summary>
    private static IEnumerable<RowChange> RowsOf(PlanRecord record) =>
    [
        .. record.View.Frameworks.Select(f => new RowChange.Insert(Keys.Framework(f.Code), FrameworkRow.Write(f))),
        .. record.View.Afis.Select(a => new RowChange.Insert(Keys.Afi(a.Reference), AfiRow.Write(a))),
        .. record.Cycles.Select(c => new RowChange.Insert(Keys.Cycle(c.Number), CycleRow.Write(c))),
        .. record.Requests.Select(r => new RowChange.Insert(Keys.Request(r.Cycle, r.Lead), RequestRow.Write(r))),
        .. record.Histories.Values.SelectMany(h => h.Updates).Select(u => new RowChange.Insert(Keys.Update(u.Reference, u.Sequence), UpdateRow.Write(u))),
        .. record.Histories.Values.SelectMany(h => h.Verdicts).Select(v => new RowChange.Insert(Keys.Verdict(v.Reference, v.Sequence, v.Number), VerdictRow.Write(v))),
    ];

    private async Task Commit(string partition, IEnumerable<RowChange> changes, CancellationToken cancellation)
    {
        foreach (var part in changes.Chunk(AtOnce))
        {
            if (!await rows.TryCommit(RowTable.Plans, partition, part, cancellation))
                throw new InvalidOperationException($"Somebody else is writing what is kept in '{partition}'. Trying again is safe.");
        }
    }

    private async Task<PlanRecord?> Read(string partition, CancellationToken cancellation)
    {
        var found = new Found();
        await foreach (var row in rows.Query(RowTable.Plans, partition, Keys.Record, cancellation))
            found.Add(row);
        return found.ToRecord();
    }

    /// <summary>The rows of a record, as they are read.</summary>
    private sealed class Found
    {
        private readonly List<Framework> frameworks = [];
        private readonly List<Afi> afis = [];
        private readonly List<Cycle> cycles = [];
        private readonly List<Request> requests = [];
        private readonly List<Update> updates = [];
        private readonly List<Verdict> verdicts = [];
        private ActionPlan? plan;

        public void Add(Row row)
        {
            switch (Keys.KindOf(row.Key))
            {
                case Keys.AfiKind:
                    afis.Add(AfiRow.Read(row));
                    break;
                case Keys.CycleKind:
                    cycles.Add(CycleRow.Read(row));
                    break;
                case Keys.FrameworkKind:
                    frameworks.Add(FrameworkRow.Read(row));
                    break;
                case Keys.Plan:
                    plan = PlanRow.Read(row);
                    break;
                case Keys.RequestKind:
                    // A request with a row of its own comes before the list of the others, and counts.
                    requests.AddRange(RequestRow.ReadAll(row).ExceptBy(requests.Select(r => (r.Cycle, r.Lead)), r => (r.Cycle, r.Lead)).ToList());
                    break;
                case Keys.UpdateKind when Keys.IsVerdict(row.Key):
                    verdicts.Add(VerdictRow.Read(row));
                    break;
                case Keys.UpdateKind:
                    updates.Add(UpdateRow.Read(row));
                    break;
            }
        }

        public PlanRecord? ToRecord()
        {
            if (plan is null)
                return null;
            var judged = verdicts.ToLookup(v => v.Reference);
            var latest = cycles.LastOrDefault();
            List<Request> inOrder = [.. requests.OrderBy(r => r.Cycle).ThenBy(r => r.Lead)];
            return new PlanRecord(
                new PlanView(
                    plan,
                    [.. frameworks.OrderBy(f => f.Order).ThenBy(f => f.Code)],
                    [.. afis.OrderBy(a => a.Reference)],
                    latest,
                    [.. inOrder.Where(r => r.Cycle == latest?.Number)]),
                updates.GroupBy(u => u.Reference).ToDictionary(u => u.Key, u => new AfiHistory([.. u], [.. judged[u.Key]])),
                cycles,
                inOrder);
        }
    }
}
