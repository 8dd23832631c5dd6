namespace AfiBot.Conversation;

/// <summary>Why a proposer proposes nothing.</summary>
public enum NoProposal
{
    /// <summary>None of the tools is what was meant.</summary>
    NothingFits,

    /// <summary>It would not read the text.</summary>
    Refused,

    /// <summary>What it said is no call of one tool.</summary>
    Nonsense,

    /// <summary>It took too long.</summary>
    Late,

    /// <summary>It could not be reached, or failed.</summary>
    Failed,

    /// <summary>It failed a moment ago, or asked to be left alone for a while, and was not asked.</summary>
    Resting,
}
