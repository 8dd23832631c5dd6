namespace AfiBot.Tests.Functions.Faults;

/// <summary>The register as one handler sees it: out of order once at some operation, or at some operation the handler dies and does nothing any more.</summary>
internal sealed class FaultyRegister(IRegister inner) : IRegister
{
    /// <summary>Operations until the handler dies.</summary>
    public Task<IReadOnlyList<FiguresSnapshot>> KeptFigures(PlanId plan, int most, CancellationToken cancellation) => inner.KeptFigures(plan, most, cancellation);

    public int DiesAfter { get; set; } = int.MaxValue;

    /// <summary>The operation at which the store is out of order.</summary>
    public int FailsAt { get; set; } = int.MaxValue;

    public bool IsDead { get; private set; }

    /// <summary>Another handler has taken the dead one's place.</summary>
    public void Revive() => (IsDead, DiesAfter, FailsAt) = (false, int.MaxValue, int.MaxValue);

    public Task<IReadOnlyList<ActionPlan>> Plans(CancellationToken cancellation) => Do(() => inner.Plans(cancellation));

    public Task<IReadOnlyList<PlanId>> PlanIds(CancellationToken cancellation) => Do(() => inner.PlanIds(cancellation));

    public Task<ActionPlan?> Find(PlanId plan, CancellationToken cancellation) => Do(() => inner.Find(plan, cancellation));

    public Task<PlanView?> Read(PlanId plan, CancellationToken cancellation) => Do(() => inner.Read(plan, cancellation));

    public Task<bool> TryWrite(ActionPlan plan, IReadOnlyList<Framework> frameworks, IReadOnlyList<Afi> afis, IReadOnlyList<Update> updates, CancellationToken cancellation) =>
        Do(() => inner.TryWrite(plan, frameworks, afis, updates, cancellation));

    public Task<bool> TryAppend(PlanId plan, Afi afi, Update update, CancellationToken cancellation) => Do(() => inner.TryAppend(plan, afi, update, cancellation));

    public Task<bool> TryAppend(PlanId plan, Afi afi, Verdict verdict, CancellationToken cancellation) => Do(() => inner.TryAppend(plan, afi, verdict, cancellation));

    public Task<AfiHistory> History(PlanId plan, AfiReference reference, CancellationToken cancellation) => Do(() => inner.History(plan, reference, cancellation));

    public Task<IReadOnlyDictionary<AfiReference, AfiHistory>> Histories(PlanId plan, CancellationToken cancellation) => Do(() => inner.Histories(plan, cancellation));

    public Task<bool> TryOpen(PlanId plan, Cycle cycle, IReadOnlyList<Request> requests, CancellationToken cancellation) => Do(() => inner.TryOpen(plan, cycle, requests, cancellation));

    public Task<bool> TrySave(PlanId plan, Cycle cycle, CancellationToken cancellation) => Do(() => inner.TrySave(plan, cycle, cancellation));

    public Task<Request?> Find(PlanId plan, int cycle, EmailAddress lead, CancellationToken cancellation) => Do(() => inner.Find(plan, cycle, lead, cancellation));

    public Task<bool> TryAdd(PlanId plan, Request request, CancellationToken cancellation) => Do(() => inner.TryAdd(plan, request, cancellation));

    public Task<bool> TrySave(PlanId plan, Request request, CancellationToken cancellation) => Do(() => inner.TrySave(plan, request, cancellation));

    public Task<bool> TrySave(ActionPlan plan, CancellationToken cancellation) => Do(() => inner.TrySave(plan, cancellation));

    public async Task Save(PlanId plan, FiguresSnapshot snapshot, CancellationToken cancellation) => await Do(async () =>
    {
        await inner.Save(plan, snapshot, cancellation);
        return true;
    });

    /// <summary>An odd number of death lets the operation through and loses its answer.</summary>
    private async Task<T> Do<T>(Func<Task<T>> operation)
    {
        if (IsDead)
            throw new InvalidOperationException("killed");
        if (FailsAt-- == 0)
            throw new InvalidOperationException("the store is out of order");
        if (DiesAfter-- > 0)
            return await operation();
        IsDead = true;
        if (FailsAt % 2 == 0)
            await operation();
        throw new InvalidOperationException("killed");
    }
}
