namespace AfiBot.Core;

/// <summary>That the bot had the app installed for somebody, or tried to.</summary>
/// <param name="Outcome">What came of it, as half a sentence.</param>
/// <param name="At">When, in UTC.</param>
public sealed record InstallAttempt(string Outcome, DateTimeOffset At);
