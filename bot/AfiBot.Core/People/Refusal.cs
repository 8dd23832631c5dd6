namespace AfiBot.Core;

/// <summary>A client's word that the bot may not write to somebody.</summary>
/// <param name="Reason">Why, in the client's own word.</param>
/// <param name="At">When it was said, in UTC.</param>
public sealed record Refusal(string Reason, DateTimeOffset At);
