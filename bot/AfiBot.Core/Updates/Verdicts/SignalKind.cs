namespace AfiBot.Core;

/// <summary>What a reviewer should look at, what weighs most first.</summary>
public enum SignalKind
{
    /// <summary>It was closed before, and a reviewer opened it again.</summary>
    Reopened,

    /// <summary>It was completed or without further action, and is in progress again.</summary>
    MovedBack,

    /// <summary>It is said to be completed, and nothing shows it.</summary>
    NoEvidence,

    /// <summary>The narrative is that of last time, to the word.</summary>
    SameText,

    /// <summary>The narrative is too short to be a response.</summary>
    TooShort,

    /// <summary>Status and target date have been the same for some cycles.</summary>
    NoChange,

    /// <summary>It is in progress without a target date.</summary>
    NoDate,

    /// <summary>The target date has moved to a later day, once or more often.</summary>
    DateSlipped,
}
