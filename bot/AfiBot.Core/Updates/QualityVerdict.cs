namespace AfiBot.Core;

/// <summary>What ILAU makes of an update.</summary>
public enum QualityVerdict
{
    Pending,
    Accepted,
    Returned,
}
