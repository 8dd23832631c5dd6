namespace AfiBot.Core;

/// <summary>How often something is tried that others may change at the same moment: read, decide, write under the version, and again.</summary>
public static class Attempts
{
    public const int Most = 10;

    /// <summary>What is thrown when none of them went through.</summary>
    /// <param name="what">What came to nothing, as the beginning of a sentence.</param>
    public static InvalidOperationException UsedUp(string what) => new($"{what}: others kept changing the same thing. Trying again is safe.");
}
