namespace AfiBot.Core;

/// <summary>Records what a person says about an AFI: checks the right, the cycle and the draft, then appends.</summary>
public sealed class RecordUpdate(IRegister register, TimeProvider clock)
{
    /// <summary>Appends <paramref name="draft"/> to the history of <paramref name="reference"/> and makes it the standing.</summary>
    /// <remarks>Safe to repeat: the same words by the same person, on the same basis, are recorded once in a cycle.</remarks>
    public async Task<RecordOutcome> Record(
        PlanId plan, AfiReference reference, UpdateDraft draft, Person by, UpdateChannel via, CancellationToken cancellation) =>
        await Record(await Read(plan, cancellation), reference, draft, by, via, cancellation);

    /// <summary>As above, on a plan as it was read before: it is read again only where somebody else wrote to the AFI since.</summary>
    public async Task<RecordOutcome> Record(
        PlanView view, AfiReference reference, UpdateDraft draft, Person by, UpdateChannel via, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(by);
        var plan = view.Plan.Id;
        return (await Attempts.Make<RecordOutcome>(async () =>
        {
            var now = clock.GetUtcNow();
            if (Refusal(view, reference, draft, by, now) is { } refusal)
                return refusal;

            var afi = view.Afis.First(a => a.Reference == reference);
            var update = Complete(afi, draft, by, via, view.Cycle!.Number, now);
            var history = afi.UpdateCount > draft.BasedOn ? await register.History(plan, reference, cancellation) : AfiHistory.None;
            var since = history.Updates.Where(u => u.Sequence > draft.BasedOn).ToList();
            if (since.LastOrDefault(u => by.IsNamed(u.By) && u.Cycle == update.Cycle && u.SaysTheSameAs(Complete(WhatStands.Before(u, afi, history), draft, by, via, view.Cycle!.Number, now))) is { } said)
                return new RecordOutcome.AlreadyRecorded(said);

            if (await register.TryAppend(plan, WhatStands.After(afi, update), update, cancellation))
                return new RecordOutcome.Recorded(update, since.LastOrDefault(u => !by.IsNamed(u.By)));
            view = await Read(plan, cancellation);
            return Attempts.Again<RecordOutcome>();
        })).Or(new RecordOutcome.Busy());
    }

    private async Task<PlanView> Read(PlanId plan, CancellationToken cancellation) =>
        await register.Read(plan, cancellation) ?? throw new InvalidOperationException($"Plan '{plan}' is not in the register.");

    /// <summary>Why this draft is not taken as things stand, or null where it is. Pure; the conversation asks it before a form is filled in.</summary>
    public static RecordOutcome? Refusal(PlanView view, AfiReference reference, UpdateDraft? draft, Person by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Afis.FirstOrDefault(a => a.Reference == reference) is not { } afi)
            return new RecordOutcome.UnknownAfi(reference);
        var today = ForceCalendar.Of(view.Plan.Settings).DateOf(now);
        if (!Access.MayAnswer(by.In(view.Plan.Id, today), afi))
            return new RecordOutcome.NotTheirs(afi);
        if (afi.IsClosed)
            return new RecordOutcome.Closed(afi);
        if (afi.IsManagedElsewhere)
            return new RecordOutcome.ManagedElsewhere(afi);
        if (view.Cycle is not { } cycle || !cycle.IsOpen(today))
            return new RecordOutcome.NoOpenCycle(view.Cycle);
        if (draft is not null && draft.About(afi).Problems() is { Count: > 0 } problems)
            return new RecordOutcome.Incomplete(problems);
        return null;
    }

    private static Update Complete(Afi afi, UpdateDraft draft, Person by, UpdateChannel via, int cycle, DateTimeOffset now) => new()
    {
        Reference = afi.Reference,
        Sequence = afi.UpdateCount + 1,
        Said = FieldTexts.Of(f => f.Settled(draft.About(afi))),
        By = by.Email,
        For = afi.Lead,
        At = now,
        Via = via,
        Cycle = cycle,
    };
}
