namespace AfiBot.Tests.Support;

/// <summary>A function that a timer starts.</summary>
public sealed record TimerTrigger(string Function, string Schedule);
