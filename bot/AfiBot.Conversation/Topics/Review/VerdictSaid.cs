using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A verdict as it was said.</summary>
/// <param name="Act">What is to be done.</param>
/// <param name="Afis">Of which AFIs; none for all that wait.</param>
/// <param name="Comment">A word for the author, as written; empty for none.</param>
/// <param name="IsClear">Whether nothing is left to ask: of an acceptance nothing else was said, and a comment stands apart.</param>
public sealed record VerdictSaid(ReviewAct Act, IReadOnlyList<AfiReference> Afis, string Comment, bool IsClear)
{
    /// <summary>Of which part of the plan it is on all that waits; null where AFIs are named, or it is on the whole plan's.</summary>
    public Scope? Of { get; init; }
}
