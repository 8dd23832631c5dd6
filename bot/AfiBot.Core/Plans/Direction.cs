namespace AfiBot.Core;

/// <summary>The direction of travel the inspectorate gave a framework.</summary>
public enum Direction
{
    Improved,
    Stable,
    Declined,
}
