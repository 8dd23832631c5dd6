namespace AfiBot.Conversation;

/// <summary>What parts of a plan are put in order by.</summary>
public enum Measure
{
    /// <summary>The share of AFIs that are past their target date.</summary>
    Overdue,

    /// <summary>The share that is completed or needs no further action.</summary>
    Closed,

    /// <summary>The share of what the latest cycle asks for that has been answered.</summary>
    Answered,

    /// <summary>The share of AFIs whose update is awaited.</summary>
    Awaited,
}
