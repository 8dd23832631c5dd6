namespace AfiBot.Core;

/// <summary>Accepts or returns an update, or opens a closed AFI again by returning what closed it: checks who may, appends the verdict, and makes the AFI stand as it then does.</summary>
public sealed class GiveVerdict(IRegister register, IAudit audit, TimeProvider clock)
{
    /// <summary>Appends a verdict on the update with this sequence. Safe to repeat.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="reference">The AFI.</param>
    /// <param name="sequence">The update that is judged.</param>
    /// <param name="seen">What was made of it when the reviewer saw it: what another has judged since is not judged over.</param>
    /// <param name="judgement">What is made of it.</param>
    /// <param name="comment">A word for its author; may be empty where it is accepted.</param>
    /// <param name="by">The reviewer.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<VerdictOutcome> Give(
        PlanId plan, AfiReference reference, int sequence, QualityVerdict seen, Judgement judgement, string comment, Person by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(by);
        return (await Attempts.Make<VerdictOutcome>(async () =>
        {
            // The AFI first: what is appended after it was read makes the write fail, and all is read again.
            if ((await register.Read(plan, cancellation))?.Afis.FirstOrDefault(a => a.Reference == reference) is not { } afi)
                return new VerdictOutcome.UnknownUpdate();
            var outcome = Decide(afi, await register.History(plan, reference, cancellation), sequence, seen, judgement, comment, by.In(plan), clock.GetUtcNow());
            if (outcome is not VerdictOutcome.Given given)
                return outcome;
            if (!await register.TryAppend(plan, given.Afi, given.Verdict, cancellation))
                return Attempts.Again<VerdictOutcome>();
            await Note(plan, seen, given.Verdict, cancellation);
            return outcome;
        })).Or(new VerdictOutcome.Busy());
    }

    /// <summary>What becomes of a verdict. Pure.</summary>
    /// <param name="afi">The AFI.</param>
    /// <param name="history">All that was said about it.</param>
    /// <param name="sequence">The update that is judged.</param>
    /// <param name="seen">What was made of it when the reviewer saw it.</param>
    /// <param name="judgement">What is made of it.</param>
    /// <param name="comment">A word for its author; may be empty where it is accepted.</param>
    /// <param name="by">The reviewer, with their rights in the AFI's plan.</param>
    /// <param name="now">The instant.</param>
    public static VerdictOutcome Decide(Afi afi, AfiHistory history, int sequence, QualityVerdict seen, Judgement judgement, string comment, Person by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(afi);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(by);
        if (judgement is Judgement.Withdrawn)
            throw new ArgumentOutOfRangeException(nameof(judgement), judgement, "A reviewer accepts or returns.");
        if (!Access.MayReview(by))
            return new VerdictOutcome.NotAReviewer();
        if (history.Find(sequence) is not { } update)
            return new VerdictOutcome.UnknownUpdate();
        if (update.IsByFiles)
            return new VerdictOutcome.Imported(update);
        if (by.IsNamed(update.By))
            return new VerdictOutcome.OwnUpdate(update);
        var said = PlainText.Of(comment);
        if (judgement is Judgement.Returned && !PlainText.SaysSomething(said))
            return new VerdictOutcome.CommentMissing();

        var before = history.Verdicts.Where(v => v.Sequence == sequence).MaxBy(v => v.Number);
        if (before is { Judgement: Judgement.Withdrawn })
            return new VerdictOutcome.Withdrawn(update);
        if (before is not null && by.IsNamed(before.By) && before.Judgement == judgement && before.Comment == said)
            return new VerdictOutcome.AlreadyGiven(before);
        if (before is not null && !by.IsNamed(before.By) && WhatStands.VerdictOn(update, history.Verdicts) != seen)
            return new VerdictOutcome.AnotherHas(before);
        var verdict = new Verdict
        {
            Reference = afi.Reference,
            Sequence = sequence,
            Number = (before?.Number ?? 0) + 1,
            Judgement = judgement,
            Comment = said,
            By = by.Email,
            At = now,
        };
        return new VerdictOutcome.Given(verdict, WhatStands.Of(afi, history with { Verdicts = [.. history.Verdicts, verdict] }));
    }

    /// <summary>After the verdict, which says itself who gave it and when: an officer's acts stand in one place.</summary>
    private Task Note(PlanId plan, QualityVerdict seen, Verdict verdict, CancellationToken cancellation) => audit.Add(
        new AuditEntry(
            verdict.At,
            verdict.By,
            verdict.Judgement is Judgement.Accepted ? "accept" : seen is QualityVerdict.Accepted ? "reopen" : "return",
            plan.Value,
            new Dictionary<string, int> { ["areas"] = 1 })
        {
            Note = verdict.Reference.Value,
        },
        cancellation);
}
