namespace AfiBot.Core;

/// <summary>An AFI that goes from one lead to another.</summary>
/// <param name="Reference">The AFI.</param>
/// <param name="From">The lead it had.</param>
/// <param name="To">The lead it will have.</param>
public sealed record LeadChange(AfiReference Reference, EmailAddress From, EmailAddress To);
