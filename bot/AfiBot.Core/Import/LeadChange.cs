namespace AfiBot.Core;

/// <summary>An AFI that goes from one lead to another.</summary>
/// <param name="Reference">The AFI.</param>
/// <param name="From">The lead it had.</param>
/// <param name="To">The lead it will have.</param>
public sealed record LeadChange(AfiReference Reference, EmailAddress From, EmailAddress To)
{
    /// <summary>What the audit calls it.</summary>
    public const string Action = "lead";

    private const string FromWord = "from";

    private const string ToWord = "to";

    /// <summary>What the audit notes of AFIs that went from one lead to another: "SRP-01 SRP-02 from a@example.org to b@example.org".</summary>
    /// <param name="changes">At least one, all from the same lead to the same.</param>
    public static string Note(IReadOnlyCollection<LeadChange> changes) =>
        $"{string.Join(' ', changes.Select(c => c.Reference).Order())} {FromWord} {changes.First().From} {ToWord} {changes.First().To}";

    /// <summary>What such a note tells of one AFI; null where it tells nothing of it, or names a lead no more.</summary>
    public static LeadChange? Of(AfiReference reference, string? note) =>
        note?.Split(' ') is [.. var references, FromWord, var before, ToWord, var after] && references.Contains(reference.Value)
        && EmailAddress.TryParse(before, out var from) && EmailAddress.TryParse(after, out var to)
            ? new LeadChange(reference, from, to)
            : null;
}
