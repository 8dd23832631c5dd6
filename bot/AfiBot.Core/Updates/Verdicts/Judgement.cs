namespace AfiBot.Core;

/// <summary>What a verdict says.</summary>
public enum Judgement
{
    /// <summary>The update is good as it is.</summary>
    Accepted,

    /// <summary>It goes back to its author: it does not stand any more.</summary>
    Returned,

    /// <summary>Its own author has taken it back: it does not stand any more, and nobody judges it again.</summary>
    Withdrawn,
}
