namespace AfiBot.Core;

/// <summary>The way an update came.</summary>
public enum UpdateChannel
{
    Card,
    Chat,
    Email,
    Import,
}
