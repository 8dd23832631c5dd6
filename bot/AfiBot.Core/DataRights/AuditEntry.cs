namespace AfiBot.Core;

/// <summary>A line of the audit: what was done with personal data, or with people's rights. It names no person but whoever did it.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who did it; null for an import by somebody who did not say.</param>
/// <param name="Action">What: <c>export</c>, <c>forget</c>, <c>purge</c>, <c>import</c>, <c>cover</c> or <c>endCover</c>.</param>
/// <param name="Subject">The pseudonym of the person it was about, or the id of the plan; null where it was about nobody in particular.</param>
/// <param name="Counts">How much of what.</param>
public sealed record AuditEntry(DateTimeOffset At, EmailAddress? By, string Action, string? Subject, IReadOnlyDictionary<string, int> Counts);
