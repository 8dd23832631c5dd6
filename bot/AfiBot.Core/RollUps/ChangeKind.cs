namespace AfiBot.Core;

/// <summary>What may happen to an AFI, in the order in which it is told.</summary>
public enum ChangeKind
{
    /// <summary>A completion or a no further action was accepted.</summary>
    Closed,

    /// <summary>One was said and nobody has judged it yet.</summary>
    ClosureProposed,

    /// <summary>What was said went back to its author, and nothing has come since.</summary>
    Returned,

    /// <summary>Something else was said.</summary>
    Updated,
}
