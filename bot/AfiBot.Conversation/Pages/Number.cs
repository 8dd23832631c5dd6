namespace AfiBot.Conversation;

/// <summary>A number to look at.</summary>
/// <param name="Value">The number, or how many of how many.</param>
/// <param name="Label">What is counted, in a word or two.</param>
/// <param name="Opens">What choosing it shows; null where it shows nothing. A channel may leave that out, so what it shows can be reached in another way too.</param>
public sealed record Number(string Value, string Label, Choice? Opens);
