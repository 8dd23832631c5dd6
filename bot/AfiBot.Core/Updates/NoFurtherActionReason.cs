namespace AfiBot.Core;

/// <summary>Why no further action is taken on an AFI.</summary>
public enum NoFurtherActionReason
{
    /// <summary>Sufficient work is already in place.</summary>
    SufficientWorkInPlace,

    /// <summary>There is no current plan.</summary>
    NoCurrentPlan,

    /// <summary>The force does not agree with the AFI.</summary>
    AfiNotAgreed,
}
