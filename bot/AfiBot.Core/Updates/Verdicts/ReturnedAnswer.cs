namespace AfiBot.Core;

/// <summary>An answer that its reviewer gave back, and that waits to be given again.</summary>
/// <param name="Update">The answer as it was said: nobody has to write it anew.</param>
/// <param name="Comment">What its author should know.</param>
/// <param name="At">When it was returned.</param>
public sealed record ReturnedAnswer(Update Update, string Comment, DateTimeOffset At);
