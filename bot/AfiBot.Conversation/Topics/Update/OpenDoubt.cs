namespace AfiBot.Conversation;

/// <summary>Something said that is asked about before it counts.</summary>
/// <param name="Question">The question, which names the doubt.</param>
/// <param name="Narrative">What becomes the narrative on a yes; null where a status is wanted.</param>
/// <param name="ToSummary">Once settled, only what is still missing is asked; else the questions go on in their order.</param>
public sealed record OpenDoubt(string Question, string? Narrative, bool ToSummary)
{
    /// <summary>The narrative is the beginning of a text that is too long: it stays on offer until another is sent.</summary>
    public bool IsCut { get; init; }

    /// <summary>The answer is one for all that wait of which nothing is new.</summary>
    public bool IsOfAll { get; init; }
}
