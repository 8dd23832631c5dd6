namespace AfiBot.Core;

/// <summary>Where an AFI stands as people are shown it. Every AFI has exactly one.</summary>
public enum ShownStatus
{
    WorkInProgress,
    Completed,
    NoFurtherAction,

    /// <summary>Nothing standing was ever said, or nothing since this cycle opened and its due date has passed.</summary>
    UpdateAwaited,

    /// <summary>Another body follows it up.</summary>
    ManagedElsewhere,
}
