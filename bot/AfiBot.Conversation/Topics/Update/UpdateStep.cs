namespace AfiBot.Conversation;

/// <summary>The questions of the update dialog, in their order.</summary>
public enum UpdateStep
{
    Status,

    /// <summary>Asked only for No further action.</summary>
    Reason,
    Narrative,
    TargetDate,
    Impact,

    /// <summary>The summary, to be confirmed.</summary>
    Confirm,

    /// <summary>Which plan, before all others: asked only where several have the reference.</summary>
    Plan,
}
