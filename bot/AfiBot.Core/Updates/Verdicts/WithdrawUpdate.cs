namespace AfiBot.Core;

/// <summary>Takes an update back for its author: appends that as a fact, and makes the AFI stand as it then does, in one transaction.</summary>
public sealed class WithdrawUpdate(IRegister register, TimeProvider clock)
{
    /// <summary>Takes back the update with this sequence. Safe to repeat.</summary>
    public async Task<WithdrawOutcome> Withdraw(PlanId plan, AfiReference reference, int sequence, Person by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(by);
        return (await Attempts.Make<WithdrawOutcome>(async () =>
        {
            // The AFI first: what is appended after it was read makes the write fail, and all is read again.
            if (await register.Read(plan, cancellation) is not { } view || view.Afis.FirstOrDefault(a => a.Reference == reference) is not { } afi)
                return new WithdrawOutcome.UnknownUpdate();
            var history = await register.History(plan, reference, cancellation);
            var (outcome, verdict) = Decide(view, afi, history, sequence, by, clock.GetUtcNow());
            return verdict is null || await register.TryAppend(plan, ((WithdrawOutcome.Withdrawn)outcome).Afi, verdict, cancellation)
                ? outcome
                : Attempts.Again<WithdrawOutcome>();
        })).Or(new WithdrawOutcome.Busy());
    }

    /// <summary>What becomes of it, and the fact to append, if there is one. Pure.</summary>
    private static (WithdrawOutcome Outcome, Verdict? Verdict) Decide(PlanView view, Afi afi, AfiHistory history, int sequence, Person by, DateTimeOffset now)
    {
        var today = ForceCalendar.Of(view.Plan.Settings).DateOf(now);
        if (history.Find(sequence) is not { } update)
            return (new WithdrawOutcome.UnknownUpdate(), null);
        if (update.IsByFiles || !by.IsNamed(update.By) || !Access.MayAnswer(by.In(view.Plan.Id, today), afi))
            return (new WithdrawOutcome.NotTheirs(update), null);
        var before = history.Verdicts.Where(v => v.Sequence == sequence).MaxBy(v => v.Number);
        if (before is { Judgement: Judgement.Withdrawn })
            return (new WithdrawOutcome.Withdrawn(update, afi), null);
        if (before is not null)
            return (new WithdrawOutcome.Judged(update, before.Judgement), null);
        if (view.Cycle is not { } cycle || cycle.Number != update.Cycle || !cycle.IsOpen(today))
            return (new WithdrawOutcome.CycleClosed(update), null);
        var verdict = new Verdict { Reference = afi.Reference, Sequence = sequence, Number = 1, Judgement = Judgement.Withdrawn, By = by.Email, At = now };
        return (new WithdrawOutcome.Withdrawn(update, WhatStands.Of(afi, history with { Verdicts = [.. history.Verdicts, verdict] })), verdict);
    }
}
