namespace AfiBot.Core;

/// <summary>What a person does with the plan. One person may have several.</summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Answers for AFIs.</summary>
    Lead = 1,

    /// <summary>Asks for the status of frameworks.</summary>
    Manager = 2,

    /// <summary>Belongs to ILAU: imports, opens cycles, reviews, takes the digest and the paper.</summary>
    Officer = 4,
}
