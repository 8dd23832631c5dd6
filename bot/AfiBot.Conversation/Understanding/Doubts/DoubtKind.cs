namespace AfiBot.Conversation;

/// <summary>What can leave a message in doubt.</summary>
internal enum DoubtKind
{
    /// <summary>It names another AFI, or several.</summary>
    OtherAfi,

    /// <summary>"Almost done", "probably".</summary>
    Hedged,

    /// <summary>"Should be complete", "hope to close".</summary>
    ToCome,

    /// <summary>"If the budget comes", "apart from the signage", "the first phase".</summary>
    Conditional,

    /// <summary>"Not completed yet".</summary>
    Negated,

    /// <summary>"They said it is done".</summary>
    SecondHand,

    /// <summary>"No sorry", "scrap that".</summary>
    Corrected,

    /// <summary>The rest does not go with the status.</summary>
    Contradicted,

    /// <summary>It asks something.</summary>
    Asks,

    /// <summary>It wants something else done.</summary>
    Orders,

    /// <summary>"This is annoying".</summary>
    Complains,

    /// <summary>"Wrong one".</summary>
    TakesBack,

    /// <summary>"Later".</summary>
    Postpones,

    /// <summary>"Thanks".</summary>
    Courtesy,

    /// <summary>"See attached".</summary>
    Elsewhere,

    /// <summary>A narrative has been written already.</summary>
    Replaces,
}
