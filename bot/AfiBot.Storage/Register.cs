using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The register over any row store: a partition for each plan, so that a question is one query and an answer one transaction.</summary>
public sealed class Register(IRowStore rows) : IRegister
{
    /// <summary>With the cycle and the row of the others, what fits into a transaction.</summary>
    private const int MaxOwnRequests = RowRules.MaxTransaction - 2;

    /// <inheritdoc />
    /// <remarks>The list gives only the ids and their order. The rows themselves stay with their plans, where they are replaced under their versions.</remarks>
    public async Task<IReadOnlyList<ActionPlan>> Plans(CancellationToken cancellation)
    {
        var plans = new List<ActionPlan>();
        await foreach (var (listed, _) in Listed(cancellation))
        {
            // A plan is listed before it is written: one that never was is not there.
            if (await Find(listed, cancellation) is { } plan)
                plans.Add(plan);
        }

        return [.. plans.OrderByDescending(p => p.CreatedAt).ThenBy(p => p.Id.Value, StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PlanId>> PlanIds(CancellationToken cancellation) =>
        await Listed(cancellation).Select(l => l.Plan).ToListAsync(cancellation);

    /// <inheritdoc />
    public async Task<ActionPlan?> Find(PlanId plan, CancellationToken cancellation) =>
        await rows.Find(RowTable.Plans, Keys.Partition(plan), Keys.Plan, cancellation) is { } row ? PlanRow.Read(row) : null;

    /// <inheritdoc />
    public async Task<PlanView?> Read(PlanId plan, CancellationToken cancellation)
    {
        ActionPlan? found = null;
        Cycle? latest = null;
        var frameworks = new List<Framework>();
        var afis = new List<Afi>();
        var requests = new List<Request>();
        await foreach (var row in rows.Query(RowTable.Plans, Keys.Partition(plan), Keys.View, cancellation))
        {
            var kind = Keys.KindOf(row.Key);
            var asked = kind is Keys.RequestKind ? RequestRow.ReadAll(row) : [];
            if (asked is [var first, ..] && first.Cycle != latest?.Number)
                break; // A request of an older cycle: only older ones follow.

            switch (kind)
            {
                case Keys.AfiKind:
                    afis.Add(AfiRow.Read(row));
                    break;
                case Keys.CycleKind:
                    latest = CycleRow.Read(row);
                    break;
                case Keys.FrameworkKind:
                    frameworks.Add(FrameworkRow.Read(row));
                    break;
                case Keys.Plan:
                    found = PlanRow.Read(row);
                    break;
                case Keys.RequestKind:
                    requests.AddRange(asked.ExceptBy(requests.Select(r => r.Lead), r => r.Lead));
                    break;
            }
        }

        return found is null
            ? null
            : new PlanView(
                found,
                [.. frameworks.OrderBy(f => f.Order).ThenBy(f => f.Code)],
                [.. afis.OrderBy(a => a.Reference)],
                latest,
                [.. requests.OrderBy(r => r.Lead)]);
    }

    /// <inheritdoc />
    public async Task<bool> TryWrite(
        ActionPlan plan, IReadOnlyList<Framework> frameworks, IReadOnlyList<Afi> afis, IReadOnlyList<Update> updates, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var updatesOf = updates.ToLookup(u => u.Reference);
        if (updatesOf.Select(u => u.Key).Except(afis.Select(a => a.Reference)).ToList() is { Count: > 0 } strays)
            throw new ArgumentException($"There are updates of {string.Join(", ", strays)}, but not the AFIs they belong to.", nameof(updates));

        var partition = Keys.Partition(plan.Id);
        if (plan.Version is null)
            await rows.TryCommit(RowTable.Plans, Keys.Index, [new RowChange.Upsert(partition, IndexRow.Write(plan))], cancellation);

        // The order matters to engines that commit long lists in parts: see IRowStore.
        return await rows.TryCommit(
            RowTable.Plans,
            partition,
            [
                .. frameworks.Select(f => new RowChange.Upsert(Keys.Framework(f.Code), FrameworkRow.Write(f))),
                .. afis.SelectMany(a => updatesOf[a.Reference].Select(Appended).Prepend(RowChange.Write(Keys.Afi(a.Reference), AfiRow.Write(a), a.Version))),
                plan.Version is null ? new RowChange.Begin(Keys.Plan, PlanRow.Write(plan)) : RowChange.Write(Keys.Plan, PlanRow.Write(plan), plan.Version),
            ],
            cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> TryAppend(PlanId plan, Afi afi, Update update, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(afi);
        ArgumentNullException.ThrowIfNull(update);
        if (update.Reference != afi.Reference)
            throw new ArgumentException($"An update of {update.Reference} does not belong to {afi.Reference}.", nameof(update));
        return afi.Version is { } version && await rows.TryCommit(
            RowTable.Plans,
            Keys.Partition(plan),
            [new RowChange.Replace(Keys.Afi(afi.Reference), AfiRow.Write(afi), version), Appended(update)],
            cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> TryAppend(PlanId plan, Afi afi, Verdict verdict, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(afi);
        ArgumentNullException.ThrowIfNull(verdict);
        if (verdict.Reference != afi.Reference)
            throw new ArgumentException($"A verdict on {verdict.Reference} does not belong to {afi.Reference}.", nameof(verdict));
        return afi.Version is { } version && await rows.TryCommit(
            RowTable.Plans,
            Keys.Partition(plan),
            [
                new RowChange.Replace(Keys.Afi(afi.Reference), AfiRow.Write(afi), version),
                new RowChange.Insert(Keys.Verdict(verdict.Reference, verdict.Sequence, verdict.Number), VerdictRow.Write(verdict)),
            ],
            cancellation);
    }

    /// <inheritdoc />
    public async Task<AfiHistory> History(PlanId plan, AfiReference reference, CancellationToken cancellation)
    {
        var found = (await rows.Query(RowTable.Plans, Keys.Partition(plan), Keys.Updates(reference), cancellation).ToListAsync(cancellation)).ToLookup(r => Keys.IsVerdict(r.Key));
        return new AfiHistory([.. found[false].Select(UpdateRow.Read)], [.. found[true].Select(VerdictRow.Read)]);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<AfiReference, AfiHistory>> Histories(PlanId plan, CancellationToken cancellation)
    {
        var found = (await rows.Query(RowTable.Plans, Keys.Partition(plan), Keys.AllUpdates, cancellation).ToListAsync(cancellation)).ToLookup(r => Keys.IsVerdict(r.Key));
        var verdicts = found[true].Select(VerdictRow.Read).ToLookup(v => v.Reference);
        return found[false].Select(UpdateRow.Read).GroupBy(u => u.Reference).ToDictionary(u => u.Key, u => new AfiHistory([.. u], [.. verdicts[u.Key]]));
    }

    /// <inheritdoc />
    public Task<bool> TryOpen(PlanId plan, Cycle cycle, IReadOnlyList<Request> requests, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        List<RowChange> opened =
        [
            new RowChange.Insert(Keys.Cycle(cycle.Number), CycleRow.Write(cycle)),
            .. requests.Take(MaxOwnRequests).Select(r => new RowChange.Insert(Keys.Request(r.Cycle, r.Lead), RequestRow.Write(r))),
        ];
        if (requests.Count > MaxOwnRequests)
            opened.Add(new RowChange.Insert(Keys.MoreRequests(cycle.Number), MoreRequestsRow.Write(requests.Skip(MaxOwnRequests))));
        return rows.TryCommit(RowTable.Plans, Keys.Partition(plan), opened, cancellation);
    }

    /// <inheritdoc />
    public Task<bool> TrySave(PlanId plan, Cycle cycle, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return TryReplace(plan, Keys.Cycle(cycle.Number), CycleRow.Write(cycle), cycle.Version, cancellation);
    }

    /// <inheritdoc />
    public async Task<Request?> Find(PlanId plan, int cycle, EmailAddress lead, CancellationToken cancellation)
    {
        if (await rows.Find(RowTable.Plans, Keys.Partition(plan), Keys.Request(cycle, lead), cancellation) is { } row)
            return RequestRow.Read(row);
        return await rows.Find(RowTable.Plans, Keys.Partition(plan), Keys.MoreRequests(cycle), cancellation) is { } more
            ? MoreRequestsRow.Read(more).FirstOrDefault(r => r.Lead == lead)
            : null;
    }

    /// <inheritdoc />
    /// <remarks>The list of those that had no room at the opening is never changed, so it cannot gain this lead meanwhile.</remarks>
    public async Task<bool> TryAdd(PlanId plan, Request request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await Find(plan, request.Cycle, request.Lead, cancellation) is null
            && await rows.TryCommit(
                RowTable.Plans,
                Keys.Partition(plan),
                [new RowChange.Insert(Keys.Request(request.Cycle, request.Lead), RequestRow.Write(request))],
                cancellation);
    }

    /// <inheritdoc />
    public Task<bool> TrySave(PlanId plan, Request request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (key, columns) = (Keys.Request(request.Cycle, request.Lead), RequestRow.Write(request));
        return request.Version is MoreRequestsRow.Version
            ? rows.TryCommit(RowTable.Plans, Keys.Partition(plan), [new RowChange.Insert(key, columns)], cancellation)
            : TryReplace(plan, key, columns, request.Version, cancellation);
    }

    /// <inheritdoc />
    public Task<bool> TrySave(ActionPlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return TryReplace(plan.Id, Keys.Plan, PlanRow.Write(plan), plan.Version, cancellation);
    }

    /// <inheritdoc />
    public Task Save(PlanId plan, FiguresSnapshot snapshot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return rows.TryCommit(
            RowTable.Plans,
            Keys.Partition(plan),
            [new RowChange.Upsert(Keys.Snapshot(snapshot.Date), SnapshotRow.Write(snapshot))],
            cancellation);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<FiguresSnapshot>> KeptFigures(PlanId plan, int most, CancellationToken cancellation) =>
        await rows.Query(RowTable.Plans, Keys.Partition(plan), Keys.Snapshots, cancellation).Take(most).Select(SnapshotRow.Read).ToListAsync(cancellation);

    private IAsyncEnumerable<(PlanId Plan, DateTimeOffset? CreatedAt)> Listed(CancellationToken cancellation) =>
        rows.Query(RowTable.Plans, Keys.Index, Keys.Plans, cancellation).Select(IndexRow.Read);

    private static RowChange Appended(Update update) =>
        new RowChange.Insert(Keys.Update(update.Reference, update.Sequence), UpdateRow.Write(update));

    /// <summary>Without a version nothing was read that could be replaced.</summary>
    private async Task<bool> TryReplace(PlanId plan, string key, string columns, string? version, CancellationToken cancellation) =>
        version is not null
        && await rows.TryCommit(RowTable.Plans, Keys.Partition(plan), [new RowChange.Replace(key, columns, version)], cancellation);
}
