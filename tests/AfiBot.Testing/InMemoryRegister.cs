using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Testing;

/// <summary>A register in memory that keeps every promise of <see cref="IRegister"/>, the versions included.</summary>
public sealed class InMemoryRegister : IRegister
{
    private readonly Lock gate = new();
    private readonly Dictionary<PlanId, Partition> partitions = [];
    private int lastVersion;
    private Func<Task>? interruption;

    /// <summary>Lets somebody else in between the reading and the next writing of whoever writes next, once.</summary>
    public void BeforeNextWrite(Func<Task> interruption) => this.interruption = interruption;

    public Task<IReadOnlyList<ActionPlan>> Plans(CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult<IReadOnlyList<ActionPlan>>([.. partitions.Values.Select(p => p.Plan).OrderByDescending(p => p.CreatedAt).ThenBy(p => p.Id.Value, StringComparer.Ordinal)]);
    }

    public async Task<IReadOnlyList<PlanId>> PlanIds(CancellationToken cancellation) => [.. (await Plans(cancellation)).Select(p => p.Id)];

    public Task<ActionPlan?> Find(PlanId plan, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(partitions.GetValueOrDefault(plan)?.Plan);
    }

    public Task<PlanView?> Read(PlanId plan, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(partitions.GetValueOrDefault(plan)?.View());
    }

    public Task<bool> TryWrite(
        ActionPlan plan, IReadOnlyList<Framework> frameworks, IReadOnlyList<Afi> afis, IReadOnlyList<Update> updates, CancellationToken cancellation) =>
        Write(() =>
        {
            var partition = partitions.GetValueOrDefault(plan.Id) ?? new Partition(plan);
            var known = partitions.ContainsKey(plan.Id);
            if (plan.Version != (known ? partition.Plan.Version : null)
                || afis.Any(a => a.Version != partition.Afis.GetValueOrDefault(a.Reference)?.Version)
                || updates.Any(partition.Has))
                return false;

            partitions[plan.Id] = partition;
            partition.Plan = plan with { Version = NextVersion() };
            foreach (var framework in frameworks)
                partition.Frameworks[framework.Code] = framework;
            foreach (var afi in afis)
                partition.Afis[afi.Reference] = afi with { Version = NextVersion() };
            partition.Updates.AddRange(updates);
            return true;
        });

    public Task<bool> TryAppend(PlanId plan, Afi afi, Update update, CancellationToken cancellation) =>
        Write(() =>
        {
            var partition = partitions.GetValueOrDefault(plan);
            if (partition?.Afis.GetValueOrDefault(afi.Reference) is not { } stored || stored.Version != afi.Version || partition.Has(update))
                return false;
            partition.Afis[afi.Reference] = afi with { Version = NextVersion() };
            partition.Updates.Add(update);
            return true;
        });

    public Task<bool> TryAppend(PlanId plan, Afi afi, Verdict verdict, CancellationToken cancellation) =>
        Write(() =>
        {
            var partition = partitions.GetValueOrDefault(plan);
            if (partition?.Afis.GetValueOrDefault(afi.Reference) is not { } stored || stored.Version != afi.Version
                || !partition.Verdicts.TryAdd((verdict.Reference, verdict.Sequence, verdict.Number), verdict))
                return false;
            partition.Afis[afi.Reference] = afi with { Version = NextVersion() };
            return true;
        });

