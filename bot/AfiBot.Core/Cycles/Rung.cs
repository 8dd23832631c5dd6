namespace AfiBot.Core;

/// <summary>The steps of the ladder, in order.</summary>
public enum Rung
{
    /// <summary>The lead is reminded.</summary>
    FirstReminder,

    /// <summary>The lead is reminded again.</summary>
    Reminder,

    /// <summary>The lead is told that they are late, and who will be told of it.</summary>
    Overdue,

    /// <summary>Their line manager is told.</summary>
    LineManager,

    /// <summary>The sponsors of the frameworks are told.</summary>
    Sponsor,

    /// <summary>ILAU's channel is told.</summary>
    Ilau,
}
