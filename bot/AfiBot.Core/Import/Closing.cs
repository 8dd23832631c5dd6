namespace AfiBot.Core;

/// <summary>What becomes of the AFIs that the plan's file has no more, and of those that it has again. Pure.</summary>
/// <param name="Why">A word for the history, such as "Merged into SRP-02".</param>
/// <param name="By">Who imports.</param>
/// <param name="At">The instant.</param>
internal sealed record Closing(string Why, EmailAddress By, DateTimeOffset At)
{
    /// <summary>The AFI as it stands closed: no further action, and why. What was said before stays in its history.</summary>
    public Afi Close(Afi afi) => WhatStands.After(afi, new Update
    {
        Reference = afi.Reference,
        Sequence = afi.UpdateCount + 1,
        Status = Status.NoFurtherAction,
        Narrative = Why,
        TargetDate = afi.TargetDate,
        By = By,
        For = afi.Lead,
        At = At,
        Via = UpdateChannel.Closure,
    });

    /// <summary>The fact that takes a closure back, and the AFI as it stands then: as it did before it was closed.</summary>
    public static (Afi Afi, Verdict Verdict) Reopen(Afi closed, AfiHistory history, EmailAddress by, DateTimeOffset at)
    {
        var closure = closed.Standing!.Sequence;
        var verdict = new Verdict { Reference = closed.Reference, Sequence = closure, Number = 1, Judgement = Judgement.Withdrawn, By = by, At = at };
        return (WhatStands.Of(closed, history with { Verdicts = [.. history.Verdicts, verdict] }), verdict);
    }
}
