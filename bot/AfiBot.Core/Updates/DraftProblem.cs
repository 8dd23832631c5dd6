namespace AfiBot.Core;

/// <summary>Why a draft cannot be recorded as it is.</summary>
public enum DraftProblem
{
    StatusMissing,
    ReasonMissing,
    NarrativeMissing,
    NarrativeTooLong,
    TargetDateImpossible,
}
