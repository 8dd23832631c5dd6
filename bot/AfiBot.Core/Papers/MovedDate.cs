namespace AfiBot.Core;

/// <summary>A target date that was moved to a later day.</summary>
/// <param name="Afi">The AFI as it stands.</param>
/// <param name="From">The date before.</param>
/// <param name="Said">The update that moved it; its date is the new one.</param>
/// <param name="Verdict">What ILAU has made of it: the date is in force once that is accepted.</param>
public sealed record MovedDate(AfiPosition Afi, DateOnly From, Update Said, QualityVerdict Verdict)
{
    /// <summary>The dates that were moved since an instant, of what stands of one AFI, oldest first.</summary>
    public static IEnumerable<MovedDate> Since(AfiPosition afi, AfiHistory history, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(afi);
        ArgumentNullException.ThrowIfNull(history);
        var before = afi.Afi.PlannedTargetDate;
        foreach (var said in WhatStands.Standings(history))
        {
            if (said.TargetDate > before && said.At >= since && !said.IsByFiles)
                yield return new MovedDate(afi, before.Value, said, WhatStands.VerdictOn(said, history.Verdicts));
            before = said.TargetDate;
        }
    }
}
