namespace AfiBot.Core;

/// <summary>Which card of a cycle a lead is at: one for each step, and each step only once.</summary>
public enum RequestStep
{
    /// <summary>The card that the cycle opens with.</summary>
    Request,

    /// <summary>A reminder before the due date.</summary>
    Reminder,

    /// <summary>A notice after the due date.</summary>
    Overdue,
}
