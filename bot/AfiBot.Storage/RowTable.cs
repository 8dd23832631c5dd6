namespace AfiBot.Storage;

/// <summary>The tables.</summary>
public enum RowTable
{
    /// <summary>A partition for each action plan, and one that lists them.</summary>
    Plans,

    /// <summary>Who is known, and where they can be written to; one partition.</summary>
    People,

    /// <summary>A partition for each conversation, a row for each person in it.</summary>
    Conversations,
}
