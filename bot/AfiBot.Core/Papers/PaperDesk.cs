namespace AfiBot.Core;

/// <summary>Reads what a position paper is made of, and makes it.</summary>
public sealed class PaperDesk(IRegister register, IPlanRecords records, IAudit audit, TimeProvider clock)
{
    /// <summary>Composes the paper that is wanted.</summary>
    public async Task<PaperOutcome> Compose(PaperRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var now = clock.GetUtcNow();
        var there = await register.Plans(cancellation);
        if (there.Count == 0)
            return new PaperOutcome.NotMade("there is no plan in the store.");
        if (request.Plans.Count == 0 && there.Count > 1)
            return new PaperOutcome.NotMade($"there are several plans. Say which with --plan: {Names(there)}.");
        var plans = new List<PaperPlan>();
        var origin = request.AsAt is null ? (PaperOrigin)new PaperOrigin.Register() : new PaperOrigin.History();
        foreach (var name in request.Plans.Count == 0 ? [there[0].Name] : request.Plans)
        {
            if (there.FirstOrDefault(p => PlanName.AreSame(p.Name, name)) is not { } plan)
                return new PaperOutcome.NotMade($"there is no plan '{name}'. Say which with --plan: {Names(there)}.");
            var found = request.Snapshot is null ? null : (await records.Snapshots(plan.Id, cancellation)).FirstOrDefault(s => IsNamed(s, request.Snapshot));
            if (request.Snapshot is not null && found is null)
                return new PaperOutcome.NotMade($"{plan.Name} has no snapshot '{request.Snapshot}'.");
            origin = found is null ? origin : new PaperOrigin.Snapshot(found.Name);
            var record = (found is null ? await records.Read(plan.Id, cancellation) : await records.Read(plan.Id, found, cancellation))!;
            var at = found?.At ?? (request.AsAt is { } day && record.EndOf(day) < now ? record.EndOf(day) : now);
            if (request.AsAt > ForceCalendar.Of(plan.Settings).DateOf(now))
                return new PaperOutcome.NotMade("nobody knows yet how things will stand on a day to come. Give a day that has been.");
            plans.Add(PaperPlan.Of(record, at, request.Since is { } since ? record.EndOf(since.AddDays(-1)).AddTicks(1) : null));
        }

        return new PaperOutcome.Made(new PositionPaper(plans, origin));
    }

    /// <summary>Puts down that a paper was handed out.</summary>
    public Task Record(PositionPaper paper, EmailAddress? by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var counts = new Dictionary<string, int> { ["afis"] = paper.Plans.Sum(p => p.Figures.Total) };
        var note = FormattableString.Invariant($"as at {paper.Main.Position.Today:yyyy-MM-dd}{(paper.Origin is PaperOrigin.Snapshot snapshot ? $", {snapshot.Name}" : "")}");
        return audit.Add(new AuditEntry(clock.GetUtcNow(), by, "paper", string.Join(", ", paper.Plans.Select(p => p.Position.View.Plan.Id)), counts) { Note = note }, cancellation);
    }

    private static bool IsNamed(PlanSnapshot snapshot, string name) => PlanSnapshot.TryReadName(name, out var read) && PlanSnapshot.IdOf(read) == PlanSnapshot.IdOf(snapshot.Name);

    private static string Names(IEnumerable<ActionPlan> plans) => string.Join("; ", plans.Select(p => p.Name));
}
