namespace AfiBot.Conversation;

/// <summary>One of the answers that a field takes.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Value">What comes back where it is chosen.</param>
public sealed record Option(string Label, string Value);
