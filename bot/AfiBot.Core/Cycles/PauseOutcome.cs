namespace AfiBot.Core;

/// <summary>What came of pausing the chasing.</summary>
public enum PauseOutcome
{
    Done,

    /// <summary>Whoever asked is no officer.</summary>
    NotTheirs,

    /// <summary>The day is past, or too far away.</summary>
    DateImpossible,

    /// <summary>There was no pause to end.</summary>
    NothingToEnd,
}
