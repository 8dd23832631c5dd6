namespace AfiBot.Conversation;

/// <summary>What is asked of a scope.</summary>
public enum Question
{
    /// <summary>Counts by status, grading, progress.</summary>
    Status,

    /// <summary>What is past its target date.</summary>
    Overdue,

    /// <summary>Who has not answered in this cycle.</summary>
    Unanswered,
}
