namespace AfiBot.Core;

/// <summary>The way an update came.</summary>
public enum UpdateChannel
{
    Card,
    Chat,
    Email,
    Import,

    /// <summary>An import closed the AFI, since the plan's file has it no more.</summary>
    Closure,
}
