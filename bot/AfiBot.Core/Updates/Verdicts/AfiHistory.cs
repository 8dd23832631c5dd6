namespace AfiBot.Core;

/// <summary>All that was ever said about one AFI, and what reviewers made of it.</summary>
/// <param name="Updates">Oldest first.</param>
/// <param name="Verdicts">By update, and the oldest first of each.</param>
public sealed record AfiHistory(IReadOnlyList<Update> Updates, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>Nothing was ever said.</summary>
    public static AfiHistory None { get; } = new([], []);

    /// <summary>The update with this sequence, or null.</summary>
    public Update? Find(int sequence) => Updates.FirstOrDefault(u => u.Sequence == sequence);
}