    public Task<AfiHistory> History(PlanId plan, AfiReference reference, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult(partitions.GetValueOrDefault(plan) is { } partition
                ? new AfiHistory(
                    [.. partition.Updates.Where(u => u.Reference == reference).OrderBy(u => u.Sequence)],
                    [.. partition.Verdicts.Values.Where(v => v.Reference == reference)])
                : new AfiHistory([], []));
        }
    }

    public async Task<IReadOnlyDictionary<AfiReference, AfiHistory>> Histories(PlanId plan, CancellationToken cancellation)
    {
        var histories = new Dictionary<AfiReference, AfiHistory>();
        foreach (var afi in (await Read(plan, cancellation))?.Afis ?? [])
            if (await History(plan, afi.Reference, cancellation) is { Updates.Count: > 0 } history)
                histories[afi.Reference] = history;
        return histories;
    }

    public Task<bool> TryOpen(PlanId plan, Cycle cycle, IReadOnlyList<Request> requests, CancellationToken cancellation) =>
        Write(() =>
        {
            if (partitions.GetValueOrDefault(plan) is not { } partition
                || !partition.Cycles.TryAdd(cycle.Number, cycle with { Version = NextVersion() }))
                return false;
            foreach (var request in requests)
                partition.Requests.Add((request.Cycle, request.Lead), request with { Version = NextVersion() });
            return true;
        });

    public Task<bool> TrySave(PlanId plan, Cycle cycle, CancellationToken cancellation) =>
        Write(() =>
        {
            var partition = partitions.GetValueOrDefault(plan);
            if (partition?.Cycles.GetValueOrDefault(cycle.Number) is not { } stored || stored.Version != cycle.Version)
                return false;
            partition.Cycles[cycle.Number] = cycle with { Version = NextVersion() };
            return true;
        });

    public Task<Request?> Find(PlanId plan, int cycle, EmailAddress lead, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(partitions.GetValueOrDefault(plan)?.Requests.GetValueOrDefault((cycle, lead)));
    }

    public Task<bool> TryAdd(PlanId plan, Request request, CancellationToken cancellation) =>
        Write(() => partitions.GetValueOrDefault(plan)?.Requests.TryAdd((request.Cycle, request.Lead), request with { Version = NextVersion() }) is true);

    public Task<bool> TrySave(PlanId plan, Request request, CancellationToken cancellation) =>
        Write(() =>
        {
            var partition = partitions.GetValueOrDefault(plan);
            if (partition?.Requests.GetValueOrDefault((request.Cycle, request.Lead)) is not { } stored || stored.Version != request.Version)
                return false;
            partition.Requests[(request.Cycle, request.Lead)] = request with { Version = NextVersion() };
            return true;
        });

    public Task<bool> TrySave(ActionPlan plan, CancellationToken cancellation) =>
        Write(() =>
        {
            if (partitions.GetValueOrDefault(plan.Id) is not { } partition || partition.Plan.Version != plan.Version)
                return false;
            partition.Plan = plan with { Version = NextVersion() };
            return true;
        });

    public Task Save(PlanId plan, FiguresSnapshot snapshot, CancellationToken cancellation) =>
        Write(() =>
        {
            partitions[plan].Snapshots[snapshot.Date] = snapshot;
            return true;
        });

    public Task<FiguresSnapshot?> LastSnapshot(PlanId plan, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(partitions.GetValueOrDefault(plan)?.Snapshots.Values.LastOrDefault());
    }

    private async Task<bool> Write(Func<bool> write)
    {
        if (Interlocked.Exchange(ref interruption, null) is { } interrupt)
            await interrupt();
        lock (gate)
            return write();
    }

    private string NextVersion() => (++lastVersion).ToString(CultureInfo.InvariantCulture);

    /// <summary>All rows of one plan.</summary>
    private sealed class Partition(ActionPlan plan)
    {
        public ActionPlan Plan { get; set; } = plan;

        public Dictionary<FrameworkCode, Framework> Frameworks { get; } = [];

        public SortedDictionary<AfiReference, Afi> Afis { get; } = [];

        public List<Update> Updates { get; } = [];

        public SortedDictionary<(AfiReference Reference, int Sequence, int Number), Verdict> Verdicts { get; } = [];

        public SortedDictionary<int, Cycle> Cycles { get; } = [];

        public Dictionary<(int Cycle, EmailAddress Lead), Request> Requests { get; } = [];

        public SortedDictionary<DateOnly, FiguresSnapshot> Snapshots { get; } = [];

        public bool Has(Update update) => Updates.Any(u => u.Reference == update.Reference && u.Sequence == update.Sequence);

        public PlanView View()
        {
            var cycle = Cycles.Values.LastOrDefault();
            return new PlanView(
                Plan,
                [.. Frameworks.Values.OrderBy(f => f.Order)],
                [.. Afis.Values],
                cycle,
                [.. Requests.Values.Where(r => r.Cycle == cycle?.Number).OrderBy(r => r.Lead)]);
        }
    }
}
