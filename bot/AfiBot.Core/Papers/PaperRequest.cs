namespace AfiBot.Core;

/// <summary>Which paper is wanted.</summary>
/// <param name="Plans">The names of the plans, the one that it is about first; none for the only plan there is.</param>
/// <param name="AsAt">The day at whose end it is to be; null for now, or for a snapshot.</param>
/// <param name="Snapshot">The name under which the figures were kept, or null.</param>
/// <param name="Since">From which day on changes are told; null for since the latest cycle opened.</param>
public sealed record PaperRequest(IReadOnlyList<string> Plans, DateOnly? AsAt = null, string? Snapshot = null, DateOnly? Since = null);
