namespace AfiBot.Testing;

/// <summary>What becomes of an AFI in a <see cref="SimulatedCycle"/>.</summary>
public enum Fate
{
    /// <summary>Completed in time, and accepted.</summary>
    Accepted,

    /// <summary>In progress in time, returned, answered anew, and accepted.</summary>
    Returned,

    /// <summary>Answered in time, returned, and never answered again.</summary>
    LeftReturned,

    /// <summary>Answered two days after the due date, once the line manager had been told; nobody has judged it.</summary>
    Late,

    /// <summary>Never answered.</summary>
    Escalated,
}
