namespace AfiBot.Core;

/// <summary>What has been made of an update so far: derived from the verdicts on it, see <see cref="WhatStands"/>.</summary>
public enum QualityVerdict
{
    Pending,
    Accepted,
    Returned,
    Withdrawn,
}
