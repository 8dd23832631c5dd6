namespace AfiBot.Core;

/// <summary>Which card of a cycle a lead is at: one for each step, and each step only once.</summary>
public enum RequestStep
{
    /// <summary>The card that the cycle opens with.</summary>
    Request,

    /// <summary>The first reminder.</summary>
    FirstReminder,

    /// <summary>The last reminder before the due date.</summary>
    Reminder,

    /// <summary>A notice after the due date, which says who will be told of it.</summary>
    Overdue,
}
