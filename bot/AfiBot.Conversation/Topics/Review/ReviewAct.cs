using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What a reviewer does with an answer.</summary>
public enum ReviewAct
{
    Accept,

    /// <summary>It goes back to its author, with a word.</summary>
    Return,

    /// <summary>What closed the AFI, and was accepted, goes back to its author, with a reason.</summary>
    Reopen,
}

/// <summary>What it comes to as a verdict.</summary>
internal static class ReviewActs
{
    public static Judgement Judgement(this ReviewAct act) => act is ReviewAct.Accept ? Core.Judgement.Accepted : Core.Judgement.Returned;

    /// <summary>What has been made of the answer until then.</summary>
    public static QualityVerdict Before(this ReviewAct act) => act is ReviewAct.Reopen ? QualityVerdict.Accepted : QualityVerdict.Pending;
}
