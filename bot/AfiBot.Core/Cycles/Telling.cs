namespace AfiBot.Core;

/// <summary>A step of the ladder that is to come: somebody is to be told that a lead's answers stay out.</summary>
/// <param name="Rung">Which step.</param>
/// <param name="At">When, at the earliest.</param>
/// <param name="To">Who is told; null where the force has named nobody, and the step is skipped.</param>
/// <param name="Afis">Of which AFIs.</param>
public sealed record Telling(Rung Rung, DateTimeOffset At, EmailAddress? To, IReadOnlyList<AfiReference> Afis);
