namespace AfiBot.Core;

/// <summary>Where a value stands against its target.</summary>
public enum Against
{
    Ahead,
    On,
    Behind,
}
