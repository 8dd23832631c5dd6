namespace AfiBot.Core;

/// <summary>Which way an indicator is to go.</summary>
public enum Better
{
    Lower,
    Higher,
}
