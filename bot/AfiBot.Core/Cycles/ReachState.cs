namespace AfiBot.Core;

/// <summary>Whether a cycle's question came to its lead.</summary>
public enum ReachState
{
    /// <summary>They have answered all, by whatever way.</summary>
    Answered,

    /// <summary>A card of the cycle arrived.</summary>
    Reached,

    /// <summary>They have no chat with the bot: the app is not there.</summary>
    NotInstalled,

    /// <summary>Their chat takes nothing from the bot.</summary>
    Blocked,

    /// <summary>No plan's file of people names them any more.</summary>
    Left,

    /// <summary>The card was refused, or every attempt failed.</summary>
    Failed,

    /// <summary>Nothing has been tried yet, or it is on its way.</summary>
    NotTried,
}
