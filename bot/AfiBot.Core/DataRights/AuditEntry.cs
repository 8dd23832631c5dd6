namespace AfiBot.Core;

/// <summary>A line of the audit: what an officer did with personal data. It names no person but the officer.</summary>
/// <param name="At">When.</param>
/// <param name="By">The officer.</param>
/// <param name="Action">What: <c>forget</c> or <c>purge</c>.</param>
/// <param name="Subject">The pseudonym of the person it was about; null where it was about nobody in particular.</param>
/// <param name="Counts">How much of what.</param>
public sealed record AuditEntry(DateTimeOffset At, EmailAddress By, string Action, string? Subject, IReadOnlyDictionary<string, int> Counts);
