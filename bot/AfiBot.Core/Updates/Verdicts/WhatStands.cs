namespace AfiBot.Core;

/// <summary>Derives what stands of an AFI from what was said of it and what reviewers made of that. The only place where it is decided. Pure.</summary>
public static class WhatStands
{
    /// <summary>The AFI with what stands by its history: the latest update that was neither returned nor withdrawn, if there is one.</summary>
    public static Afi Of(Afi afi, AfiHistory history)
    {
        ArgumentNullException.ThrowIfNull(afi);
        ArgumentNullException.ThrowIfNull(history);
        var standings = Standings(history);
        var standing = standings is [.., var last] ? last : null;
        var latest = history.Updates.Where(u => VerdictOn(u, history.Verdicts) is not QualityVerdict.Withdrawn).MaxBy(u => u.Sequence);
        var onLatest = history.Verdicts.Where(v => v.Sequence == latest?.Sequence).MaxBy(v => v.Number);
        return afi with
        {
            Standing = standing,
            Verdict = standing is null ? QualityVerdict.Pending : VerdictOn(standing, history.Verdicts),
            Returned = onLatest is { Judgement: Judgement.Returned } verdict ? new ReturnedAnswer(latest!, verdict.Comment, verdict.At) : null,
            Slips = standings.Select(u => u.TargetDate).Prepend(afi.PlannedTargetDate).Zip(standings, (before, u) => u.TargetDate > before).Count(isLater => isLater),
            DateBefore = AskedBeyond(afi.PlannedTargetDate, standings, history.Verdicts),
            UpdateCount = Math.Max(afi.UpdateCount, history.Updates.Select(u => u.Sequence).DefaultIfEmpty().Max()),
        };
    }

    /// <summary>The updates that were neither returned nor withdrawn, oldest first: the last of them stands, and each stood until the next.</summary>
    public static IReadOnlyList<Update> Standings(AfiHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return [.. history.Updates.Where(u => VerdictOn(u, history.Verdicts) is QualityVerdict.Pending or QualityVerdict.Accepted).OrderBy(u => u.Sequence)];
    }

    /// <summary>The AFI as whoever gave an update found it: a target date that this update moved is still the one before.</summary>
    public static Afi Before(Update update, Afi afi, AfiHistory history)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentNullException.ThrowIfNull(history);
        return Of(afi, history with { Updates = [.. history.Updates.Where(u => u.Sequence < update.Sequence)] });
    }

    /// <summary>The AFI after an update that is appended now: nobody has judged it yet, so it stands over whatever was said before.</summary>
    public static Afi After(Afi afi, Update update)
    {
        ArgumentNullException.ThrowIfNull(afi);
        ArgumentNullException.ThrowIfNull(update);
        return Of(afi, new AfiHistory([update], [])) with
        {
            Slips = afi.Slips + (update.TargetDate > afi.TargetDate ? 1 : 0),
            DateBefore = update.TargetDate > afi.DueDate ? afi.DueDate : null,
        };
    }

    /// <summary>The date in force, where the last that was said is later and its answer is not accepted; else null. An earlier date, and a first one, need nobody's agreement.</summary>
    private static DateOnly? AskedBeyond(DateOnly? planned, IReadOnlyList<Update> standings, IReadOnlyList<Verdict> verdicts)
    {
        var inForce = planned;
        foreach (var said in standings)
            inForce = said.TargetDate > inForce && VerdictOn(said, verdicts) is QualityVerdict.Pending ? inForce : said.TargetDate;
        return standings is [.., { TargetDate: var last }] && last > inForce ? inForce : null;
    }

    /// <summary>What is made of an update: what the last verdict on it says. Without one, what a report says counts as accepted, and what a person says as pending.</summary>
    public static QualityVerdict VerdictOn(Update update, IEnumerable<Verdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(update);
        return verdicts.Where(v => v.Reference == update.Reference && v.Sequence == update.Sequence).MaxBy(v => v.Number)?.Judgement switch
        {
            Judgement.Accepted => QualityVerdict.Accepted,
            Judgement.Returned => QualityVerdict.Returned,
            Judgement.Withdrawn => QualityVerdict.Withdrawn,
            _ => update.IsByFiles ? QualityVerdict.Accepted : QualityVerdict.Pending,
        };
    }
}
