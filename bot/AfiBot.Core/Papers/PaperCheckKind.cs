namespace AfiBot.Core;

/// <summary>What may be amiss with the figures of a paper, the worst first.</summary>
public enum PaperCheckKind
{
    /// <summary>The statuses, or the frameworks, do not add up to the AFIs of the plan.</summary>
    DoesNotAddUp,

    /// <summary>AFIs whose framework the plan does not have.</summary>
    NoFramework,

    /// <summary>Answers that no reviewer has judged yet.</summary>
    Unreviewed,

    /// <summary>Answers that were returned, and wait to be given again.</summary>
    Returned,

    /// <summary>In progress, and nothing was said for twice the time between cycles, or it is not known when.</summary>
    Stale,

    /// <summary>No further action without one of the three reasons.</summary>
    NoReason,
}
